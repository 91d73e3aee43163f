// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QString>

namespace LeadViewer {

// Where an administrator wants phone numbers masked, every answer of the service is masked before
// anything reads it (Client::setMasking()). So nothing in the program has the digits: no text, no
// link, no file. Of each number the last four digits stay, and each other one becomes "•".
//
// - In a text, seven digits and more are a number, of any script, with up to five of " -.,()/_"
//   between them, characters that are not seen, and whatever HTML or percent signs hide. It rather
//   masks too much: customer numbers and account numbers, too.
// - Dates, clocks, epoch milliseconds, amounts of money, sizes, coordinates, and IDs of 24
//   hexadecimal digits or of the form of a UUID stay.
// - In a web or e-mail address, in an ID and in the name of a field only what is certainly a phone
//   number is masked, since others would no longer work: see phonetext.h.
// - The value of a field that is named as a phone ("alternate_mobile_no") is masked from five
//   digits on. That of one named as a time or as an amount stays, unless it cannot be one.
// - A record's own `id` stays: pages of a timeline are compared by it.

//! What stands for a digit.
inline constexpr QChar phoneMask = u'•';

//! \p text with every phone number masked.
[[nodiscard]] QString maskedPhones(const QString &text);

//! The same for every text, number and name inside \p value. A number that is masked becomes a
//! text.
[[nodiscard]] Json::Value maskedPhonesIn(const Json::Value &value);

} // namespace LeadViewer
