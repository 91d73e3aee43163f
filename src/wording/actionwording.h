// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QDateTime>
#include <QString>

namespace LeadViewer {

// Texts from the service are visible in all of these (see visibleText()), and those of a cell are
// one line of bounded length.

//! What happened: "Outgoing call", "Note", a custom action by the name the workspace gave it, else
//! "Custom action 1001"; for a type that is not known, its name in readable words; for a record
//! without a type or one that is no object, words that say so.
[[nodiscard]] QString whatText(const Action &action, const TextContext &context = {});

//! The same for the ear, led by the kind of action where the title does not say it: "Custom action,
//! Site visit".
[[nodiscard]] QString spokenWhatText(const Action &action, const TextContext &context = {});

//! Who did it: see performerText().
[[nodiscard]] QString whoText(const Action &action, const TextContext &context = {});

//! The same with the e-mail address or ID that was sent.
[[nodiscard]] QString fullWhoText(const Action &action, const TextContext &context = {});

//! When it happened, or "no time".
[[nodiscard]] QString whenText(const Action &action, const TextContext &context = {});

//! The same in three lines: to the second in the context's zone, in UTC, and as the time between it
//! and \p now.
[[nodiscard]] QString fullWhenText(const Action &action, const TextContext &context,
                                   const QDateTime &now);

//! The rest in one line: what was said, the outcome and length of a call ("connected · 1:01"), the
//! amount of a payment, and every other key the record has, labelled, but for what the other
//! columns show and the record's own housekeeping (its id, when it was modified). "—" when there is
//! nothing.
//!
//! A call with a negative or no duration is "not connected"; one of some seconds without an outcome
//! is "connected", as is one whose outcome is that word. Any other outcome stays as the agent or
//! the telephone system wrote it.
[[nodiscard]] QString detailsText(const Action &action, const TextContext &context = {});

//! The whole row as one sentence, for a screen reader: what, when, who, details.
[[nodiscard]] QString spokenText(const Action &action, const TextContext &context = {});

//! Everything in the record, a line or more for each key; what is written in other words is there
//! as sent too.
[[nodiscard]] QString fullText(const Action &action, const TextContext &context = {});

} // namespace LeadViewer
