// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace LeadViewer {

//! "9 Jan 2025, 2:05 pm" in this computer's zone, month names by the locale. The day comes first
//! and the month is a word, so that no reader can swap them.
[[nodiscard]] QString dateTimeText(const QDateTime &utc);

//! "2:05 pm" in this computer's zone.
[[nodiscard]] QString timeText(const QDateTime &utc);

//! The same point to the second with zones spelled out, for tooltips: local time, then UTC.
[[nodiscard]] QString exactTimeText(const QDateTime &utc);

//! This computer's zone: "Asia/Kolkata (UTC+05:30)".
[[nodiscard]] QString timeZoneText();

} // namespace LeadViewer
