// SPDX-License-Identifier: MIT
#include "wording/phonetext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

namespace LeadViewer {

namespace {

constexpr qsizetype shortest = 7;
constexpr qsizetype longest = 15; // ITU-T E.164
constexpr qsizetype nationalLength = 10; // in India and North America

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isBetweenDigits(QChar c)
{
    return c == QLatin1Char(' ') || c == QChar::Nbsp || c == QLatin1Char('-')
        || c == QLatin1Char('.') || c == QLatin1Char('(') || c == QLatin1Char(')')
        || c == QLatin1Char('/') || c == QChar(0x2011) || c == QChar(0x2013);
}

struct Number
{
    QString callingCode;
    QString national;
};

//! The digits that were typed, and whether they certainly begin with the country code.
struct Typed
{
    QString digits;
    bool isInternational = false;
};

std::optional<Typed> typedNumber(const QString &text)
{
    QString rest = text.trimmed();
    Typed typed;
    if (rest.startsWith(QLatin1Char('+'))) {
        typed.isInternational = true;
        rest.remove(0, 1);
    }
    const bool beginsAndEnds = !rest.isEmpty() && isDigit(rest.back())
        && (isDigit(rest.front()) || rest.front() == QLatin1Char('(')
            || (typed.isInternational && isBetweenDigits(rest.front())));
    if (!beginsAndEnds)
        return std::nullopt;
    // "+44 (0)20 …": the zero is dialled only in the country.
    if (rest.contains(QLatin1String("(0)")))
        return std::nullopt;
    for (const QChar c : rest) {
        if (isDigit(c))
            typed.digits += c;
        else if (!isBetweenDigits(c))
            return std::nullopt;
    }
    if (!typed.isInternational && typed.digits.startsWith(QLatin1String("00"))) {
        typed.isInternational = true;
        typed.digits.remove(0, 2);
    }
    const bool fits = typed.digits.size() >= shortest && typed.digits.size() <= longest;
    return fits ? std::optional(typed) : std::nullopt;
}

bool isTollFree(const QString &national)
{
    return national.startsWith(QLatin1String("1800"))
        && (national.size() == nationalLength || national.size() == nationalLength + 1);
}

std::optional<Number> indian(const QString &national)
{
    const bool isNumber = isTollFree(national)
        || (national.size() == nationalLength && national.front() != QLatin1Char('0'));
    return isNumber ? std::optional(Number{QStringLiteral("91"), national}) : std::nullopt;
}

//! The calling code digits begin with: one digit for 1 and 7, two for the codes listed, else three.
QString callingCode(const QString &digits)
{
    static constexpr std::array twoDigits{
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54,
        55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66, 81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98};
    if (digits.startsWith(QLatin1Char('0')))
        return {};
    if (digits.startsWith(QLatin1Char('1')) || digits.startsWith(QLatin1Char('7')))
        return digits.left(1);
    const bool isTwo
        = std::find(twoDigits.begin(), twoDigits.end(), digits.left(2).toInt()) != twoDigits.end();
    return digits.left(isTwo ? 2 : 3);
}

std::optional<Number> international(const QString &digits)
{
    const Number number{callingCode(digits), digits.mid(callingCode(digits).size())};
    constexpr qsizetype shortestNational = 6;
    if (number.callingCode.isEmpty() || number.national.size() < shortestNational)
        return std::nullopt;
    if (number.callingCode == QLatin1String("91"))
        return indian(number.national);
    if (number.callingCode.size() == 1 && number.national.size() != nationalLength)
        return std::nullopt;
    // North America has no area code that begins with 0 or 1.
    if (number.callingCode == QLatin1String("1") && number.national.front() < QLatin1Char('2'))
        return std::nullopt;
    return number;
}

std::optional<Number> phoneNumber(const QString &text)
{
    const auto typed = typedNumber(text);
    if (!typed)
        return std::nullopt;
    const QString &digits = typed->digits;
    if (typed->isInternational)
        return international(digits);
    if (digits.size() == nationalLength)
        return digits.front() >= QLatin1Char('6') ? indian(digits) : std::nullopt;
    if (digits.size() == nationalLength + 1 && digits.front() == QLatin1Char('0'))
        return indian(digits.mid(1));
    if (digits.size() < nationalLength || isTollFree(digits))
        return std::nullopt;
    return international(digits);
}

//! Groups of three digits; groups of four at the end take the rest.
QString grouped(const QString &digits)
{
    QStringList groups;
    const qsizetype fours = digits.size() % 3;
    qsizetype at = 0;
    while (at < digits.size()) {
        const qsizetype rest = digits.size() - at;
        const qsizetype size = rest <= 4 * fours ? 4 : 3;
        groups += digits.mid(at, size);
        at += size;
    }
    return groups.join(QLatin1Char(' '));
}

QString indianGroups(const QString &national)
{
    const auto split = [&national](qsizetype first, qsizetype second) {
        return QStringList{national.left(first), national.mid(first, second),
                           national.mid(first + second)}
            .join(QLatin1Char(' '));
    };
    if (isTollFree(national))
        return split(4, 3);
    if (national.front() >= QLatin1Char('6')) {
        constexpr qsizetype half = 5;
        return national.left(half) + QLatin1Char(' ') + national.mid(half);
    }
    // Delhi, Pune, Mumbai, Kolkata, Hyderabad and Chennai have area codes of two digits. Those of
    // Ahmedabad and Bengaluru look like mobile numbers and cannot be recognized.
    static constexpr std::array<QStringView, 6> cities{u"11", u"20", u"22", u"33", u"40", u"44"};
    const bool isCity
        = std::find(cities.begin(), cities.end(), QStringView(national).left(2)) != cities.end();
    return isCity ? split(2, 4) : split(3, 3);
}

} // namespace

QString phoneText(const QString &text)
{
    const auto number = phoneNumber(text);
    if (!number)
        return text;
    const bool isIndian = number->callingCode == QLatin1String("91");
    return QLatin1Char('+') + number->callingCode + QLatin1Char(' ')
        + (isIndian ? indianGroups(number->national) : grouped(number->national));
}

QString phoneDigits(const QString &text)
{
    const auto number = phoneNumber(text);
    return number ? number->callingCode + number->national : QString();
}

} // namespace LeadViewer
