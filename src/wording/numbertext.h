// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace LeadViewer {

// Numbers are grouped as QLocale() groups them ("12,34,567.50" in India, "1,234,567.50" in the
// United States), as text: no digit is rounded, added or lost, however long the number is. What is
// not a plain decimal number ("1e3", "1,000", "about 5") stays as it was sent.
// Only for amounts and quantities, never for IDs, phone numbers or years.

//! Whether a text is ASCII digits alone, and one at least.
[[nodiscard]] bool isDigits(QStringView text);

//! A number from its text or JSON text.
[[nodiscard]] QString numberText(const QString &number);

//! An amount of money with as many decimals as were sent: "₹12,34,567.50", "XOF 1,234".
//!
//! \p currency is an ISO 4217 code in any case; it is written as a sign only when the sign is
//! unambiguous: for the reader's own currency, and ₹, $, € and £ unless the reader's own currency
//! has that sign. Without a currency this is numberText().
[[nodiscard]] QString moneyText(const QString &amount, const QString &currency);

} // namespace LeadViewer
