// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace LeadViewer {

// A value is a phone number that can be called only when it is certain what number it is. Invisible
// characters, spaces, hyphens, dots, brackets, "tel:" and the ".0" of a spreadsheet are no part of
// it; digits of other scripts are. Then it is
//
// - "+" or "00" and 8 to 15 digits (ITU-T E.164), of which the first is not 0;
// - ten digits from 6 to 9 on, as mobile numbers in India are, also after a 0;
// - a calling code and exactly as many digits as that country's numbers have, by the table in
//   callingcodes.h.
//
// Beside it may stand a name, a label, an extension, or another number. No country is guessed.

//! \brief One number that can be called.
struct Phone
{
    QString digits; //!< with the country code, as `https://wa.me/` takes them: "919876543210"
    QString text; //!< as it is shown: "+91 98765 43210"
    bool operator==(const Phone &) const = default;
};

//! The different numbers in \p text that can be called, in their order; at most \ref mostPhones.
[[nodiscard]] std::vector<Phone> phonesIn(const QString &text);
inline constexpr std::size_t mostPhones = 10;

//! \p text with each number that can be called in readable form: "+91 98765 43210" in India,
//! elsewhere in the groups it came in, or in one group after the country code. What stands beside
//! the numbers stays. A text without such a number is returned unchanged.
[[nodiscard]] QString phoneText(const QString &text);

//! The digits with the country code of the number that is the whole \p text; empty when \p text is
//! anything else, or more.
[[nodiscard]] QString phoneDigits(const QString &text);

} // namespace LeadViewer
