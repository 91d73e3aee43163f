// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \p text for a button or a menu in which an ampersand is a character, not a key to press.
[[nodiscard]] inline QString literalText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace LeadViewer
