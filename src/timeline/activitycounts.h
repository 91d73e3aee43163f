// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/actionkind.h"

#include <QDate>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief A number of actions for each kind.
struct KindCounts
{
    std::array<int, allActionKinds.size()> byKind{};

    int &operator[](ActionKind kind) { return byKind.at(std::size_t(kind)); }
    int operator[](ActionKind kind) const { return byKind.at(std::size_t(kind)); }
    [[nodiscard]] int total() const;
    KindCounts &operator+=(const KindCounts &other);
    bool operator==(const KindCounts &) const = default;
};

//! \brief How many actions of a timeline happened when, out of the pages that have been read.
//!
//! It keeps numbers, not actions: a few dozen bytes for each day that has any, and about 30 for
//! each action, to know it again.
class ActivityCounts
{
public:
    struct Day
    {
        QDate day;
        KindCounts counts; //!< at least one
        qint64 skip = 0; //!< the smallest at which an action of the day was seen
        bool operator==(const Day &) const = default;
    };

    //! A span of whole days, weeks, months or years.
    struct Bucket
    {
        QDate first;
        QDate last; //!< belongs to the span
        KindCounts counts; //!< all zero where nothing happened
        QDate day; //!< the day of \ref skip; null where nothing happened
        qint64 skip = 0; //!< the smallest of the span's days
        bool operator==(const Bucket &) const = default;
    };

    //! Adds what a page brought; \p firstSkip is the skip of its first action, and days begin and
    //! end as they do in \p zone, which has to be the same each time. An action is counted once
    //! however often it is read: it is known by its id, and where it has none by its place.
    void add(const std::vector<Action> &actions, qint64 firstSkip, const QTimeZone &zone);
    //! \p count newer actions have pushed everything that was read so far down the timeline.
    void shift(qint64 count) { m_shift += count; }
    void clear() { *this = ActivityCounts(); }

    //! The days that have actions, oldest first.
    [[nodiscard]] std::vector<Day> days() const;
    //! The first and the last day with actions; null when there is none.
    [[nodiscard]] QDate firstDay() const
    {
        return m_days.empty() ? QDate() : m_days.begin()->first;
    }
    [[nodiscard]] QDate lastDay() const
    {
        return m_days.empty() ? QDate() : m_days.rbegin()->first;
    }
    //! All actions, those without a time among them.
    [[nodiscard]] int total() const { return m_total; }
    //! Actions that say no time, or none that can be read: they are in no day.
    [[nodiscard]] int withoutTime() const { return m_withoutTime; }
    //! Whether nothing newer than what was read, or in between, has been left out.
    [[nodiscard]] bool isGapless() const;

    //! The time from the first day to the last in at most \p maximum (1 and up) spans of equal
    //! length, the shortest that will do: a day; one or two weeks from Monday; 1, 2, 3 or 6 months;
    //! years. The outer spans may begin before the first day and end behind the last.
    [[nodiscard]] std::vector<Bucket> buckets(int maximum) const;

private:
    struct DayEntry
    {
        KindCounts counts;
        qint64 place = 0;
    };

    void addToDay(const Action &action, qint64 place, bool isFirstTime, const QTimeZone &zone);
    bool isNew(const Action &action, qint64 place);
    void addRead(qint64 first, qint64 end);
    [[nodiscard]] qint64 skipOf(qint64 place) const { return std::max<qint64>(place + m_shift, 0); }

    // A place is a skip as it was before any shift, so that a shift costs nothing.
    qint64 m_shift = 0;
    std::map<QDate, DayEntry> m_days;
    //! Stretches of places that were read, first → behind the last, apart from each other.
    std::map<qint64, qint64> m_read;
    QSet<quint64> m_ids; //!< hashes
    QSet<qint64> m_places; //!< of actions without an id
    int m_total = 0;
    int m_withoutTime = 0;
};

} // namespace LeadViewer
