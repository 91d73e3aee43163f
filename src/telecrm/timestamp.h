// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QDateTime>

#include <optional>

namespace LeadViewer {

//! What a number counts from 1 January 1970, 0:00 UTC.
enum class NumberUnit {
    Milliseconds, //!< as documented, also before 1970
    //! Milliseconds, but from 1e9 (the year 2001) and below 1e11 it counts seconds. Smaller ones
    //! are the times of a clock that started again. Zero and negative numbers are no time.
    Guessed,
};

//! \brief A time as it was sent.
struct SentTime
{
    //! Years 1 to 9999, in UTC or with the offset that the text names. Without a zone, it is what a
    //! clock showed somewhere, marked as UTC.
    QDateTime time;
    bool hasZone = true;
    bool hasClock = true; //!< false: a day alone was sent, and \ref time is its midnight
    bool isOrderKnown = true; //!< false: 03/04/2025 was taken for 3 April
};

//! \brief Reads what the service sent as a time; nothing when it is not readable.
//!
//! - A number, also as text, counts \p unit. Digits that may be a year or a date ("2026",
//!   "20260405") are no number of milliseconds.
//! - Text is ISO 8601, the form of the documentation (`dd/MM/yyyy HH:mm:ss`; `-` or `.` for `/`),
//!   or has the name of its month (RFC 2822, the text of a JavaScript Date). Seconds and the whole
//!   time of day may be missing; AM or PM and an offset from UTC may follow. Years have four
//!   digits. A day that does not exist is not read, nor is one with a wrong weekday.
[[nodiscard]] std::optional<SentTime> readSentTime(const Json::Value &value, NumberUnit unit);

//! \brief A point in time from a key without a type, as UTC; nothing when it is not readable.
//!
//! The service documents no zone for text, so text is read in this computer's zone unless it names
//! one.
[[nodiscard]] std::optional<QDateTime> readTimestamp(const Json::Value &value);

} // namespace LeadViewer
