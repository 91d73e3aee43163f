// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"

#include <QString>

namespace LeadViewer {

//! What happened: "Outgoing call", "Note", "Custom action 1001"; for a type that is not known, its
//! name in readable words; for a record without a type or one that is no object, words that say so.
[[nodiscard]] QString whatText(const Action &action);

//! Who did it, as sent; "System" when the record names nobody.
[[nodiscard]] QString whoText(const Action &action);

//! When it happened, or "no time".
[[nodiscard]] QString whenText(const Action &action);

//! The rest in one line: what was said, the outcome and length of a call, the amount of a payment,
//! and every other key the record has, labelled, but for what the other columns show and the
//! record's own housekeeping (its id, when it was modified). "—" when there is nothing.
[[nodiscard]] QString detailsText(const Action &action);

//! Everything in the record, a line or more for each key.
[[nodiscard]] QString fullText(const Action &action);

//! "1:01", "12:00", "1:02:03" from seconds, 0 and up.
[[nodiscard]] QString durationText(qint64 seconds);

} // namespace LeadViewer
