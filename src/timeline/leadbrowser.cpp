// SPDX-License-Identifier: MIT
#include "timeline/leadbrowser.h"

#include "telecrm/client.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "timeline/pickedpages.h"
#include "timeline/readingbehind.h"
#include "timeline/searchedpages.h"
#include "timeline/wholepages.h"
#include "wording/leadheading.h"

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

//! Deletes a source later, since it may be the one that has just emitted a signal.
template<typename Source>
void drop(Source *&source, QObject *listener)
{
    if (source == nullptr)
        return;
    source->disconnect(listener);
    source->stop();
    std::exchange(source, nullptr)->deleteLater();
}

} // namespace

QString OpenLead::name() const
{
    constexpr qsizetype longest = 100;
    return shownName(lead, longest);
}

QString OpenLead::nameOrId() const
{
    const QString known = name();
    return known.isEmpty() ? address.lead.text : known;
}

LeadBrowser::LeadBrowser(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_fields(new FieldsModel(this))
    , m_actions(new ActionsModel(this))
    , m_behind(new ReadingBehind(client, this))
{
    connect(m_behind, &ReadingBehind::totalFound, this, &LeadBrowser::onTotalFound);
    connect(m_behind, &ReadingBehind::namesChanged, this, &LeadBrowser::showTexts);
    connect(m_behind, &ReadingBehind::nextPageWanted, this, [this] {
        if (!m_isBusy && canTurn(PageTurn::Next))
            current()->prefetch(nextPage(page().position, m_pageSize));
    });
}

LeadBrowser::~LeadBrowser() = default;

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
    // Otherwise a key held down would restart the same request for ever.
    if (m_opening != nullptr && address == m_requested && query == m_openingQuery
        && !hasNewToken(address.enterprise))
        return;
    if (!m_client->tokens()->require(address.enterprise))
        return;
    m_again = [this, address, query, historySteps] {
        openAt(address, query, historySteps);
    };
    m_openingQuery = query;
    stopRequests();
    m_behind->stop();
    m_requested = address;
    m_historySteps = historySteps;
    m_budget = {};
    m_opening = new WholePages(m_client, &m_read, address, this);
    connectSource(m_opening);
    connect(m_opening, &PageSource::shown, this, &LeadBrowser::onOpened);
    m_opening->show(query, m_budget);
    updateBusy();
}

//! Whether the person has entered another token meanwhile.
bool LeadBrowser::hasNewToken(const EnterpriseId &enterprise)
{
    TokenOwner *tokens = m_client->tokens();
    const Token before = tokens->of(enterprise);
    tokens->require(enterprise);
    return !(tokens->of(enterprise) == before);
}

void LeadBrowser::connectSource(PageSource *source)
{
    connect(source, &PageSource::failed, this,
            [this, source](const Error &error) { onFailed(source, error); });
    connect(source, &PageSource::progressed, this, [this, source] {
        if (source != current())
            return;
        if (source == m_filtered)
            m_actions->setActions(source->page().actions);
        updateBusy();
        Q_EMIT progressed();
    });
}

void LeadBrowser::onOpened()
{
    const LeadAddress address = m_opening->source().address;
    const bool isSame = m_lead && m_lead->address == address;
    const auto keptFilter = isSame && m_historySteps == 0 ? m_filter : TimelineFilter();
    const qint64 keptSkip = m_filtered != nullptr ? m_filtered->page().position.skip : 0;
    dropFilter();
    drop(m_whole, this);
    m_whole = std::exchange(m_opening, nullptr);
    disconnect(m_whole, &PageSource::shown, this, nullptr);
    connect(m_whole, &PageSource::shown, this, &LeadBrowser::onWholeShown);
    connect(m_whole, &WholePages::leadReceived, this, &LeadBrowser::receiveLead);
    m_lead = OpenLead{address, m_whole->lead(), {}, m_whole->page().answeredAt};
    m_isLeadNew = true;
    m_read.clear(address);
    m_refusal.reset();
    m_refusedFilters.clear();
    const TimelinePage &page = m_whole->page();
    if (page.position.skip == 0)
        m_lead->newestActions = page.actions;
    m_actions->setActions(page.actions);
    recordVisit(std::exchange(m_historySteps, 0));
    const VisitedLead visit = *m_history.current();
    const bool isFiltered
        = page.state == TimelineState::Shown && !(visit.filter.isEmpty() && keptFilter.isEmpty());
    m_behind->openLead(address,
                       page.state == TimelineState::Shown
                           && !(isLast(page.position) && page.position.skip == 0));
    showTexts(); // with names that are known from before
    if (isFiltered) {
        const bool isKept = !keptFilter.isEmpty();
        startFilter(isKept ? keptFilter : visit.filter, isKept ? keptSkip : visit.filteredSkip,
                    m_budget);
    } else {
        m_behind->wantPeople(m_lead->lead, page.actions);
    }
    endRequest(true);
}

