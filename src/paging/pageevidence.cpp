// SPDX-License-Identifier: MIT
#include "paging/pageevidence.h"

#include <QSet>

#include <algorithm>

namespace LeadViewer {

namespace {

using Kind = PageFinding::Kind;
using Time = std::optional<QDateTime>;

//! Whether both times are known and fulfil \p holds.
template<typename Holds>
bool areKnown(const Time &a, const Time &b, Holds holds)
{
    return a && b && holds(*a, *b);
}

bool differ(const Time &a, const Time &b)
{
    return areKnown(a, b, std::not_equal_to<>());
}

bool isNewer(const Time &a, const Time &b)
{
    return areKnown(a, b, std::greater<>());
}

bool isSame(const Time &a, const Time &b)
{
    return areKnown(a, b, std::equal_to<>());
}

bool haveSeveralTimes(const std::vector<Action> &actions, std::size_t from, std::size_t end)
{
    for (std::size_t i = from + 1; i < end; ++i) {
        if (differ(actions[i - 1].time, actions[i].time))
            return true;
    }
    return false;
}

} // namespace

//! One page held against what was seen.
class PageEvidence::Page
{
public:
    Page(const PageEvidence &evidence, const std::vector<Action> &actions, qint64 skip, int limit,
         std::optional<qint64> total)
        : m_evidence(evidence)
        , m_actions(actions)
        , m_skip(skip)
        , m_count(actions.size())
    {
        if (total && evidence.m_total)
            m_rise = *total - *evidence.m_total;
        m_isTotalOdd = m_rise && (*m_rise < 0 || *m_rise >= limit);
        for (const Action &action : actions) {
            const auto place = action.id.isEmpty() ? std::nullopt : evidence.placeOf(action.id);
            m_shifts.push_back(place ? std::optional(rowPlace(m_shifts.size()) - *place)
                                     : std::nullopt);
            m_isKnown |= place.has_value();
        }
    }

    [[nodiscard]] PageFinding finding() const
    {
        if (hasOddIds())
            return {Kind::Changed};
        if (!m_isKnown)
            return {m_isTotalOdd || !follows() ? Kind::Changed : Kind::Nothing};
        if (isInPlace())
            return {m_isTotalOdd ? Kind::Changed : Kind::Nothing};
        const bool isAtSeam
            = m_evidence.at(m_skip - 1) != nullptr && m_evidence.at(m_skip) == nullptr;
        if (const qint64 arrived = isAtSeam ? arrivedAtSeam() : arrivedBefore(); arrived > 0)
            return {Kind::Arrived, arrived, isAtSeam ? arrived : 0};
        if (!m_isTotalOdd && isMovedUp())
            return {};
        return {isOtherOrder() ? Kind::OtherOrder : Kind::Changed};
    }

private:
    [[nodiscard]] qint64 rowPlace(std::size_t row) const { return m_skip + qint64(row); }

    [[nodiscard]] bool hasOddIds() const
    {
        QSet<QString> ids;
        for (std::size_t row = 0; row < m_count; ++row) {
            const QString &id = m_actions[row].id;
            if (id.isEmpty())
                continue;
            if (ids.contains(id) || (!isUsableId(id) && m_shifts[row]))
                return true;
            ids.insert(id);
        }
        return false;
    }

    //! Whether a page of unknown actions lies between its neighbours in time.
    [[nodiscard]] bool follows() const
    {
        if (m_count == 0)
            return true;
        const Seen *before = m_evidence.at(m_skip - 1);
        const Seen *after = m_evidence.at(rowPlace(m_count));
        const bool isTooNew = before != nullptr
            && std::any_of(m_actions.begin(), m_actions.end(), [before](const Action &action) {
                                  return isNewer(action.time, before->time);
                              });
        const bool isTooOld = after != nullptr && isNewer(after->time, m_actions.back().time);
        // The newest page may be new as a whole. Elsewhere, other actions were seen here before.
        const bool isReplaced
            = m_skip > 0 && m_evidence.at(m_skip) != nullptr && !m_actions.front().id.isEmpty();
        return !isTooNew && !isTooOld && !isReplaced;
    }

    //! Whether all known rows are where they were, and no row stands in another's place.
    [[nodiscard]] bool isInPlace() const
    {
        for (std::size_t row = 0; row < m_count; ++row) {
            if (m_shifts[row]
                    ? *m_shifts[row] != 0
                    : !m_actions[row].id.isEmpty() && m_evidence.at(rowPlace(row)) != nullptr)
                return false;
        }
        return true;
    }

    //! How many rows at the start are exactly the last ones seen before the seam, when that proves
    //! as many arrivals; else 0.
    [[nodiscard]] qint64 arrivedAtSeam() const
    {
        if (!m_shifts.front())
            return 0;
        const qint64 arrived = *m_shifts.front();
        if (arrived <= 0 || arrived > qint64(m_count) || !isRun(0, std::size_t(arrived), arrived))
            return 0;
        if (m_rise) // the service counts along, so it has to agree
            return *m_rise == arrived ? arrived : 0;
        // A group of equal times repeats without any arrival.
        const auto end = std::size_t(arrived);
        const Seen *before = m_evidence.at(m_skip - arrived - 1);
        const bool isWholeGroup = haveSeveralTimes(m_actions, 0, end)
            || (before != nullptr ? differ(before->time, m_actions.front().time) : end < m_count);
        // A page of repeats alone may as well come from a service that ignores the place.
        const bool isCutOff = end < m_count && differ(m_actions[end - 1].time, m_actions[end].time);
        return isWholeGroup && isCutOff ? arrived : 0;
    }

