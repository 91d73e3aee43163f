// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

// One rule for what is a phone number, without a library of the world's numbering plans:
//
// - Digits, with spaces, hyphens, dots, brackets and slashes between them and "+" or "00" before
//   them; 7 to 15 digits. Anything else is no phone number.
// - India: 91 and ten digits (with or without "+"), 0 and ten digits, and ten digits alone when
//   they begin with 6 to 9, as mobile numbers do. TeleCRM keeps numbers with the country code, and
//   its workspaces are Indian unless they say otherwise.
// - Toll-free numbers in India are 91, 1800 and six or seven digits.
// - Other countries: "+" or more than ten digits, an assigned calling code, and six or more digits
//   after it; ten after 1 and 7. Eleven digits from 1800 are no number without a "+": they may be
//   of either country.

//! A phone number in groups with its country code: "+91 98765 43210", "+91 22 2654 3210",
//! "+1 415 555 0123". No digit is changed. Other text is returned unchanged.
[[nodiscard]] QString phoneText(const QString &text);

//! Its digits with the country code ("919876543210"), as `https://wa.me/` and, after a "+",
//! `tel:` take them; empty when \p text is no phone number.
[[nodiscard]] QString phoneDigits(const QString &text);

} // namespace LeadViewer
