// SPDX-License-Identifier: MIT
#include "wording/baretext.h"

#include "telecrm/hiddencharacter.h"

#include <QRegularExpression>

#include <algorithm>

namespace LeadViewer {

namespace {

bool isAsciiText(QChar c)
{
    return c >= QLatin1Char(' ') && c <= QLatin1Char('~');
}

} // namespace

QString bareText(const QString &text)
{
    QString bare = text;
    if (bare.contains(QLatin1String("[U+"))) {
        static const QRegularExpression code(QStringLiteral("\\[U\\+[0-9A-F]{4,6}(?: ×\\d+)?\\]"));
        bare.remove(code);
    }
    if (std::all_of(bare.cbegin(), bare.cend(), isAsciiText))
        return bare;
    QString result;
    result.reserve(bare.size());
    for (const char32_t character : bare.toUcs4()) {
        const int digit = QChar::digitValue(character);
        const bool isDecimal = QChar::category(character) == QChar::Number_DecimalDigit;
        if (isDecimal && digit >= 0)
            result += QChar(char16_t(u'0' + digit));
        else if (QChar::isSpace(character)
                 || !(isHiddenCharacter(character) || isJoiner(character)))
            result += QChar::fromUcs4(character);
    }
    return result;
}

} // namespace LeadViewer
