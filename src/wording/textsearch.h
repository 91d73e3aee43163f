// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! Whether a person who looks for \p sought finds it in \p text. False for blank \p sought.
//!
//! - Upper and lower case are alike, and so are all white space and both Unicode forms of a letter.
//!   Invisible characters are looked past.
//! - Three or more digits with only grouping between them are also found by their digits, however
//!   the text groups them: "125000" in "₹1,25,000". The digits of two numbers are not joined.
//! - A phone number is found with and without its "+", "00", "0" and, from India, "91".
[[nodiscard]] bool containsText(const QString &text, const QString &sought);

} // namespace LeadViewer
