// SPDX-License-Identifier: MIT
//
// The state of the browser.
#include "timeline/leadbrowser.h"

#include "paging/timelinetotal.h"
#include "telecrm/client.h"
#include "telecrm/workspacereader.h"
#include "wording/leadheading.h"

namespace LeadViewer {

const LeadAddress &LeadBrowser::address() const
{
    Q_ASSERT(m_shown);
    return m_shown->address;
}

PagePosition LeadBrowser::position() const
{
    return isFiltered() ? m_filtered->position() : m_position;
}

NewActions LeadBrowser::newActions() const
{
    return isFiltered() ? NewActions{m_filtered->newActions(), true, false} : m_newActions;
}

TimelineWalk::Source LeadBrowser::source() const
{
    Q_ASSERT(m_shown);
    return {m_shown->address, m_shown->token, std::nullopt};
}

std::optional<TimelineWalk::Source> LeadBrowser::pageSource() const
{
    return isFiltered() ? m_filtered->pageSource() : source();
}

QString LeadBrowser::leadName() const
{
    constexpr qsizetype longest = 100;
    return shownName(m_lead, longest);
}

bool LeadBrowser::isReadingInBackground() const
{
    return m_total->isAsking() || (m_isTotalWanted && m_settling.isActive()) || m_naming.isActive()
        || m_pages.isAwaiting() || m_filtered->isPrefetching()
        || (m_names != nullptr && m_names->isReading());
}

Retries *LeadBrowser::retries() const
{
    return m_client->retries();
}

bool LeadBrowser::canShowNextPage() const
{
    return m_timeline == Timeline::Shown && hasNext(position());
}

bool LeadBrowser::canShowPreviousPage() const
{
    return m_timeline == Timeline::Shown && hasPrevious(position());
}

bool LeadBrowser::canShowLastPage() const
{
    return m_timeline == Timeline::Shown && lastPage(position(), m_pageSize).has_value();
}

bool LeadBrowser::requireToken()
{
    Q_ASSERT(m_shown);
    if (!m_shown->token.isEmpty())
        return true;
    Q_EMIT tokenMissing();
    return false;
}

} // namespace LeadViewer
