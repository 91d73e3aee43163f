// SPDX-License-Identifier: MIT
#include "timeline/leadbrowser.h"

#include "telecrm/client.h"
#include "timeline/actionsmodel.h"
#include "timeline/readingbehind.h"

#include <utility>

namespace LeadViewer {

LeadBrowser::LeadBrowser(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_shown(new ShownLead(this))
    , m_behind(new ReadingBehind(client, this))
    , m_filtered(new FilteredPages(means(), this))
{
    connect(m_filtered, &FilteredPages::shown, this, &LeadBrowser::onFilteredShown);
    connect(m_filtered, &FilteredPages::failed, this, &LeadBrowser::onFilterFailed);
    connect(m_filtered, &FilteredPages::progressed, this,
            [this] { onProgress(m_filtered->source()); });
    connect(client->tokens(), &TokenOwner::forgotten, this, &LeadBrowser::dropAhead);
    connect(client->tokens(), &TokenOwner::dropped, this, &LeadBrowser::dropAhead);
    connect(m_behind, &ReadingBehind::totalFound, this, &LeadBrowser::setTotal);
    connect(m_behind, &ReadingBehind::namesChanged, this, &LeadBrowser::showTexts);
    connect(m_behind, &ReadingBehind::nextPageWanted, this, [this] {
        if (!m_isBusy && canTurn(PageTurn::Next))
            current()->prefetch(nextPage(page().position, m_pageSize));
    });
}

void LeadBrowser::open(const LeadAddress &address, const LeadQuery &query)
{
    if (query.includeActions)
        m_pageSize = query.limit;
    openAt(address, query, 0);
}

void LeadBrowser::goInHistory(int steps)
{
    const VisitedLead *lead = m_history.at(steps);
    if (lead == nullptr || steps == 0)
        return;
    LeadQuery query = lead->query;
    query.limit = m_pageSize;
    openAt(lead->address, query, steps);
}

void LeadBrowser::openAt(const LeadAddress &address, const LeadQuery &query, int historySteps)
{
    if (!m_client->tokens()->require(address.enterprise))
        return;
    // Otherwise a key held down would restart the same request for ever.
    if (m_opening != nullptr && m_opening->isBusy() && address == m_requested
        && query == m_openingQuery)
        return;
    m_again = std::bind_front(&LeadBrowser::openAt, this, address, query, historySteps);
    m_openingQuery = query;
    stopRequests();
    m_behind->stop();
    m_requested = address;
    m_historySteps = historySteps;
    m_budget = {};
    if (m_ahead != nullptr && m_ahead->source().address == address)
        m_opening = std::exchange(m_ahead, nullptr);
    else
        m_opening = new WholePages(m_client, &m_read, address, this);
    connect(m_opening, &PageSource::shown, this, &LeadBrowser::onOpened);
    connect(m_opening, &PageSource::failed, this, &LeadBrowser::fail);
    m_opening->show(query, m_budget);
    updateBusy();
}

void LeadBrowser::prefetchLead(const LeadAddress &address)
{
    if (m_isBusy || (m_ahead != nullptr && m_ahead->source().address == address))
        return;
    dropAhead();
    m_ahead = new WholePages(m_client, &m_read, address, this);
    LeadQuery query = m_openingQuery; // as the lead before was asked for
    query.skip = 0;
    if (query.includeActions)
        query.limit = m_pageSize;
    m_ahead->prefetch(query);
}

//! Nothing of it was shown.
void LeadBrowser::dropAhead()
{
    if (m_ahead != nullptr)
        std::exchange(m_ahead, nullptr)->deleteLater();
}

void LeadBrowser::onProgress(const PageSource *source)
{
    if (source == current()) {
        actions()->setActions(source->page().actions);
        updateBusy();
        Q_EMIT progressed();
    }
}

//! Deletes it later, since it may be the one that has just emitted a signal.
void LeadBrowser::dropOpening()
{
    if (m_opening == nullptr)
        return;
    m_opening->disconnect(this);
    m_opening->stop();
    std::exchange(m_opening, nullptr)->deleteLater();
}

void LeadBrowser::onOpened()
{
    const LeadAddress address = m_opening->source().address;
    const bool isSame = lead() != nullptr && lead()->address == address;
    // The same lead keeps its filter.
    const bool keepsFilter = isSame && m_historySteps == 0;
    const PageSource *filtered = m_filtered->source();
    TimelineFilter filter = keepsFilter ? m_filtered->filter() : TimelineFilter();
    qint64 skip = filtered != nullptr ? filtered->page().position.skip : 0;
    m_filtered->clear();
    m_filtered->setLead(address, m_opening);
    std::swap(m_whole, m_opening);
    dropOpening(); // the pages of the old lead
    m_whole->disconnect(this);
    connect(m_whole, &PageSource::shown, this, &LeadBrowser::onWholeShown);
    connect(m_whole, &PageSource::failed, this, &LeadBrowser::fail);
    connect(m_whole, &PageSource::progressed, this, [this] { onProgress(m_whole); });
    connect(m_whole, &WholePages::leadReceived, m_shown, &ShownLead::update);
    m_shown->open(address, m_whole->lead(), m_whole->page().answeredAt);
    m_read.clear(address);
    const TimelinePage &page = m_whole->page();
    if (page.position.skip == 0)
        m_shown->setNewest(page.actions);
    actions()->setActions(page.actions);
    m_history.arrive(address, std::exchange(m_historySteps, 0));
    if (!m_history.restoredView())
        updateVisit();
    if (!keepsFilter) {
        filter = m_history.current()->filter;
        skip = m_history.current()->filteredSkip;
    }
    m_behind->openLead(address,
                       page.state == TimelineState::Shown
                           && !(isLast(page.position) && page.position.skip == 0));
    showTexts(); // with names that are known from before
    m_behind->wantPeople(lead()->lead, page.actions);
    if (page.state == TimelineState::Shown && !filter.isEmpty())
        m_filtered->start(filter, pageAt(skip, m_pageSize), total(), m_budget);
    endRequest();
}

void LeadBrowser::onWholeShown()
{
    const TimelinePage &page = m_whole->page();
    if (page.position.skip == 0)
        m_shown->setNewest(page.actions);
    const bool isRefreshing = std::exchange(m_isRefreshing, false);
    if (m_filtered->source() == nullptr)
        actions()->setActions(page.actions);
    else if (isRefreshing)
        m_filtered->refresh(m_pageSize, total(), m_budget);
    m_behind->wantPeople(lead()->lead, page.actions);
    updateVisit();
    m_history.dropRestoredView();
    endRequest();
    if (m_isBusy)
        return; // a listener has started another request
    if (isRefreshing)
        m_behind->refreshLead(page.state == TimelineState::Shown && !isLast(page.position));
    else
        m_behind->turnPage(wantsNextPage());
}

//! Whether the next page is likely to be turned to, or has to be looked at.
bool LeadBrowser::wantsNextPage()
{
    return std::exchange(m_isForward, false) || isPerhapsLast(page().position);
}

void LeadBrowser::onFilteredShown()
{
    actions()->setActions(page().actions);
    m_behind->wantPeople(lead()->lead, page().actions);
    updateVisit();
    endRequest();
    m_history.dropRestoredView();
    if (!m_isBusy)
        m_behind->turnPage(wantsNextPage());
}

void LeadBrowser::onFilterFailed(const Error &error)
{
    if (page().answeredAt.isNull()) {
        // Without a token, the filter was not applied at all.
        if (error.kind == ErrorKind::NoToken)
            m_filtered->clear();
        // Rows from before the filter must not look like matches.
        actions()->setActions(page().actions);
        updateVisit();
        Q_EMIT pageChanged();
    }
    fail(error);
}

void LeadBrowser::fail(const Error &error)
{
    m_isRefreshing = false;
    if (m_opening != nullptr && !m_opening->isBusy())
        dropOpening();
    updateBusy();
    Q_EMIT failed(error);
}

//! Whether there is a token for the shown lead; the person is asked for one where there is none.
bool LeadBrowser::hasToken()
{
    return lead() != nullptr && m_client->tokens()->require(lead()->address.enterprise);
}

void LeadBrowser::turn(PageTurn turn)
{
    if (!canTurn(turn))
        return;
    m_isForward = turn == PageTurn::Next;
    showPage(*turnedPage(page().position, turn, m_pageSize));
}

bool LeadBrowser::canTurn(PageTurn turn) const
{
    return page().state == TimelineState::Shown
        && turnedPage(page().position, turn, m_pageSize).has_value();
}

void LeadBrowser::showPageAt(qint64 skip, std::optional<int> pageSize)
{
    if (page().state != TimelineState::Shown)
        return;
    m_isForward = false;
    m_pageSize = pageSize.value_or(m_pageSize);
    showPage(pageAt(skip, m_pageSize));
}

void LeadBrowser::showPage(const LeadQuery &query)
{
    if (!hasToken())
        return;
    m_again = std::bind_front(&LeadBrowser::showPage, this, query);
    dropOpening();
    m_requested = lead()->address;
    m_budget = {};
    current()->show(query, m_budget);
    updateBusy();
}

void LeadBrowser::setPageSize(int pageSize, int firstVisibleRow)
{
    const LeadQuery resized = resizedPage(page().position, firstVisibleRow, pageSize);
    if (resized.limit == m_pageSize)
        return;
    m_pageSize = resized.limit;
    if (m_opening == nullptr) {
        showPageAt(resized.skip);
    } else if (m_openingQuery.includeActions) {
        LeadQuery query = m_openingQuery;
        query.limit = m_pageSize;
        openAt(m_requested, query, m_historySteps);
    }
}

void LeadBrowser::startAgain()
{
    if (page().state != TimelineState::Shown)
        return;
    m_read.clear(lead()->address);
    for (PageSource *source : sources())
        source->forgetEvidence();
    showPageAt(0);
}

void LeadBrowser::setFilter(const TimelineFilter &filter)
{
    if (lead() == nullptr || m_whole->page().state != TimelineState::Shown
        || filter == m_filtered->filter())
        return;
    if (!filter.isEmpty() && !hasToken())
        return;
    // A filter for the shown lead cancels the opening of another lead.
    dropOpening();
    m_again = [this, filter] {
        m_budget = {};
        m_filtered->start(filter, firstPage(m_pageSize), total(), m_budget);
        updateBusy();
    };
    if (!filter.isEmpty()) {
        m_again();
        return;
    }
    m_filtered->clear();
    actions()->setActions(page().actions);
    updateVisit();
    endRequest();
}

void LeadBrowser::readOn()
{
    if (m_filtered->source() == nullptr || !hasToken())
        return;
    m_again = std::bind_front(&LeadBrowser::readOn, this);
    m_filtered->source()->readOn();
    updateBusy();
}

void LeadBrowser::refresh()
{
    if (!hasToken() || (m_isRefreshing && m_whole->isBusy()))
        return;
    m_again = std::bind_front(&LeadBrowser::refresh, this);
    stopRequests();
    m_requested = lead()->address;
    m_budget = {};
    m_read.clear(lead()->address);
    m_filtered->setLead(lead()->address, m_whole);
    m_isRefreshing = true;
    const TimelinePage &page = m_whole->page();
    LeadQuery query = pageAt(page.position.skip, m_pageSize);
    query.includeActions = page.state != TimelineState::NotAskedFor;
    m_whole->forgetPages();
    m_whole->show(query, m_budget);
    updateBusy();
}

void LeadBrowser::retry()
{
    if (const auto again = m_again) // it is replaced while it runs
        again();
}

void LeadBrowser::cancel()
{
    if (!m_isBusy)
        return;
    stopRequests();
    if (page().answeredAt.isNull())
        actions()->setActions({}); // rows from before a filter must not look like matches
    updateBusy();
    Q_EMIT cancelled();
}

void LeadBrowser::stopRequests()
{
    m_isRefreshing = false;
    dropOpening();
    for (PageSource *source : sources())
        source->stop();
}

void LeadBrowser::setTotal(qint64 total)
{
    for (PageSource *source : sources())
        source->setTotal(total);
    if (!m_isBusy && wantsNextPage())
        m_behind->prepareNextPage();
    Q_EMIT progressed();
}

void LeadBrowser::setZone(const QTimeZone &zone)
{
    m_zone = zone;
    showTexts();
}

void LeadBrowser::showTexts()
{
    m_shown->setContext(
        {m_zone, lead() != nullptr ? m_behind->workspace(lead()->address.enterprise) : nullptr});
    Q_EMIT contextChanged();
}

void LeadBrowser::updateVisit()
{
    VisitedLead *here = m_history.current();
    if (here == nullptr)
        return;
    if (lead() != nullptr && lead()->address == here->address)
        here->name = lead()->nameOrId();
    const TimelinePage &whole = m_whole->page();
    here->query = pageAt(whole.position.skip, m_pageSize);
    here->query.includeActions = whole.state != TimelineState::NotAskedFor;
    here->filter = m_filtered->filter();
    here->filteredSkip = here->filter.isEmpty() ? 0 : page().position.skip;
}

void LeadBrowser::endRequest()
{
    if (m_shown->takeNews())
        Q_EMIT leadChanged();
    Q_EMIT pageChanged();
    updateBusy();
    Q_EMIT answered();
}

void LeadBrowser::updateBusy()
{
    bool isBusy = m_opening != nullptr && m_opening->isBusy();
    for (const PageSource *source : sources())
        isBusy |= source->isBusy();
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

std::vector<PageSource *> LeadBrowser::sources() const
{
    std::vector<PageSource *> all{m_whole, m_filtered->source()};
    std::erase(all, nullptr);
    return all;
}

const TimelinePage &LeadBrowser::page() const
{
    static const TimelinePage none;
    return current() != nullptr ? current()->page() : none;
}

} // namespace LeadViewer
