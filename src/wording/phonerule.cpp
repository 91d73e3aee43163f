// SPDX-License-Identifier: MIT
#include "wording/phonerule.h"

#include "wording/callingcodes.h"

#include <QRegularExpression>

namespace LeadViewer {

namespace {

constexpr qsizetype mobileLength = 10; // in India, without the country code
constexpr qsizetype shortestNumber = 8;
constexpr qsizetype longestNumber = 15; // ITU-T E.164

//! A mobile number in India, as it is or with a 0 or the country code before it, in the form
//! "919876543210". Empty for others.
QString indianNumber(const QString &digits)
{
    for (const char *prefix : {"", "0", "91", "910"}) {
        const QLatin1String before(prefix);
        if (digits.startsWith(before) && isIndianMobile(QStringView(digits).mid(before.size())))
            return QLatin1String("91") + digits.right(mobileLength);
    }
    return {};
}

//! The digits behind "+" or "00", without the 0 that is dialled only within the country.
QString international(const QString &digits, bool hasZeroInBrackets)
{
    const QString code = callingCode(digits);
    if (code.isEmpty() || digits.size() < shortestNumber || digits.size() > longestNumber)
        return {};
    if (digits.at(code.size()) == QLatin1Char('0') && hasTrunkZero(code)) {
        const QString dialled = code + digits.mid(code.size() + 1);
        return isNumberOfListedCountry(dialled) ? dialled : QString();
    }
    return hasZeroInBrackets ? QString() : digits;
}

//! A number without "+" whose country is known from its calling code and its length.
QString withCallingCode(const QStringList &groups, const QString &digits)
{
    // Toll-free numbers in India begin with 1800 and 1860, without a calling code.
    if (!isNumberOfListedCountry(digits) || digits.startsWith(QLatin1String("1800"))
        || digits.startsWith(QLatin1String("1860")))
        return {};
    // "245678 245679" are two local numbers, and none of Guinea-Bissau.
    const QString code = callingCode(digits);
    const bool isSeparate = groups.size() == 1 || groups.constFirst() == code;
    return isSeparate || code == QLatin1String("91") ? digits : QString();
}

//! Whether the first groups are a number already, so that nobody knows what the others are.
bool beginsWithNumber(const PhoneCandidate &candidate)
{
    QString first;
    for (qsizetype i = 0; i + 1 < candidate.groups.size() && first.size() <= longestNumber; ++i) {
        first += candidate.groups.at(i);
        const bool hasZeros = first.startsWith(QLatin1String("00"));
        const bool isNumber = candidate.hasPlus || hasZeros
            ? isNumberOfListedCountry(hasZeros ? first.mid(2) : first)
            : !indianNumber(first).isEmpty();
        if (isNumber)
            return true;
    }
    return false;
}

} // namespace

bool isPhoneGrouping(QChar c)
{
    return QStringView(u" -.()[]\u2010\u2011\u2012\u2013\u2212").contains(c);
}

bool isIndianMobile(QStringView digits)
{
    return digits.size() == mobileLength && digits.front() >= QLatin1Char('6');
}

QString wholeNumber(const PhoneCandidate &candidate)
{
    const QString digits = candidate.digits();
    if (beginsWithNumber(candidate))
        return {};
    if (candidate.hasPlus)
        return international(digits, candidate.hasZeroInBrackets);
    if (digits.startsWith(QLatin1String("00")))
        return international(digits.mid(2), candidate.hasZeroInBrackets);
    // In these groups it may be a number in Singapore as well.
    if (candidate.groups.size() > 1 && candidate.groups.constFirst() == QLatin1String("65")
        && isIndianMobile(digits))
        return {};
    const QString indian = indianNumber(digits);
    return indian.isEmpty() ? withCallingCode(candidate.groups, digits) : indian;
}

QString shownNumber(const QString &digits, const QString &sent)
{
    const QString code = callingCode(digits);
    const QString national = digits.mid(code.size());
    const QChar space = u' ';
    const bool isOneGroup = sent.endsWith(national);
    if (code == QLatin1String("91") && national.size() == mobileLength
        && (isIndianMobile(national) || isOneGroup)) {
        return QLatin1String("+91 ") + national.left(mobileLength / 2) + space
            + national.right(mobileLength / 2);
    }
    if (isOneGroup)
        return QLatin1Char('+') + code + space + national;
    if (sent.startsWith(QLatin1Char('(')))
        return sent;
    static const QRegularExpression prefix(QStringLiteral("^\\+?[ -]*(?:00)?[ -]*"));
    return QLatin1Char('+') + QString(sent).remove(prefix);
}

} // namespace LeadViewer
