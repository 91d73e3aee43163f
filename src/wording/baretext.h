// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \p text for comparing and reading, not for showing: without invisible characters, also where
//! visibleText() wrote their codes, and with the digits of every script as ASCII digits. White
//! space stays.
[[nodiscard]] QString bareText(const QString &text);

//! Whether \p c is a digit as bareText() writes it.
[[nodiscard]] inline bool isNumeral(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

} // namespace LeadViewer
