// SPDX-License-Identifier: MIT
#include "telecrm/timestamp.h"

#include <QLocale>

#include <array>
#include <cmath>

namespace LeadViewer {

namespace {

std::optional<QDateTime> fromNumber(double number)
{
    constexpr double secondsBelow = 1e11;
    constexpr double year10000 = 253402300800000.0;
    const double milliseconds = number < secondsBelow ? number * 1000 : number;
    if (!(number > 0) || milliseconds >= year10000)
        return std::nullopt;
    return QDateTime::fromMSecsSinceEpoch(qint64(std::floor(milliseconds)), Qt::UTC);
}

std::optional<QDateTime> fromText(const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber)
        return fromNumber(number);

    const QDateTime iso = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (iso.isValid())
        return iso.toUTC();

    static const std::array formats{
        QStringLiteral("dd/MM/yyyy HH:mm:ss"),
        QStringLiteral("dd/MM/yyyy HH:mm"),
        QStringLiteral("dd/MM/yyyy"),
    };
    QString slashed = text;
    slashed.replace(QLatin1Char('-'), QLatin1Char('/'));
    for (const QString &format : formats) {
        const QDateTime time = QLocale::c().toDateTime(slashed, format);
        if (time.isValid())
            return time.toUTC();
    }
    return std::nullopt;
}

} // namespace

std::optional<QDateTime> readTimestamp(const Json::Value &value)
{
    if (value.isNumber())
        return fromNumber(value.numberText().toDouble());
    if (value.isString())
        return fromText(value.toString().trimmed());
    return std::nullopt;
}

} // namespace LeadViewer
