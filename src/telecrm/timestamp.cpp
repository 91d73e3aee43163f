// SPDX-License-Identifier: MIT
#include "telecrm/timestamp.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace LeadViewer {

namespace {

std::optional<SentTime> fromNumber(double number, NumberUnit unit)
{
    constexpr double secondsFrom = 1e9;
    constexpr double secondsBelow = 1e11;
    constexpr double year1 = -62135596800000.0;
    constexpr double year10000 = 253402300800000.0;
    const bool isGuessed = unit == NumberUnit::Guessed;
    const bool isSeconds = isGuessed && number >= secondsFrom && number < secondsBelow;
    const double milliseconds = isSeconds ? number * 1000 : number;
    // The comparisons are false for what is not a number.
    if (!(milliseconds >= year1 && milliseconds < year10000) || (isGuessed && !(number > 0)))
        return std::nullopt;
    SentTime sent;
    sent.time = QDateTime::fromMSecsSinceEpoch(qint64(std::floor(milliseconds)), Qt::UTC);
    return sent;
}

//! Whether digits may be a year or a date. As milliseconds, four digits would be a few seconds of
//! 1970.
bool isYearOrDate(const QString &digits)
{
    constexpr qsizetype yearLength = 4;
    return digits.size() == yearLength
        || QDate::fromString(digits, QStringLiteral("yyyyMMdd")).isValid()
        || QDate::fromString(digits, QStringLiteral("ddMMyyyy")).isValid();
}

//! A month from its digits or at least three letters of its English name; 0 when it is none.
int monthOf(const QString &text)
{
    for (int month = 1; month <= 12; ++month) {
        if (QLocale::c().monthName(month).startsWith(text, Qt::CaseInsensitive))
            return month;
    }
    return text.toInt();
}

QRegularExpression pattern(const char *text)
{
    return QRegularExpression(QString::fromLatin1(text), QRegularExpression::CaseInsensitiveOption);
}

//! Reads the day at the beginning of \p text, and sets \p rest to what is behind it.
std::optional<SentTime> readDay(const QString &text, QString &rest)
{
    static const std::array forms{
        pattern(R"(^(?<y>\d{4})([-/])(?<m>\d{1,2})\2(?<d>\d{1,2}))"),
        pattern(R"(^(?<d>\d{1,2})(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<y>\d{4}))"),
        pattern(R"(^((?<w>[a-z]{3,9}),? )?(?<d>\d{1,2})[ -](?<m>[a-z]{3,9})[ ,-]{1,2}(?<y>\d{4}))"),
        pattern(R"(^((?<w>[a-z]{3,9}),? )?(?<m>[a-z]{3,9}) (?<d>\d{1,2}),? (?<y>\d{4}))"),
    };
    for (const QRegularExpression &form : forms) {
        const QRegularExpressionMatch match = form.match(text);
        if (!match.hasMatch())
            continue;
        const QString day = match.captured(QStringLiteral("d"));
        const QString month = match.captured(QStringLiteral("m"));
        const QDate date(match.captured(QStringLiteral("y")).toInt(), monthOf(month), day.toInt());
        const QString weekday = match.captured(QStringLiteral("w"));
        if (!date.isValid() || date.year() < 1
            || !QLocale::c().dayName(date.dayOfWeek()).startsWith(weekday, Qt::CaseInsensitive))
            return std::nullopt;
        SentTime sent;
        sent.time = QDateTime(date, QTime(0, 0), Qt::UTC);
        const bool isNumeric = !match.captured(QStringLiteral("s")).isEmpty();
        sent.isOrderKnown = !isNumeric || date.day() > 12 || date.day() == date.month();
        // The form of the documentation has two digits; others write the month first with one.
        if (!sent.isOrderKnown && day.size() + month.size() < 4)
            return std::nullopt;
        rest = text.mid(match.capturedEnd());
        return sent;
    }
    return std::nullopt;
}

//! Seconds east of UTC from "Z", "GMT", "+0530", "GMT+05:30" or "-7"; nothing beyond 14 hours.
std::optional<int> offsetOf(const QString &zone)
{
    static const QRegularExpression form(QStringLiteral(R"(([+-])(\d{1,2}):?(\d\d)?$)"));
    const QRegularExpressionMatch match = form.match(zone);
    if (!match.hasMatch())
        return 0;
    const int minutes = match.captured(2).toInt() * 60 + match.captured(3).toInt();
    if (minutes > 14 * 60 || match.captured(3).toInt() > 59)
        return std::nullopt;
    return (match.captured(1) == QLatin1String("-") ? -minutes : minutes) * 60;
}

std::optional<SentTime> fromText(const QString &text)
{
    // The hour of a day, and perhaps a zone with its name in brackets.
    static const QRegularExpression clock = pattern(
        R"(^((T|,? (at )?)(?<h>\d{1,2}):(?<min>\d\d)(:(?<s>\d\d)([.,](?<f>\d{1,9}))?)?)"
        R"(( ?(?<half>[ap])\.?m\.?)?( ?(?<zone>Z|(GMT|UTC)?([+-]\d{1,2}(:?\d\d)?)?))( \([^)]*\))?)?$)");
    QString rest;
    auto sent = readDay(text, rest);
    const QRegularExpressionMatch match = clock.match(rest);
    if (!sent || !match.hasMatch())
        return std::nullopt;
    const QString hourText = match.captured(QStringLiteral("h"));
    const QString zone = match.captured(QStringLiteral("zone"));
    const QString half = match.captured(QStringLiteral("half")).toLower();
    sent->hasClock = !hourText.isEmpty();
    sent->hasZone = !zone.isEmpty();
    if (!sent->hasClock)
        return sent;
    int hour = hourText.toInt();
    if (!half.isEmpty()) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half == QLatin1String("p") ? 12 : 0);
    }
    const QString fraction = match.captured(QStringLiteral("f")).leftJustified(3, u'0', true);
    const QTime time(hour, match.captured(QStringLiteral("min")).toInt(),
                     match.captured(QStringLiteral("s")).toInt(), fraction.toInt());
    const auto offset = offsetOf(zone);
    if (!time.isValid() || !offset)
        return std::nullopt;
    sent->time = QDateTime(sent->time.date(), time, Qt::OffsetFromUTC, *offset);
    return sent;
}

} // namespace

std::optional<SentTime> readSentTime(const Json::Value &value, NumberUnit unit)
{
    if (value.isNumber())
        return fromNumber(value.numberText().toDouble(), unit);
    constexpr qsizetype longest = 100; // of a JavaScript Date with the name of its zone
    const QString text = value.toString().simplified();
    if (text.size() > longest)
        return std::nullopt;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber)
        return fromText(text);
    return isYearOrDate(text) ? std::nullopt : fromNumber(number, unit);
}

std::optional<QDateTime> readTimestamp(const Json::Value &value)
{
    const auto sent = readSentTime(value, NumberUnit::Guessed);
    if (!sent)
        return std::nullopt;
    const QDateTime time = sent->hasZone
        ? sent->time
        : QDateTime(sent->time.date(), sent->time.time(), Qt::LocalTime);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace LeadViewer
