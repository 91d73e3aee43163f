// SPDX-License-Identifier: MIT
#include "timeline/filteredtimeline.h"

#include "telecrm/client.h"
#include "timeline/actionsmodel.h"

#include <algorithm>

namespace LeadViewer {

FilteredTimeline::FilteredTimeline(Client *client, RequestPace *pace, ActionsModel *model,
                                   QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_model(model)
    , m_walk(new TimelineWalk(client, pace, this))
    , m_pages([this](const LeadQuery &query, PageCache<ActionsPage>::Page page) {
        m_pages.keep(query, std::move(page));
    })
{
    connect(m_walk, &TimelineWalk::pageRead, this, &FilteredTimeline::addMatches);
    connect(m_walk, &TimelineWalk::failed, this, [this](const Error &error) {
        m_transfer = m_walk->lastTransfer();
        // When the service cannot search a time, the whole timeline is read.
        if (!m_plan.search.isEmpty() && !m_refusal && isRefusalToSearch(error)) {
            fallBack(error);
            return;
        }
        setIdle();
        Q_EMIT failed(error);
    });
}

FilteredTimeline::~FilteredTimeline()
{
    dropReply();
}

void FilteredTimeline::show(const LeadAddress &address, const Token &token,
                            const TimelineFilter &filter, qint64 skip, int pageSize)
{
    if (address != m_address)
        m_refusal.reset();
    m_address = address;
    m_token = token;
    m_filter = filter;
    m_plan = planFor(filter);
    m_newActions = 0;
    m_skip = skip;
    m_pageSize = pageSize;
    restart();
}

void FilteredTimeline::clear()
{
    stop();
    m_filter = {};
    m_matches.clear();
    m_pages.clear();
}

void FilteredTimeline::useToken(const Token &token)
{
    m_token = token;
    m_pages.clear();
}

bool FilteredTimeline::canSearch() const
{
    return !m_plan.needsReading && !m_refusal;
}

std::optional<TimelineWalk::Source> FilteredTimeline::pageSource() const
{
    if (!canSearch())
        return std::nullopt;
    return TimelineWalk::Source{m_address, m_token, m_plan.search};
}

FilterCoverage FilteredTimeline::coverage() const
{
    FilterCoverage coverage;
    coverage.isSearched = canSearch();
    coverage.refusal = m_refusal;
    coverage.isReading = m_isBusy;
    if (coverage.isSearched) {
        coverage.matches = m_position.total.value_or(m_position.skip + m_position.count);
        coverage.isAtEnd = m_position.total.has_value() || m_position.isLast;
        return coverage;
    }
    coverage.matches = qint64(m_matches.size());
    coverage.read = m_read;
    coverage.isWindowSearched = !m_plan.search.isEmpty() && !m_refusal;
    coverage.isAtEnd = m_walk->isAtEnd();
    coverage.isFull = m_matches.size() >= mostMatches;
    return coverage;
}

void FilteredTimeline::restart()
{
    dropReply();
    m_walk->stop();
    m_pages.clear();
    m_seen.clear();
    m_matches.clear();
    m_wanted = 0;
    m_read = 0;
    m_position = {m_skip, m_pageSize, 0, false};
    if (canSearch())
        ask();
    else
        startReading();
}

void FilteredTimeline::showPageAt(qint64 skip, int pageSize)
{
    m_skip = std::max<qint64>(skip, 0);
    m_pageSize = pageSize;
    m_wanted = 0;
    if (!canSearch()) {
        readOrShow();
        return;
    }
    const LeadQuery query = pageAt(m_skip, m_pageSize);
    if (auto cached = m_pages.take(query)) {
        dropReply();
        m_transfer = cached->transfer;
        showSearchPage(std::move(cached->content), cached->answeredAt);
    } else if (SearchReply *reply = m_pages.takeReply(query)) {
        await(reply);
    } else {
        ask();
    }
}

void FilteredTimeline::prefetch(const LeadQuery &query)
{
    if (isActive() && canSearch() && !m_isBusy && !m_pages.knows(query)) {
        m_pages.await(
            query,
            m_client->searchActions(m_address, m_plan.search, query.skip, query.limit, m_token));
    }
}

void FilteredTimeline::readOn()
{
    if (!isActive() || canSearch() || m_walk->isAtEnd())
        return;
    m_skip = m_position.skip;
    m_wanted = qint64(m_matches.size()) + m_pageSize;
    readOrShow();
}

void FilteredTimeline::refresh()
{
    m_refusal.reset();
    m_pages.clear();
    m_skip = m_position.skip;
    if (canSearch())
        ask();
    else
        restart();
}

void FilteredTimeline::retry()
{
    if (canSearch())
        ask();
    else
        readOrShow();
}

void FilteredTimeline::cancel()
{
    if (!m_isBusy)
        return;
    stop();
    Q_EMIT cancelled();
}

void FilteredTimeline::stop()
{
    dropReply();
    m_walk->stop();
    if (m_isBusy)
        setIdle();
}

void FilteredTimeline::dropReply()
{
    if (m_reply.isNull())
        return;
    m_reply->disconnect(this);
    m_reply->cancel();
    m_reply.clear();
}

void FilteredTimeline::ask()
{
    await(m_client->searchActions(m_address, m_plan.search, m_skip, m_pageSize, m_token));
}

void FilteredTimeline::await(SearchReply *reply)
{
    dropReply();
    m_pages.stop(); // another page is the next one now
    m_reply = reply;
    m_reply->setRetrying(true);
    connect(m_reply, &Reply::finished, this, &FilteredTimeline::onSearchFinished);
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
}

void FilteredTimeline::onSearchFinished()
{
    const SearchReply *reply = m_reply;
    m_reply.clear();
    m_transfer = reply->transfer();
    const auto &result = reply->result();
    if (const auto *page = std::get_if<ActionsPage>(&result)) {
        showSearchPage(*page, QDateTime::currentDateTimeUtc());
        return;
    }
    const Error &error = std::get<Error>(result);
    if (isRefusalToSearch(error)) {
        fallBack(error);
    } else {
        setIdle();
        Q_EMIT failed(error);
    }
}

void FilteredTimeline::showSearchPage(ActionsPage page, const QDateTime &answeredAt)
{
    const bool isHonoured
        = std::all_of(page.actions.begin(), page.actions.end(),
                      [this](const Action &action) { return matches(action, m_filter); });
    if (!isHonoured) {
        // The service ignored the filter, so its rows are not all matches.
        Error error;
        error.kind = ErrorKind::NoActions;
        error.httpStatus = m_transfer.httpStatus;
        fallBack(error);
        return;
    }
    PagePosition position = positionOf(page, pageAt(m_skip, m_pageSize));
    std::vector<Action> actions = page.actions;
    const qint64 arrived = m_seen.shiftOf(actions, position.skip).value_or(0);
    if (arrived != 0)
        m_pages.clear();
    const qint64 shownEnd = m_position.skip + m_position.count;
    if (arrived > 0) {
        m_seen.shift(arrived);
        m_newActions += arrived;
        // On the next page, actions that moved down from the shown page are removed.
        if (position.skip == shownEnd && m_position.count > 0) {
            const auto repeats = std::min(arrived, position.count);
            actions.erase(actions.begin(), actions.begin() + std::ptrdiff_t(repeats));
            position.skip += repeats;
            position.count -= repeats;
        }
    }
    if (actions.empty() && arrived > 0 && !position.isLast) {
        m_skip = position.skip; // only duplicates: the wanted actions come after them
        ask();
        return;
    }
    if (position.skip == 0)
        m_newActions = 0;
    m_answeredAt = answeredAt;
    m_seen.remember(actions, position.skip);
    m_position = position;
    m_model->setActions(std::move(actions));
    m_pages.keep(pageAt(m_skip, m_pageSize), {std::move(page), m_transfer, answeredAt});
    if (m_isBusy)
        setIdle();
    Q_EMIT loaded();
}

void FilteredTimeline::fallBack(const Error &refusal)
{
    m_refusal = refusal.httpStatus;
    startReading();
}

void FilteredTimeline::startReading()
{
    m_matches.clear();
    m_read = 0;
    TimelineWalk::Source source{m_address, m_token, std::nullopt};
    if (!m_plan.search.isEmpty() && !m_refusal)
        source.search = m_plan.search;
    m_walk->reset(source, 0);
    readOrShow();
}

void FilteredTimeline::readOrShow()
{
    const bool isThere = qint64(m_matches.size()) >= std::max(m_skip + m_pageSize, m_wanted);
    if (isThere || m_walk->isAtEnd() || m_matches.size() >= mostMatches) {
        showMatches();
        if (m_isBusy)
            setIdle();
        Q_EMIT loaded();
        return;
    }
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
    m_walk->next();
}

void FilteredTimeline::addMatches(const std::vector<Action> &actions)
{
    m_transfer = m_walk->lastTransfer();
    m_answeredAt = QDateTime::currentDateTimeUtc();
    m_read += qint64(actions.size());
    for (const Action &action : actions) {
        if (m_matches.size() < mostMatches && matches(action, m_filter))
            m_matches.push_back(action);
    }
    // The old page stays until there is a match for the new one.
    if (qint64(m_matches.size()) > m_skip || m_position.count == 0)
        showMatches();
    Q_EMIT progressed();
    // A listener may have cancelled or set another filter.
    if (m_isBusy && !m_walk->isReading())
        readOrShow();
}

void FilteredTimeline::showMatches()
{
    const auto known = qint64(m_matches.size());
    const bool isAll = m_walk->isAtEnd() || m_matches.size() >= mostMatches;
    // There is no page after the last match.
    if (isAll && m_skip >= known && m_skip > 0)
        m_skip = std::max<qint64>(0, known - 1) / m_pageSize * m_pageSize;
    const qint64 first = std::min(m_skip, known);
    const qint64 end = std::min(known, first + m_pageSize);
    m_position = {m_skip, m_pageSize, end - first, isAll && end >= known};
    if (m_walk->isAtEnd())
        m_position.total = known;
    m_model->setActions(std::vector<Action>(m_matches.begin() + std::ptrdiff_t(first),
                                            m_matches.begin() + std::ptrdiff_t(end)));
}

void FilteredTimeline::setIdle()
{
    // Rows from before the filter must not look like matches.
    if (m_position.count == 0)
        m_model->setActions({});
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

} // namespace LeadViewer
