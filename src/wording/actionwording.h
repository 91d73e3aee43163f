// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QDateTime>
#include <QString>

namespace LeadViewer {

// Texts from the service are made visible in all of these (see visibleText()), and a text for a
// cell is one line of limited length.

//! What happened: "Outgoing call", "Note", the workspace's name of a custom action, else "Custom
//! action 1001"; for an unknown type, its name in readable words; for a record without a type or
//! one that is no object, a text that tells this.
[[nodiscard]] QString whatText(const Action &action, const TextContext &context = {});

//! The same for a screen reader, after the kind of action when the title does not name it: "Custom
//! action, Site visit".
[[nodiscard]] QString spokenWhatText(const Action &action, const TextContext &context = {});

//! Who did it: see performerText().
[[nodiscard]] QString whoText(const Action &action, const TextContext &context = {});

//! The same with the e-mail address or ID that was sent.
[[nodiscard]] QString fullWhoText(const Action &action, const TextContext &context = {});

//! When it happened, as a day and a time; a time that cannot be read as it was sent, or "—".
[[nodiscard]] QString whenText(const Action &action, const TextContext &context = {});

//! The time of day alone.
[[nodiscard]] QString clockText(const Action &action, const TextContext &context = {});

//! The same in three lines: to the second in the context's zone, in UTC, and as the time between it
//! and \p now.
[[nodiscard]] QString fullWhenText(const Action &action, const TextContext &context,
                                   const QDateTime &now);

//! The rest in one line: the text of a note, the outcome and length of a call ("Connected · 1:01"),
//! the amount of a payment, and every other key of the record with its label. It leaves out what
//! the other columns show, what isLeftOut(), and a text that it has already. "—" when there is
//! nothing.
//!
//! An outcome of a call stays as it was sent, but for its case. Only a call that tells nothing
//! about its end is called "Connected" when it took some seconds, and "Not connected" when its
//! duration is negative.
[[nodiscard]] QString detailsText(const Action &action, const TextContext &context = {});

//! The whole row as one sentence, for a screen reader: what, when, who, details.
[[nodiscard]] QString spokenText(const Action &action, const TextContext &context = {});

//! What a person reads in the details of an action, as one text: see detailFacts().
[[nodiscard]] QString fullText(const Action &action, const TextContext &context = {});

} // namespace LeadViewer
