// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \brief A text from outside as it can be shown: nothing in it is hidden, turns the order of what
//! is beside it, or covers it.
//!
//! - Controls of writing direction, spaces without width, tags and everything else that
//!   isHiddenCharacter() names are spelled by their code: "[U+202E]", "[U+200B ×12]".
//! - Controls are shown by their pictures, NUL as "␀". Tabs and line breaks stay; every kind of
//!   line break becomes "\n".
//! - Half of a surrogate pair is U+FFFD.
//! - Joiners (U+200C, U+200D) stay in words of the scripts that need them and in emoji; anywhere
//!   else they are spelled like the others.
//! - Beyond \ref mostMarks marks on one letter stands "…".
//!
//! Letters of every script stay as they are, and a text that needs no change is returned without
//! copying it. A text that is visible already stays the same.
[[nodiscard]] QString visibleText(const QString &text);

//! The beginning of \p text, at most \p maximum characters and never half of one.
[[nodiscard]] QString beginning(const QString &text, qsizetype maximum);

//! \p text, or where that is longer than \p maximum characters or \p maximumLines lines, its
//! beginning and "…".
[[nodiscard]] QString shortText(const QString &text, qsizetype maximum, int maximumLines);

} // namespace LeadViewer
