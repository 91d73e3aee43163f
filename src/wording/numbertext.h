// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace LeadViewer {

// Numbers are grouped as QLocale() groups them ("12,34,567.50" in India, "1,234,567.50" in the
// United States), as text: no digit is rounded, added or lost, however long the number is. An
// exponent is written out, see plainNumber(). What is not a number ("1,000", "about 5") stays as it
// was sent.
// Only for amounts and quantities, never for IDs, phone numbers or years.

//! Whether a text is ASCII digits alone, and one at least.
[[nodiscard]] bool isDigits(QStringView text);

//! A number without what other programs add: an exponent ("1.25E7" is "12500000", "1.0E-4" is
//! "0.0001"), and the ".0" of a whole number. Exponents beyond 40 and everything else stay.
[[nodiscard]] QString plainNumber(const QString &number);

//! A number from its text or JSON text.
[[nodiscard]] QString numberText(const QString &number);

//! An amount of money with as many decimals as were sent, but ".0": "₹12,34,567.50", "XOF 1,234".
//!
//! \p currency is an ISO 4217 code in any case; it is written as a sign only when the sign is
//! unambiguous: for the reader's own currency, and ₹, $, € and £ unless the reader's own currency
//! has that sign. Without a currency this is numberText().
[[nodiscard]] QString moneyText(const QString &amount, const QString &currency);

} // namespace LeadViewer
