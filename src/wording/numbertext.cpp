// SPDX-License-Identifier: MIT
#include "wording/numbertext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace LeadViewer {

namespace {

struct NumberText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::NumberText)
};

//! A decimal number in its parts, as they were sent.
struct Decimal
{
    bool isNegative = false;
    QString whole;
    QString fraction; //!< with as many digits as were sent; may be empty
};

std::optional<Decimal> decimal(const QString &text)
{
    Decimal number;
    QString rest = plainNumber(text).trimmed();
    number.isNegative = rest.startsWith(QLatin1Char('-'));
    if (number.isNegative)
        rest.remove(0, 1);
    const qsizetype point = rest.indexOf(QLatin1Char('.'));
    number.whole = rest.left(point);
    if (point >= 0) {
        number.fraction = rest.mid(point + 1);
        if (!isDigits(number.fraction))
            return std::nullopt;
    }
    return isDigits(number.whole) ? std::optional(number) : std::nullopt;
}

//! The lengths of a locale's groups, from a number that the locale wrote.
struct Grouping
{
    QString separator;
    qsizetype last = 0; //!< digits before the decimal point; 0 when nothing is grouped
    qsizetype others = 0;
};

Grouping groupingOf(const QLocale &locale)
{
    const QString separator = locale.groupSeparator();
    const QString sample = locale.toString(1'234'567'890);
    const QStringList groups = sample.split(separator);
    if (separator.isEmpty() || groups.size() < 3)
        return {};
    return {separator, groups.last().size(), groups.at(groups.size() - 2).size()};
}

//! The number without its sign.
QString magnitude(const Decimal &number, const QLocale &locale)
{
    const Grouping grouping = groupingOf(locale);
    QString text = number.whole;
    qsizetype at = grouping.last > 0 ? text.size() - grouping.last : 0;
    for (; at > 0; at -= grouping.others)
        text.insert(at, grouping.separator);
    return number.fraction.isEmpty() ? text : text + locale.decimalPoint() + number.fraction;
}

QString withSign(const Decimal &number, const QLocale &locale)
{
    const QString text = magnitude(number, locale);
    return number.isNegative ? locale.negativeSign() + text : text;
}

//! The sign of a currency; empty when it is ambiguous for the reader.
QString currencySign(const QString &code, const QLocale &locale)
{
    const QString own = locale.currencySymbol(QLocale::CurrencyIsoCode);
    if (own == code)
        return locale.currencySymbol();
    static const QHash<QString, QString> signs{
        {QStringLiteral("INR"), QStringLiteral("₹")},
        {QStringLiteral("USD"), QStringLiteral("$")},
        {QStringLiteral("EUR"), QStringLiteral("€")},
        {QStringLiteral("GBP"), QStringLiteral("£")},
    };
    const QString sign = signs.value(code);
    return sign == locale.currencySymbol() ? QString() : sign;
}

} // namespace

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

QString plainNumber(const QString &number)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$)"));
    constexpr int largestExponent = 40;
    const QRegularExpressionMatch match = form.match(number.trimmed());
    const int exponent = match.captured(4).toInt();
    if (!match.hasMatch() || std::abs(exponent) > largestExponent)
        return number;
    QString whole = match.captured(2);
    QString fraction = match.captured(3);
    if (match.hasCaptured(4)) {
        // The point moves through the digits, and zeros fill the rest.
        const qsizetype point = whole.size() + exponent;
        whole += fraction;
        if (point < 1)
            whole.prepend(QString(1 - point, u'0'));
        whole = whole.leftJustified(point, u'0');
        fraction = whole.mid(std::max<qsizetype>(point, 1));
        whole.truncate(std::max<qsizetype>(point, 1));
        while (whole.size() > 1 && whole.startsWith(u'0'))
            whole.remove(0, 1);
        while (fraction.endsWith(u'0'))
            fraction.chop(1);
    }
    const bool isWhole = fraction.isEmpty() || fraction == QLatin1String("0");
    return match.captured(1) + (isWhole ? whole : whole + u'.' + fraction);
}

QString numberText(const QString &number)
{
    const auto parts = decimal(number);
    return parts ? withSign(*parts, QLocale()) : number;
}

QString moneyText(const QString &amount, const QString &currency)
{
    const auto parts = decimal(amount);
    const QString name = currency.trimmed();
    // People count rupees in lakhs, wherever their computer says that they are.
    const bool isRupees = name.compare(QLatin1String("INR"), Qt::CaseInsensitive) == 0;
    const QLocale locale = isRupees ? QLocale(QLocale::English, QLocale::India) : QLocale();
    if (name.isEmpty())
        return numberText(amount);
    const QString sign = currencySign(name.toUpper(), locale);
    if (!parts || sign.isEmpty()) {
        const QString number = parts ? withSign(*parts, locale) : amount.trimmed();
        //: %1 is a currency ("XOF"), %2 an amount
        return number.isEmpty() ? name : NumberText::tr("%1 %2").arg(name, number);
    }
    // The locale places the sign of the currency; we write the number. A minus comes first, because
    // some locales write brackets instead.
    QString text = locale.toCurrencyString(1, sign);
    text.replace(locale.toString(1), magnitude(*parts, locale));
    return parts->isNegative ? locale.negativeSign() + text : text;
}

} // namespace LeadViewer
