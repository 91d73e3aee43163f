// SPDX-License-Identifier: MIT
#include "viewer/leadopening.h"

#include "timeline/leadbrowser.h"
#include "viewer/fieldspane.h"
#include "viewer/leadfinding.h"
#include "viewer/leadinputs.h"
#include "viewer/leadsdock.h"
#include "viewer/leadspane.h"
#include "viewer/timelinepane.h"
#include "viewer/tokencontrol.h"

#include <QAction>
#include <QSignalBlocker>

namespace LeadViewer {

LeadOpening::LeadOpening(const Parts &parts, LeadBrowser *browser, QObject *window)
    : QObject(window)
    , m_parts(parts)
    , m_browser(browser)
{
    connect(parts.inputs, &LeadInputs::openRequested, this, &LeadOpening::openInputs);
    connect(parts.inputs, &LeadInputs::leadEdited, parts.finding, &LeadFinding::cancel);
    connect(parts.inputs, &LeadInputs::enterpriseChanged, parts.finding, &LeadFinding::cancel);
    connect(parts.timeline, &TimelinePane::openRequested, this, &LeadOpening::openInputs);
    connect(parts.timeline, &TimelinePane::loadRequested, this, &LeadOpening::loadTimeline);
    connect(parts.finding, &LeadFinding::openRequested, this, &LeadOpening::open);
    connect(parts.finding, &LeadFinding::listed, this, [this] {
        const bool isNaming = this->isNaming(); // else the person does something else meanwhile
        m_parts.leads->show();
        if (isNaming)
            m_parts.leads->pane()->focusList();
    });
    connect(parts.leads->pane(), &LeadsPane::openRequested, this, &LeadOpening::open);
    connect(parts.includeTimeline, &QAction::toggled, this, [this](bool isIncluded) {
        const bool isMissing
            = m_browser->lead() != nullptr && m_browser->page().state == TimelineState::NotAskedFor;
        if (isIncluded && isMissing)
            loadTimeline();
    });
    connect(browser, &LeadBrowser::busyChanged, this, &LeadOpening::followBusy);
    connect(parts.finding, &LeadFinding::busyChanged, this, &LeadOpening::followBusy);
}

bool LeadOpening::openInputs()
{
    const auto input = m_parts.inputs->checkInputs();
    if (!input)
        return false;
    if (input->address.lead.text.isEmpty()) {
        m_parts.finding->find(input->address.enterprise, input->question);
        return true;
    }
    m_parts.finding->expect(input->address.enterprise, input->question);
    ask(input->address);
    return true;
}

void LeadOpening::open(const LeadAddress &address)
{
    m_parts.token->enterWorkspace(address.enterprise);
    m_parts.inputs->setLeadId(address.lead.text);
    m_parts.finding->expect(address.enterprise, {});
    ask(address);
}

void LeadOpening::ask(const LeadAddress &address)
{
    TimelinePane *timeline = m_parts.timeline;
    timeline->readBoxes();
    // A skip belongs to the shown lead, unless it was typed for the next one.
    const OpenLead *shown = m_browser->lead();
    const bool isSameLead = shown != nullptr && shown->address == address;
    LeadQuery query;
    query.includeActions = m_parts.includeTimeline->isChecked();
    query.limit = timeline->pageSize();
    if (isSameLead || timeline->isSkipEdited())
        query.skip = timeline->skip();
    timeline->dropPendingChange();
    m_isOpening = true;
    m_browser->open(address, query);
    m_isOpening = m_browser->isBusy(); // a page that was prefetched is shown already
}

//! Asks for the timeline of the shown lead, which was opened without it.
void LeadOpening::loadTimeline()
{
    const QSignalBlocker blocker(m_parts.includeTimeline);
    m_parts.includeTimeline->setChecked(true);
    m_browser->open(m_browser->lead()->address, {.limit = m_parts.timeline->pageSize()});
}

void LeadOpening::refresh()
{
    // Applying a changed page size reloads the page, too.
    if (m_parts.timeline->applyPageSize())
        return;
    m_parts.timeline->dropPendingChange();
    m_browser->refresh();
}

bool LeadOpening::isNaming() const
{
    const QWidget *focused = m_parts.inputs->window()->focusWidget();
    return m_parts.inputs->hasInputFocus()
        || (focused != nullptr && m_parts.leads->isAncestorOf(focused));
}

bool LeadOpening::isAwaited() const
{
    return isNaming() && m_isOpening
        && m_parts.inputs->leadId() == m_browser->lead()->address.lead.text;
}

void LeadOpening::focusLead()
{
    m_parts.inputs->setFolded(true);
    if (m_parts.includeTimeline->isChecked())
        m_parts.timeline->focusTable();
    else
        m_parts.fields->focusFields();
}

void LeadOpening::followBusy()
{
    if (!m_browser->isBusy() && !m_parts.finding->isBusy())
        m_isOpening = false;
}

} // namespace LeadViewer
