// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <array>
#include <optional>

namespace LeadViewer {

//! \brief The bounds of a time, inclusive, UTC; open where nothing is set.
struct TimeBounds
{
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    bool operator==(const TimeBounds &) const = default;
};

//! \brief A time as a person chooses it: in words, or as a range of days.
struct TimeChoice
{
    enum class Span { Any, Today, Last7Days, Last30Days, ThisMonth, Range };
    Span span = Span::Any;
    //! The first and the last day of a range; null where it is open.
    QDate from = {};
    QDate to = {};
    bool operator==(const TimeChoice &) const = default;
};

//! The choices in words, in the order of a menu.
inline constexpr std::array spansInWords{
    TimeChoice::Span::Any,        TimeChoice::Span::Today,     TimeChoice::Span::Last7Days,
    TimeChoice::Span::Last30Days, TimeChoice::Span::ThisMonth,
};

//! The bounds of a choice on the day \p today of \p zone. The last days and this month include
//! today and have no end.
[[nodiscard]] TimeBounds boundsOf(const TimeChoice &choice, const QDate &today,
                                  const QTimeZone &zone);

//! The choice with these bounds: \p preferred when it fits, else other words, else a range of days.
[[nodiscard]] TimeChoice choiceOf(const TimeBounds &bounds, const QDate &today,
                                  const QTimeZone &zone, TimeChoice::Span preferred);

//! "Last 7 days", "12 Nov 2025 – 14 Nov 2025", "since 12 Nov 2025".
[[nodiscard]] QString timeChoiceText(const TimeChoice &choice);

} // namespace LeadViewer