void LeadBrowser::receiveLead(const Lead &lead, const QDateTime &answeredAt)
{
    // A cached answer may be older than the known lead, which then stays.
    if (answeredAt < m_lead->answeredAt)
        return;
    m_lead->answeredAt = answeredAt;
    if (m_lead->lead == lead)
        return;
    m_lead->lead = lead;
    m_isLeadNew = true;
}

void LeadBrowser::onWholeShown()
{
    const TimelinePage &page = m_whole->page();
    if (page.position.skip == 0 && m_lead->newestActions != page.actions) {
        m_lead->newestActions = page.actions;
        m_isLeadNew = true; // the last contact
    }
    const bool isRefreshing = std::exchange(m_isRefreshing, false);
    if (m_filtered == nullptr) {
        m_actions->setActions(page.actions);
        m_behind->wantPeople(m_lead->lead, page.actions);
    } else if (isRefreshing) {
        const qint64 skip = m_filtered->page().position.skip;
        if (m_filtered->coverage().isSearched) {
            m_filtered->forgetPages();
            m_filtered->show(pageAt(skip, m_pageSize), m_budget);
        } else {
            startFilter(TimelineFilter(m_filter), skip, m_budget); // perhaps it is searched now
        }
    }
    if (m_isLeadNew)
        m_fields->setRows(leadRows(m_lead->lead, m_context));
    updateVisit();
    endRequest(true);
    if (m_isBusy)
        return; // a listener has started another request
    if (isRefreshing)
        m_behind->refreshLead(page.state == TimelineState::Shown && !isLast(page.position));
    else
        m_behind->turnPage(wantsNextPage());
}

//! Whether the next page is likely to be turned to. Or the total says that there is none, and one
//! look behind the full page decides.
bool LeadBrowser::wantsNextPage()
{
    const PagePosition &position = page().position;
    const bool isPerhapsLast
        = !position.endsHere && position.total && position.end() >= *position.total;
    return std::exchange(m_isForward, false) || isPerhapsLast;
}

void LeadBrowser::onFilteredShown()
{
    m_actions->setActions(m_filtered->page().actions);
    m_behind->wantPeople(m_lead->lead, m_filtered->page().actions);
    updateVisit();
    endRequest(true);
    m_restoredView.reset();
    if (!m_isBusy)
        m_behind->turnPage(wantsNextPage());
}

void LeadBrowser::onFailed(PageSource *source, const Error &error)
{
    m_isRefreshing = false;
    if (source == m_opening)
        drop(m_opening, this);
    if (source == m_filtered && source->page().answeredAt.isNull()) {
        // Without a token, the filter was not applied at all.
        if (error.kind == ErrorKind::NoToken)
            dropFilter();
        // Rows from before the filter must not look like matches.
        m_actions->setActions(page().actions);
        updateVisit();
        Q_EMIT pageChanged();
    }
    updateBusy();
    Q_EMIT failed(error);
}

void LeadBrowser::onRefused(const SearchRefusal &refusal)
{
    if (refusal.kind == SearchRefusal::Kind::Everything)
        m_refusal = refusal;
    else
        m_refusedFilters.emplace_back(m_filter, refusal);
    const qint64 skip = m_filtered->page().position.skip;
    drop(m_filtered, this);
    auto *picked = new PickedPages(means(), m_lead->address, m_filter, refusal, total(), this);
    m_filtered = picked;
    connectSource(picked);
    connect(picked, &PageSource::shown, this, &LeadBrowser::onFilteredShown);
    picked->show(pageAt(skip, m_pageSize), m_budget);
    updateBusy();
    Q_EMIT progressed();
}

