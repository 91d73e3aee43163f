// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

namespace LeadViewer {

// Each takes a point in time, usually in UTC, and the zone to write it in. An invalid zone counts
// as UTC.

//! "9 Jan 2025, 2:05 pm", month names by the locale. The day comes first and the month is a word,
//! so that no reader can swap them.
[[nodiscard]] QString dateTimeText(const QDateTime &utc,
                                   const QTimeZone &zone = QTimeZone::systemTimeZone());

//! "Thu 9 Jan 2025, 2:05 pm".
[[nodiscard]] QString dayTimeText(const QDateTime &utc, const QTimeZone &zone);

//! "9 January 2025, 2:05 pm", for a screen reader.
[[nodiscard]] QString spokenTimeText(const QDateTime &utc, const QTimeZone &zone);

//! "2:05 pm".
[[nodiscard]] QString timeText(const QDateTime &utc,
                               const QTimeZone &zone = QTimeZone::systemTimeZone());

//! The time to the second with the names of zones, for tooltips: in \p zone, then in UTC on the
//! next line.
[[nodiscard]] QString exactTimeText(const QDateTime &utc,
                                    const QTimeZone &zone = QTimeZone::systemTimeZone());

//! How far from \p now, in the largest unit that fits: "just now" within a minute, "5 minutes ago",
//! "in 2 days". Months are 30 days, years 365; whole units only.
[[nodiscard]] QString relativeTimeText(const QDateTime &utc, const QDateTime &now);

//! The day a point in time falls on.
[[nodiscard]] QDate dayOf(const QDateTime &utc, const QTimeZone &zone);

//! "9 Jan 2025".
[[nodiscard]] QString dateText(const QDate &date);

//! A day as a heading: "Thu 9 Jan 2025".
[[nodiscard]] QString dayText(const QDate &date);

//! "Thursday, 9 January 2025".
[[nodiscard]] QString longDayText(const QDate &date);

//! The short name of a zone at a point in time: "IST", "UTC", "CET", or "UTC+05:45" where people
//! use no letters for it.
[[nodiscard]] QString zoneName(const QTimeZone &zone,
                               const QDateTime &at = QDateTime::currentDateTimeUtc());

//! Seconds that clocks in India are ahead of UTC today; in the 1940s it was more at times.
inline constexpr int indiaOffset = 19'800;

//! The zone of that name. On Windows, Qt 6.4 knows "Asia/Kolkata" by its older name alone.
[[nodiscard]] QTimeZone zoneNamed(const QByteArray &name);

//! A zone by its place, with its offset at a point in time: "Asia/Kolkata (UTC+05:30)".
[[nodiscard]] QString timeZoneText(const QTimeZone &zone = QTimeZone::systemTimeZone(),
                                   const QDateTime &at = QDateTime::currentDateTimeUtc());

} // namespace LeadViewer
