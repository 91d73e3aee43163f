// SPDX-License-Identifier: MIT
#include "timeline/activitycounts.h"

#include "paging/texthash.h"
#include "wording/datetext.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace LeadViewer {

namespace {

//! The length of a bucket: exactly one of the three is not zero.
struct Span
{
    int days = 0;
    int months = 0;
    int years = 0;

    //! The first day of the span that holds \p day. A span of years begins in the year of \p day.
    [[nodiscard]] QDate startOf(const QDate &day) const
    {
        if (years > 0)
            return {day.year(), 1, 1};
        if (months > 0)
            return {day.year(), (day.month() - 1) / months * months + 1, 1};
        return days == 1 ? day : day.addDays(1 - day.dayOfWeek());
    }
    [[nodiscard]] QDate next(const QDate &start) const
    {
        return start.addDays(days).addMonths(months).addYears(years);
    }
    //! How many are needed from \p first to \p last.
    [[nodiscard]] qint64 count(const QDate &first, const QDate &last) const
    {
        const QDate start = startOf(first);
        if (days > 0)
            return start.daysTo(last) / days + 1;
        const qint64 inMonths
            = 12LL * (last.year() - start.year()) + (last.month() - start.month());
        return inMonths / (months + 12LL * years) + 1;
    }
};

Span shortestSpan(const QDate &first, const QDate &last, int maximum)
{
    constexpr std::array spans{Span{1, 0, 0}, Span{7, 0, 0}, Span{14, 0, 0}, Span{0, 1, 0},
                               Span{0, 2, 0}, Span{0, 3, 0}, Span{0, 6, 0},  Span{0, 0, 1}};
    const auto *const found = std::find_if(spans.begin(), spans.end(), [&](const Span &span) {
        return span.count(first, last) <= maximum;
    });
    if (found != spans.end())
        return *found;
    const int years = last.year() - first.year() + 1;
    return {0, 0, (years + maximum - 1) / maximum};
}

} // namespace

int KindCounts::total() const
{
    return std::accumulate(byKind.begin(), byKind.end(), 0);
}

KindCounts &KindCounts::operator+=(const KindCounts &other)
{
    std::transform(byKind.begin(), byKind.end(), other.byKind.begin(), byKind.begin(),
                   std::plus<>());
    return *this;
}

void ActivityCounts::add(const std::vector<Action> &actions, qint64 firstSkip,
                         const QTimeZone &zone)
{
    qint64 place = firstSkip - m_shift;
    addRead(place, place + qint64(actions.size()));
    for (const Action &action : actions) {
        const bool isFirstTime = isNew(action, place);
        m_total += isFirstTime ? 1 : 0;
        if (action.time)
            addToDay(action, place, isFirstTime, zone);
        else
            m_withoutTime += isFirstTime ? 1 : 0;
        ++place;
    }
}

void ActivityCounts::addToDay(const Action &action, qint64 place, bool isFirstTime,
                              const QTimeZone &zone)
{
    const QDate day = dayOf(*action.time, zone);
    // An action whose time changed stays in the day where it was counted first.
    const auto found
        = isFirstTime ? m_days.try_emplace(day, DayEntry{{}, place}).first : m_days.find(day);
    if (found == m_days.end())
        return;
    found->second.place = std::min(found->second.place, place);
    found->second.counts[kindOf(action.type)] += isFirstTime ? 1 : 0;
}

bool ActivityCounts::isNew(const Action &action, qint64 place)
{
    const auto before = m_ids.size() + m_places.size();
    if (action.id.isEmpty())
        m_places.insert(place);
    else
        m_ids.insert(textHash(action.id));
    return m_ids.size() + m_places.size() > before;
}

void ActivityCounts::addRead(qint64 first, qint64 end)
{
    if (first == end)
        return;
    // Merges this range with all ranges that touch it.
    auto range = m_read.upper_bound(first);
    if (range != m_read.begin() && std::prev(range)->second >= first)
        --range;
    while (range != m_read.end() && range->first <= end) {
        first = std::min(first, range->first);
        end = std::max(end, range->second);
        range = m_read.erase(range);
    }
    m_read.emplace(first, end);
}

bool ActivityCounts::isGapless() const
{
    return m_read.empty() || (m_read.size() == 1 && m_read.begin()->first + m_shift <= 0);
}

std::vector<ActivityCounts::Day> ActivityCounts::days() const
{
    std::vector<Day> days;
    days.reserve(m_days.size());
    for (const auto &[day, entry] : m_days)
        days.push_back({day, entry.counts, skipOf(entry.place)});
    return days;
}

ActivityCounts::Pictured ActivityCounts::pictured(const QDate &today) const
{
    const QDate earliest(1990, 1, 1);
    const QDate latest = today.addDays(1);
    Pictured picture;
    for (const auto &[day, entry] : m_days) {
        if (day < earliest) {
            picture.before += entry.counts.total();
        } else if (day > latest) {
            picture.after += entry.counts.total();
        } else {
            picture.first = picture.first.isNull() ? day : picture.first;
            picture.last = day;
        }
    }
    if (picture.first.isNull() && !m_days.empty())
        return {m_days.begin()->first, m_days.rbegin()->first, 0, 0};
    return picture;
}

std::vector<ActivityCounts::Bucket> ActivityCounts::buckets(int maximum, const QDate &today) const
{
    std::vector<Bucket> buckets;
    if (m_days.empty())
        return buckets;
    const Pictured picture = pictured(today);
    const Span span = shortestSpan(picture.first, picture.last, std::max(maximum, 1));
    for (QDate start = span.startOf(picture.first); start <= picture.last; start = span.next(start))
        buckets.push_back({start, span.next(start).addDays(-1), {}, {}, 0});

    auto bucket = buckets.begin();
    const auto end = m_days.upper_bound(picture.last);
    for (auto it = m_days.lower_bound(picture.first); it != end; ++it) {
        const DayEntry &entry = it->second;
        while (bucket->last < it->first)
            ++bucket;
        bucket->counts += entry.counts;
        if (bucket->day.isNull() || skipOf(entry.place) < bucket->skip) {
            bucket->day = it->first;
            bucket->skip = skipOf(entry.place);
        }
    }
    return buckets;
}

} // namespace LeadViewer