//! Why the service is not asked to search for a filter that it could search.
std::optional<SearchRefusal> LeadBrowser::refusalOf(const TimelineFilter &filter) const
{
    if (planFor(filter).needsReading)
        return std::nullopt;
    const auto found
        = std::find_if(m_refusedFilters.begin(), m_refusedFilters.end(),
                       [&filter](const auto &refused) { return refused.first == filter; });
    return found != m_refusedFilters.end() ? found->second : m_refusal;
}

void LeadBrowser::startFilter(const TimelineFilter &filter, qint64 skip,
                              const RequestBudget &budget)
{
    dropFilter();
    m_filter = filter;
    const LeadAddress &address = m_lead->address;
    const auto refusal = refusalOf(filter);
    if (planFor(filter).needsReading || refusal || m_read.isWhole(address)) {
        m_filtered = new PickedPages(means(), address, filter, refusal, total(), this);
    } else {
        auto *searched = new SearchedPages(m_client, address, filter, total(), this);
        connect(searched, &SearchedPages::refused, this, &LeadBrowser::onRefused);
        m_filtered = searched;
    }
    connectSource(m_filtered);
    connect(m_filtered, &PageSource::shown, this, &LeadBrowser::onFilteredShown);
    m_filtered->show(pageAt(skip, m_pageSize), budget);
}

void LeadBrowser::dropFilter()
{
    drop(m_filtered, this);
    m_filter = {};
}

void LeadBrowser::keepView(const ViewState &view)
{
    if (VisitedLead *here = m_history.current())
        here->view = view;
}

void LeadBrowser::turn(PageTurn turn)
{
    if (!canTurn(turn))
        return;
    const PagePosition &position = page().position;
    m_isForward = turn == PageTurn::Next;
    switch (turn) {
    case PageTurn::First:
        return showPage(firstPage(m_pageSize));
    case PageTurn::Previous:
        return showPage(previousPage(position, m_pageSize));
    case PageTurn::Next:
        return showPage(nextPage(position, m_pageSize));
    case PageTurn::Last:
        return showPage(*lastPage(position, m_pageSize));
    }
}

bool LeadBrowser::canTurn(PageTurn turn) const
{
    if (!hasTimeline())
        return false;
    const PagePosition &position = page().position;
    switch (turn) {
    case PageTurn::First:
    case PageTurn::Previous:
        return hasPrevious(position);
    case PageTurn::Next:
        return hasNext(position);
    case PageTurn::Last:
        return lastPage(position, m_pageSize).has_value();
    }
    return false;
}

void LeadBrowser::showPageAt(qint64 skip)
{
    if (!hasTimeline())
        return;
    m_isForward = false;
    showPage(pageAt(skip, m_pageSize));
}

void LeadBrowser::showPage(const LeadQuery &query)
{
    if (!m_client->tokens()->require(m_lead->address.enterprise))
        return;
    m_again = [this, query] {
        showPage(query);
    };
    if (m_opening != nullptr)
        drop(m_opening, this);
    m_requested = m_lead->address;
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
    if (!hasTimeline())
        return;
    m_read.clear(m_lead->address);
    m_whole->forgetEvidence();
    current()->forgetPages();
    current()->forgetEvidence();
    showPageAt(0);
}

void LeadBrowser::setFilter(const TimelineFilter &filter)
{
    if (m_lead == std::nullopt || m_whole->page().state != TimelineState::Shown
        || filter == m_filter)
        return;
    if (!filter.isEmpty() && !m_client->tokens()->require(m_lead->address.enterprise))
        return;
    // A filter for the shown lead cancels the opening of another lead.
    drop(m_opening, this);
    m_again = [this, filter] {
        m_budget = {};
        startFilter(filter, 0, m_budget);
        updateBusy();
    };
    if (!filter.isEmpty()) {
        m_again();
        return;
    }
    dropFilter();
    m_actions->setActions(page().actions);
    updateVisit();
    endRequest(true);
}

void LeadBrowser::readOn()
{
    if (m_filtered == nullptr || !m_client->tokens()->require(m_lead->address.enterprise))
        return;
    m_again = [this] {
        readOn();
    };
    m_filtered->readOn();
    updateBusy();
}

