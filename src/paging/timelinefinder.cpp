// SPDX-License-Identifier: MIT
#include "paging/timelinefinder.h"

#include "paging/foundpart.h"

namespace LeadViewer {

TimelineFinder::TimelineFinder(const ReadingMeans &means, QObject *parent)
    : QObject(parent)
    , m_walk(new TimelineWalk(means, this))
{
    connect(m_walk, &TimelineWalk::pageRead, this, &TimelineFinder::searchPage);
    connect(m_walk, &TimelineWalk::completed, this, &TimelineFinder::notFound);
    connect(m_walk, &TimelineWalk::failed, this, &TimelineFinder::failed);
}

void TimelineFinder::start(const Order &order)
{
    m_order = order;
    m_matches = 0;
    m_searched = 0;
    // With a filter, a place is known only by counting the matches from the newest on.
    m_walk->start(order.source, order.filter.isEmpty() ? order.skip : 0);
}

void TimelineFinder::searchPage(const std::vector<Action> &actions, qint64 skip)
{
    const bool isFiltered = !m_order.filter.isEmpty();
    const auto withoutTime = m_order.source.search ? WithoutTime::IsInside : WithoutTime::IsOutside;
    for (const Action &action : actions) {
        if (isFiltered && !matches(action, m_order.filter, withoutTime))
            continue;
        const qint64 place = isFiltered ? m_matches++ : skip++;
        const bool isSkipped
            = m_order.skipsSystemEvents && kindOf(action.type) == ActionKind::System;
        if (place < m_order.skip || isSkipped)
            continue;
        ++m_searched;
        if (isFoundIn(action, m_order.text, m_order.context)) {
            stop();
            Q_EMIT found(place);
            return;
        }
    }
    Q_EMIT progressed();
}

} // namespace LeadViewer
