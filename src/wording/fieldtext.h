// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"
#include "wording/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

//! The type of a key's value, guessed from its name; Other when the name does not tell, and for
//! points in time (isTimeName()). Works for the standard fields of a lead and for the keys of
//! action records.
[[nodiscard]] FieldType typeByName(const QString &name);

//! The type of a lead's field: the workspace's type, else typeByName().
[[nodiscard]] FieldType typeOf(const QString &apiName, const TextContext &context);

//! Whether a key of that name holds a point in time that the service wrote, in any form:
//! `created_on`, `last_activity_on`, and every name that ends in "Timestamp".
[[nodiscard]] bool isTimeName(const QString &name);

//! \brief A value in the words of its type; nothing when valueText() is as good.
//!
//! - Points in time (isTimeName()) are written in the zone of \p context. A Date field holds epoch
//!   milliseconds of any size and sign, or text. A midnight in UTC, in India or in the zone of \p
//!   context is a day: it is written without a time, and is the same day in each zone. A text that
//!   names no zone stays on its own clock. Other text stays as it is, and so does a date such as
//!   03/04/2025 in a Date field, because its month is not known.
//! - Phone numbers by phoneText(), numbers by numberText(), money by moneyText(), without a
//!   currency because the API sends none. So is a number with an exponent without a known type.
//! - E-mail addresses of team members become their names.
//! - The ID of a status or a lost reason becomes its label.
//! - A rating is "4 of 5".
//! - Lists of up to 1,000 elements are written element by element.
//!
//! Names from the workspace and texts that stay as they were sent are made visible by
//! visibleText().
[[nodiscard]] std::optional<QString> fieldText(const QString &name, FieldType type,
                                               const Json::Value &value,
                                               const TextContext &context);

//! The point in time of such a value to the second, see exactTimeText(); empty when it is none, is
//! a day alone, or names no zone.
[[nodiscard]] QString exactFieldTime(const QString &name, FieldType type, const Json::Value &value,
                                     const TextContext &context);

} // namespace LeadViewer