void LeadBrowser::refresh()
{
    if (!m_lead || (m_isRefreshing && !hasNewToken(m_lead->address.enterprise)))
        return;
    if (!m_client->tokens()->require(m_lead->address.enterprise))
        return;
    m_again = [this] {
        refresh();
    };
    stopRequests();
    m_requested = m_lead->address;
    m_budget = {};
    m_read.clear(m_lead->address);
    m_refusal.reset();
    m_refusedFilters.clear();
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
    const auto again = m_again; // it is replaced while it runs
    if (again)
        again();
}

void LeadBrowser::cancel()
{
    if (!m_isBusy)
        return;
    stopRequests();
    if (m_filtered != nullptr && m_filtered->page().answeredAt.isNull())
        m_actions->setActions({}); // rows from before the filter must not look like matches
    updateBusy();
    Q_EMIT cancelled();
}

void LeadBrowser::stopRequests()
{
    m_isRefreshing = false;
    drop(m_opening, this);
    for (PageSource *source : {static_cast<PageSource *>(m_whole), m_filtered}) {
        if (source != nullptr)
            source->stop();
    }
}

void LeadBrowser::setTotal(qint64 count)
{
    onTotalFound(count);
}

void LeadBrowser::onTotalFound(qint64 total)
{
    for (PageSource *source : {static_cast<PageSource *>(m_whole), m_filtered}) {
        if (source != nullptr)
            source->setTotal(total);
    }
    if (!m_isBusy && wantsNextPage())
        m_behind->prepareNextPage();
    Q_EMIT progressed();
}

void LeadBrowser::setZone(const QTimeZone &zone)
{
    m_context.zone = zone;
    showTexts();
}

void LeadBrowser::showTexts()
{
    m_context.workspace = m_lead ? m_behind->workspace(m_lead->address.enterprise) : nullptr;
    m_actions->setContext(m_context);
    if (m_lead)
        m_fields->setRows(leadRows(m_lead->lead, m_context));
    Q_EMIT contextChanged();
}

void LeadBrowser::recordVisit(int historySteps)
{
    m_restoredView.reset();
    if (const VisitedLead *left = m_history.at(historySteps);
        historySteps != 0 && left != nullptr && left->address == m_lead->address) {
        m_history.move(historySteps);
        m_restoredView = left->view;
        return;
    }
    VisitedLead visited;
    visited.address = m_lead->address;
    // When the same lead is opened again, its view stays.
    if (const VisitedLead *here = m_history.current();
        here != nullptr && here->address == visited.address)
        visited.view = here->view;
    m_history.visit(visited);
    updateVisit();
}

void LeadBrowser::updateVisit()
{
    VisitedLead *here = m_history.current();
    if (here == nullptr)
        return;
    const TimelinePage &whole = m_whole->page();
    here->query = pageAt(whole.position.skip, m_pageSize);
    here->query.includeActions = whole.state != TimelineState::NotAskedFor;
    here->filter = m_filter;
    here->filteredSkip = m_filtered != nullptr ? m_filtered->page().position.skip : 0;
}

void LeadBrowser::endRequest(bool isNewPage)
{
    if (std::exchange(m_isLeadNew, false))
        Q_EMIT leadChanged();
    if (isNewPage)
        Q_EMIT pageChanged();
    updateBusy();
    Q_EMIT answered();
}

void LeadBrowser::updateBusy()
{
    const auto isAsking = [](const PageSource *source) {
        return source != nullptr && source->isBusy();
    };
    const bool isBusy = isAsking(m_opening) || isAsking(m_whole) || isAsking(m_filtered);
    if (std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged(isBusy);
}

PageSource *LeadBrowser::current() const
{
    return m_filtered != nullptr ? m_filtered : m_whole;
}

bool LeadBrowser::hasTimeline() const
{
    return m_lead && page().state == TimelineState::Shown;
}

const TimelinePage &LeadBrowser::page() const
{
    static const TimelinePage none;
    return current() != nullptr ? current()->page() : none;
}

const PageSource &LeadBrowser::source() const
{
    Q_ASSERT(m_lead);
    return *current();
}

std::optional<qint64> LeadBrowser::total() const
{
    return m_whole != nullptr ? m_whole->page().position.total : std::nullopt;
}

} // namespace LeadViewer
