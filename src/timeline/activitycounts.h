// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/actionkind.h"

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief The number of actions of each kind.
struct KindCounts
{
    std::array<int, allActionKinds.size()> byKind{};

    int &operator[](ActionKind kind) { return byKind.at(std::size_t(kind)); }
    int operator[](ActionKind kind) const { return byKind.at(std::size_t(kind)); }
    [[nodiscard]] int total() const;
    KindCounts &operator+=(const KindCounts &other);
    bool operator==(const KindCounts &) const = default;
};

//! \brief Counts the actions of a timeline by day, from the pages that were read.
//!
//! It keeps numbers, not actions: a few dozen bytes for each day with actions, and about 30 for
//! each action, to recognize it again.
class ActivityCounts
{
public:
    struct Day
    {
        QDate day;
        KindCounts counts; //!< at least one
        qint64 skip = 0; //!< the smallest skip of an action of that day
        bool operator==(const Day &) const = default;
    };

    //! A span of whole days, weeks, months or years.
    struct Bucket
    {
        QDate first;
        QDate last; //!< inclusive
        KindCounts counts; //!< all zero when nothing happened
        QDate day; //!< the day of \ref skip; null when nothing happened
        qint64 skip = 0; //!< the smallest of the span's days
        bool operator==(const Bucket &) const = default;
    };

    //! Adds the actions of a page; \p firstSkip is the skip of its first action. Days are those of
    //! \p zone, which has to be the same each time. An action is counted once, however often it is
    //! read: it is recognized by its ID, or without one by its place.
    void add(const std::vector<Action> &actions, qint64 firstSkip, const QTimeZone &zone);
    //! \p count newer actions arrived, so everything read so far moved down.
    void shift(qint64 count) { m_shift += count; }
    void clear() { *this = ActivityCounts(); }

    //! The days that have actions, oldest first.
    [[nodiscard]] std::vector<Day> days() const;
    //! What a picture shows: a clock that is ahead, or that started again in 1970, would make
    //! everything else one bar.
    struct Pictured
    {
        QDate first; //!< the first and the last day with actions; null when there is none
        QDate last;
        int before = 0; //!< actions before 1990
        int after = 0; //!< actions in the future
    };
    //! Leaves out nothing when nothing else would be left. \p today is a day in UTC; in the east it
    //! is a day later already, so that the day after it is not in the future.
    [[nodiscard]] Pictured pictured(const QDate &today
                                    = QDateTime::currentDateTimeUtc().date()) const;
    //! All actions, including those without a time.
    [[nodiscard]] int total() const { return m_total; }
    //! Actions without a readable time: they are in no day.
    [[nodiscard]] int withoutTime() const { return m_withoutTime; }
    //! Whether the read actions start at the newest one and have no gap.
    [[nodiscard]] bool isGapless() const;

    //! The time that is pictured() in at most \p maximum (1 and up) spans of equal
    //! length, the shortest possible: a day; one or two weeks from Monday; 1, 2, 3 or 6 months;
    //! years. The first span may begin before the first day, and the last one may end after the
    //! last day.
    [[nodiscard]] std::vector<Bucket>
    buckets(int maximum, const QDate &today = QDateTime::currentDateTimeUtc().date()) const;

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

    // A place is a skip before all shifts, so that a shift is cheap.
    qint64 m_shift = 0;
    std::map<QDate, DayEntry> m_days;
    //! Ranges of places that were read, first → after the last; they do not touch.
    std::map<qint64, qint64> m_read;
    QSet<quint64> m_ids; //!< hashes
    QSet<qint64> m_places; //!< of actions without an id
    int m_total = 0;
    int m_withoutTime = 0;
};

} // namespace LeadViewer
