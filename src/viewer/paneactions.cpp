// SPDX-License-Identifier: MIT
#include "viewer/paneactions.h"

#include "viewer/detailspane.h"
#include "viewer/fieldspane.h"
#include "viewer/leadinputs.h"
#include "viewer/panes.h"
#include "viewer/timelinepane.h"

#include <QAction>

namespace LeadViewer {

PaneActions::PaneActions(const Actions &actions, const Places &places, QWidget *window)
    : QObject(window)
    , m_places(places)
    , m_window(window)
{
    connectWorkspace(actions.workspace);
    connect(actions.leadId, &QAction::triggered, places.inputs,
            [inputs = places.inputs] { inputs->focusOn(Suspect::LeadId); });
    connect(actions.fields, &QAction::triggered, this, &PaneActions::goToFields);
    connect(actions.timeline, &QAction::triggered, places.timeline, &TimelinePane::focusTable);
    connect(actions.details, &QAction::triggered, this, &PaneActions::goToDetails);
    connect(actions.nextPane, &QAction::triggered, this, &PaneActions::goToNext);
    connect(places.timeline, &TimelinePane::detailsRequested, this, &PaneActions::goToDetails);
}

void PaneActions::connectWorkspace(QAction *workspace)
{
    LeadInputs *inputs = m_places.inputs;
    connect(workspace, &QAction::toggled, inputs,
            [inputs](bool isWanted) { inputs->setFolded(!isWanted); });
    connect(workspace, &QAction::triggered, inputs, [inputs](bool isWanted) {
        inputs->focusOn(isWanted ? Suspect::EnterpriseId : Suspect::LeadId);
    });
    connect(inputs, &LeadInputs::foldedChanged, workspace,
            [workspace](bool isFolded) { workspace->setChecked(!isFolded); });
}

void PaneActions::goToFields()
{
    m_places.panes->showPane(m_places.fields);
    m_places.fields->focusFields();
}

void PaneActions::goToDetails()
{
    m_places.panes->showPane(m_places.details);
    m_places.details->focusText();
}

void PaneActions::goToNext()
{
    const QWidget *focused = m_window->focusWidget();
    const auto isIn = [focused](const QWidget *pane) {
        return focused != nullptr && pane->isAncestorOf(focused);
    };
    if (m_places.panes->isHidden() || isIn(m_places.details))
        m_places.inputs->focusOn(Suspect::LeadId);
    else if (isIn(m_places.fields))
        m_places.timeline->focusTable();
    else if (isIn(m_places.timeline))
        goToDetails();
    else
        goToFields();
}

} // namespace LeadViewer
