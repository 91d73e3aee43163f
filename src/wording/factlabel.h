// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"
#include "wording/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

// What the names of keys tell about the facts of an action.

//! The label of a key in the details of an action: fieldLabel(), but "By" for who did it, and a
//! time without the words for it: `sentTimestamp` is "Sent", `completedOn` is "Completed".
[[nodiscard]] QString factLabel(const QString &key);

//! Whether a key holds text that a person wrote: `note`, `text`, `message`, ….
[[nodiscard]] bool isWrittenByPerson(const QString &key);

//! Whether a key holds a word from a list of the service's or a vendor's: a status, an outcome, ….
[[nodiscard]] bool isCodeName(const QString &key);

//! "NO ANSWER" and "NO_ANSWER" are "No answer"; any other text stays.
[[nodiscard]] QString withoutCapitals(const QString &text);

//! The time in a number that can hardly be anything else: epoch milliseconds from 2001 to 2099
//! under a key that is named like a time ("visitTime", "due_at"). Nothing for other values.
[[nodiscard]] std::optional<QString> timeByItsLooks(const QString &key, const Json::Value &value,
                                                    const TextContext &context);

} // namespace LeadViewer
