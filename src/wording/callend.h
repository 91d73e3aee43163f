// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QLatin1String>
#include <QString>

#include <optional>

namespace LeadViewer {

//! How a call ended, by what the record says.
enum class CallEnd {
    NotTold,
    Told, //!< in words that may mean anything
    Unanswered,
};

//! Reads an outcome under any key of the record, also in nested objects: vendors have different
//! ones. Only the first 500 members are looked at; what was not looked at may say anything.
[[nodiscard]] CallEnd callEnd(const Json::Value &record);

//! One telephony vendor sends this for no outcome.
inline constexpr QLatin1String noOutcome("__empty__");

//! An outcome in one style: "NO_ANSWER" and "busy" come from programs and read "No answer" and
//! "Busy". A person's own words stay as they are.
[[nodiscard]] QString outcomeText(const QString &sent, bool isByPerson);

//! A whole number of seconds, also as text.
[[nodiscard]] std::optional<qint64> secondsOf(const Json::Value &value);

} // namespace LeadViewer
