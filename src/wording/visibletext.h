// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \brief Makes a text from outside safe to show: nothing in it changes the order of the text
//! around it, or covers it, and nothing that matters is hidden.
//!
//! - Characters that only tell where a word may be broken or joined are left out, see
//!   isUnseenInWords(). Joiners (U+200C, U+200D) stay in words of the scripts that need them and in
//!   emoji.
//! - Controls of writing direction, tags and everything else that isHiddenCharacter() names become
//!   their code: "[U+202E]", "[U+2800 ×12]". Controls that set the direction from left to right,
//!   and the ends of such, are left out of a text in which nothing else has another direction:
//!   there they turn nothing, and programs for messages put them around numbers.
//! - Controls become their pictures, NUL is "␀". Tabs and line breaks stay; every kind of
//!   line break becomes "\n".
//! - Half of a surrogate pair is U+FFFD.
//! - After \ref mostMarks marks on one letter, "…" replaces the rest.
//!
//! Letters of every script stay as they are. A text that needs no change is returned without a
//! copy; to apply this twice changes nothing more.
[[nodiscard]] QString visibleText(const QString &text);

//! The beginning of \p text, at most \p maximum characters and never half of one.
[[nodiscard]] QString beginning(const QString &text, qsizetype maximum);

//! \p text; when it is longer than \p maximum characters or \p maximumLines lines, its beginning
//! and "…".
[[nodiscard]] QString shortText(const QString &text, qsizetype maximum, int maximumLines);

} // namespace LeadViewer
