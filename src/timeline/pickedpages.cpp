// SPDX-License-Identifier: MIT
#include "timeline/pickedpages.h"

#include "paging/readactions.h"

#include <algorithm>
#include <utility>

namespace LeadViewer {

PickedPages::PickedPages(const ReadingMeans &means, const LeadAddress &address,
                         const TimelineFilter &filter, std::optional<SearchRefusal> refusal,
                         std::optional<qint64> total, QObject *parent)
    : PageSource(parent)
    , m_address(address)
    , m_filter(filter)
    , m_refusal(refusal)
    , m_total(total)
    , m_walk(new TimelineWalk(means, this))
{
    // A time can be searched, even when the rest of the filter cannot.
    const FilterPlan plan = planFor(filter);
    m_searchesTime = plan.needsReading && !plan.search.isEmpty() && !means.read->isWhole(address);
    m_page.state = TimelineState::Shown;
    connect(m_walk, &TimelineWalk::pageRead, this, &PickedPages::addMatches);
    connect(m_walk, &TimelineWalk::completed, this, &PickedPages::onCompleted);
    connect(m_walk, &TimelineWalk::failed, this, &PickedPages::onFailed);
}

TimelineSource PickedPages::source() const
{
    return searchesNow() ? TimelineSource{m_address, planFor(m_filter).search}
                         : TimelineSource{m_address};
}

void PickedPages::show(const LeadQuery &query, const RequestBudget &)
{
    m_query = query;
    m_wanted = query.skip + query.limit;
    if (!std::exchange(m_isStarted, true))
        start();
    else
        readOrShow();
}

void PickedPages::start()
{
    m_matches.clear();
    m_read = 0;
    m_withoutTime = 0;
    m_isBusy = true;
    const TimelineSource source = this->source();
    m_walk->start(source, 0, source.search ? std::nullopt : m_total);
}

void PickedPages::readOn()
{
    if (m_walk->isAtEnd() || m_isBusy)
        return;
    m_wanted = qint64(m_matches.size()) + m_query.limit;
    readOrShow();
}

void PickedPages::stop()
{
    m_walk->stop();
    m_isBusy = false;
}

bool PickedPages::isDone() const
{
    return m_walk->isAtEnd() || m_matches.size() >= mostMatches
        || qint64(m_matches.size()) >= m_wanted;
}

void PickedPages::readOrShow()
{
    if (!isDone()) {
        m_isBusy = true;
        m_walk->resume();
        return;
    }
    m_walk->pause();
    m_isBusy = false;
    showMatches();
    Q_EMIT shown();
}

void PickedPages::addMatches(const std::vector<Action> &actions)
{
    m_page.transfer = m_walk->lastTransfer();
    m_page.answeredAt = QDateTime::currentDateTimeUtc();
    m_read += qint64(actions.size());
    const auto withoutTime = searchesNow() ? WithoutTime::IsInside : WithoutTime::IsOutside;
    for (const Action &action : actions) {
        if (!LeadViewer::matches(action, m_filter, withoutTime))
            m_withoutTime += lacksOnlyTime(action, m_filter) ? 1 : 0;
        else if (m_matches.size() < mostMatches)
            m_matches.push_back(action);
    }
    if (isDone()) {
        readOrShow();
        return;
    }
    // The old page stays until there is a match for the new one.
    if (qint64(m_matches.size()) > m_query.skip || m_page.position.count == 0)
        showMatches();
    Q_EMIT progressed();
}

void PickedPages::onCompleted()
{
    if (m_isBusy) {
        readOrShow();
    } else {
        // The page was full before its reading came to the end.
        showMatches();
        Q_EMIT progressed();
    }
}

void PickedPages::showMatches()
{
    const auto known = qint64(m_matches.size());
    const bool isAll = m_walk->isAtEnd() || m_matches.size() >= mostMatches;
    // There is no page after the last match.
    if (isAll && m_query.skip >= known)
        m_query.skip = std::max<qint64>(0, known - 1) / m_query.limit * m_query.limit;
    const qint64 first = std::min(m_query.skip, known);
    const qint64 end = std::min(known, first + m_query.limit);
    m_page.position
        = {m_query.skip, m_query.limit, end - first, isAll && end >= known, std::nullopt};
    if (m_walk->isAtEnd())
        m_page.position.total = known;
    m_page.actions.assign(m_matches.begin() + std::ptrdiff_t(first),
                          m_matches.begin() + std::ptrdiff_t(end));
    const qint64 arrived = m_walk->result().arrived;
    m_page.newActions = arrived;
    m_page.arrived = arrived;
}

void PickedPages::onFailed(const Error &error)
{
    m_page.transfer = m_walk->lastTransfer();
    // When the service cannot search a time, the whole timeline is read.
    if (!m_refusal && m_walk->source().search) {
        if (const auto refusal = refusalToSearch(error)) {
            m_refusal = refusal;
            start();
            return;
        }
    }
    m_isBusy = false;
    Q_EMIT failed(error);
}

FilterCoverage PickedPages::coverage() const
{
    FilterCoverage coverage;
    coverage.refusal = m_refusal;
    coverage.isReading = m_isBusy;
    coverage.matches = qint64(m_matches.size());
    coverage.read = m_read;
    coverage.withoutTime = searchesNow() ? passedOver(m_filter, m_matches) : m_withoutTime;
    coverage.isWindowSearched = m_walk->source().search.has_value();
    coverage.isAtEnd = m_walk->isAtEnd();
    coverage.missing = m_walk->isAtEnd() ? m_walk->result().missing() : 0;
    coverage.isFull = m_matches.size() >= mostMatches;
    return coverage;
}

} // namespace LeadViewer
