// SPDX-License-Identifier: MIT
#include "viewer/leadsdock.h"

#include "session/settings.h"
#include "timeline/leadbrowser.h"
#include "viewer/leadinputs.h"
#include "viewer/leadspane.h"

#include <QAction>

namespace LeadViewer {

LeadsDock::LeadsDock(const Parts &parts, LeadBrowser *browser, Settings *settings, QWidget *window)
    //: The list of leads
    : QDockWidget(tr("Leads"), window)
    , m_parts(parts)
    , m_settings(settings)
    , m_pane(new LeadsPane(this))
{
    setFeatures(DockWidgetClosable);
    setAllowedAreas(Qt::LeftDockWidgetArea);
    setWidget(m_pane);
    m_pane->setBrowser(browser, settings);
    connect(m_pane, &LeadsPane::closeRequested, this, &LeadsDock::closePane);
    connect(parts.myLeads, &QAction::triggered, this, &LeadsDock::showMine);
    connect(parts.nextLead, &QAction::triggered, m_pane, [this] { m_pane->step(1); });
    connect(parts.previousLead, &QAction::triggered, m_pane, [this] { m_pane->step(-1); });
    connect(this, &QDockWidget::visibilityChanged, this, [this] {
        // It is hidden with its window, too, and then stays open.
        m_parts.myLeads->setChecked(!isHidden());
        if (m_settings != nullptr)
            m_settings->setShowsMyLeads(!isHidden());
    });
    const auto setEnterprise = [this] {
        m_pane->setEnterprise(m_parts.inputs->enterpriseId());
    };
    connect(parts.inputs, &LeadInputs::enterpriseChanged, m_pane, setEnterprise);
    setEnterprise();
    const bool isOpen = settings != nullptr && settings->showsMyLeads();
    parts.myLeads->setChecked(isOpen);
    QDockWidget::setVisible(isOpen);
}

void LeadsDock::setVisible(bool isVisible)
{
    Q_EMIT aboutToChange(isVisible);
    QDockWidget::setVisible(isVisible);
}

void LeadsDock::showMine(bool isWanted)
{
    // What a search found gives way to it.
    if (!isWanted && m_pane->showsMine()) {
        closePane();
        return;
    }
    m_parts.myLeads->setChecked(true);
    show();
    m_pane->showMine();
}

void LeadsDock::closePane()
{
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    close();
    if (hadFocus)
        m_parts.inputs->focusOn(Suspect::LeadId);
}

} // namespace LeadViewer