    //! How many actions arrived before a page of which the known rows were seen before; else 0.
    [[nodiscard]] qint64 arrivedBefore() const
    {
        const auto known = std::find_if(m_shifts.begin(), m_shifts.end(),
                                        [](const auto &shift) { return shift.has_value(); });
        const auto first = std::size_t(known - m_shifts.begin());
        const qint64 arrived = **known;
        std::size_t end = first;
        while (end < m_count && m_shifts[end])
            ++end;
        // Behind the known rows, nothing was seen.
        if (arrived <= 0 || !isRun(first, end, arrived)
            || (end < m_count && m_evidence.at(rowPlace(end) - arrived) != nullptr))
            return 0;
        if (first > 0 && (m_skip > 0 || qint64(first) != arrived))
            return 0;
        if (m_rise) // the service counts along, so it has to agree
            return *m_rise == arrived ? arrived : 0;
        const bool isProven = haveSeveralTimes(m_actions, first, end)
            || (first > 0 && isNewer(m_actions[first - 1].time, m_actions[first].time));
        return isProven ? arrived : 0;
    }

    //! Whether newer actions are gone, as far as the known rows tell. They are not missed.
    [[nodiscard]] bool isMovedUp() const
    {
        std::optional<qint64> moved;
        for (const auto &shift : m_shifts) {
            if (shift && (*shift > 0 || (*shift < 0 && moved && *moved != *shift)))
                return false;
            if (shift && *shift < 0)
                moved = shift;
            else if (shift && moved)
                return false; // below moved rows, none stays in its place
        }
        return moved.has_value();
    }

    //! Whether the rows from \p first to before \p end moved by \p shift, and no other row is
    //! known.
    [[nodiscard]] bool isRun(std::size_t first, std::size_t end, qint64 shift) const
    {
        for (std::size_t row = 0; row < m_count; ++row) {
            const bool isInside = row >= first && row < end;
            if (isInside ? m_shifts[row] != shift : m_shifts[row].has_value())
                return false;
        }
        return true;
    }

    //! Whether the known rows can be explained by one group of equal times at the seam.
    [[nodiscard]] bool isOtherOrder() const
    {
        if (m_rise && *m_rise != 0)
            return false;
        const Time seam = seamTime();
        for (std::size_t row = 0; row < m_count; ++row) {
            const Time &time = m_actions[row].time;
            if (isNewer(time, seam))
                return false;
            if (m_shifts[row]) {
                const Seen *seen = m_evidence.at(rowPlace(row) - *m_shifts[row]);
                if (!isSame(time, seen->time) || !isSame(time, seam))
                    return false;
            }
        }
        return true;
    }

    //! The time of the last row seen before the page, else of the first one seen.
    [[nodiscard]] Time seamTime() const
    {
        auto next = m_evidence.m_seen.lower_bound(m_skip - m_evidence.m_moved);
        if (next != m_evidence.m_seen.begin())
            --next;
        return next->second.time;
    }

    const PageEvidence &m_evidence;
    const std::vector<Action> &m_actions;
    qint64 m_skip;
    std::size_t m_count;
    std::vector<std::optional<qint64>> m_shifts; // of each row that was seen before
    std::optional<qint64> m_rise; // of the total
    bool m_isTotalOdd = false;
    bool m_isKnown = false; // at least one row
};

bool PageEvidence::isUsableId(const QString &id)
{
    static const QSet<QString> none{QStringLiteral("null"), QStringLiteral("undefined"),
                                    QStringLiteral("none"), QStringLiteral("nil"),
                                    QStringLiteral("nan"),  QStringLiteral("-"),
                                    QStringLiteral("-1")};
    const bool isZero = std::all_of(id.begin(), id.end(), [](QChar c) { return c == u'0'; });
    return !isZero && !none.contains(id.toLower()); // an empty ID is all zeros, too
}

void PageEvidence::clear()
{
    *this = {};
}

PageFinding PageEvidence::compare(const std::vector<Action> &actions, qint64 skip, int limit,
                                  std::optional<qint64> total) const
{
    return Page(*this, actions, skip, limit, total).finding();
}

void PageEvidence::remember(const std::vector<Action> &actions, qint64 skip,
                            std::optional<qint64> total, const PageFinding &finding)
{
    const bool isNewAsAWhole = skip == 0 && !actions.empty() && !actions.front().id.isEmpty()
        && at(0) != nullptr && !placeOf(actions.front().id) && finding.kind == Kind::Nothing;
    if (finding.kind == Kind::OtherOrder || finding.kind == Kind::Changed || isNewAsAWhole)
        clear();
    m_moved += finding.arrived;
    if (total)
        m_total = total;
    else if (m_total)
        *m_total += finding.arrived;
    if (m_seen.size() > most)
        forgetFarFrom(skip - m_moved);
    qint64 place = skip - m_moved;
    for (const Action &action : actions) {
        if (!action.id.isEmpty()) {
            m_places.insert(action.id, place);
            m_seen.insert_or_assign(place, Seen{action.id, action.time});
        }
        ++place;
    }
}

const PageEvidence::Seen *PageEvidence::at(qint64 place) const
{
    const auto seen = m_seen.find(place - m_moved);
    return seen == m_seen.end() ? nullptr : &seen->second;
}

std::optional<qint64> PageEvidence::placeOf(const QString &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.cend() ? std::nullopt : std::optional(*place + m_moved);
}

void PageEvidence::forgetFarFrom(qint64 place)
{
    const auto middle = std::next(m_seen.begin(), std::ptrdiff_t(m_seen.size() / 2));
    const bool isInLaterHalf = place >= middle->first;
    const auto from = isInLaterHalf ? m_seen.begin() : middle;
    const auto end = isInLaterHalf ? middle : m_seen.end();
    for (auto seen = from; seen != end; ++seen)
        m_places.remove(seen->second.id);
    m_seen.erase(from, end);
}

} // namespace LeadViewer
