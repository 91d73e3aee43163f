// SPDX-License-Identifier: MIT
#include "wording/datetext.h"

#include "wording/plural.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct DateText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::DateText)
};

QTimeZone usable(const QTimeZone &zone)
{
    return zone.isValid() ? zone : QTimeZone::utc();
}

QString written(const QDateTime &utc, const QTimeZone &zone, const QString &pattern)
{
    return QLocale().toString(utc.toTimeZone(usable(zone)), pattern);
}

constexpr const char *indiaId = "Asia/Kolkata";
constexpr const char *olderIndiaId = "Asia/Calcutta";

//! A length of time in words, before now and after it.
struct Unit
{
    qint64 seconds;
    const char *past;
    const char *future;
};

constexpr std::array units{
    Unit{365LL * 24 * 3600, QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "%n year(s) ago"),
         QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "in %n year(s)")},
    Unit{30LL * 24 * 3600, QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "%n month(s) ago"),
         QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "in %n month(s)")},
    Unit{24LL * 3600, QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "%n day(s) ago"),
         QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "in %n day(s)")},
    Unit{3600, QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "%n hour(s) ago"),
         QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "in %n hour(s)")},
    Unit{60, QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "%n minute(s) ago"),
         QT_TRANSLATE_N_NOOP("LeadViewer::DateText", "in %n minute(s)")},
};

} // namespace

QString dateTimeText(const QDateTime &utc, const QTimeZone &zone)
{
    //: Date and time pattern: day, short month name, year, 12-hour time. Letters as in
    //: QLocale::toString
    return written(utc, zone, DateText::tr("d MMM yyyy, h:mm ap"));
}

QString dayTimeText(const QDateTime &utc, const QTimeZone &zone)
{
    //: Date and time pattern of a heading: short weekday, day, short month name, year, 12-hour
    //: time. Letters as in QLocale::toString
    return written(utc, zone, DateText::tr("ddd d MMM yyyy, h:mm ap"));
}

QString spokenTimeText(const QDateTime &utc, const QTimeZone &zone)
{
    //: Date and time pattern with the month's full name, read out by a screen reader
    return written(utc, zone, DateText::tr("d MMMM yyyy, h:mm ap"));
}

QString timeText(const QDateTime &utc, const QTimeZone &zone)
{
    //: Pattern of a time of day, 12-hour. Letters as in QLocale::toString
    return written(utc, zone, DateText::tr("h:mm ap"));
}

QString exactTimeText(const QDateTime &utc, const QTimeZone &zone)
{
    //: Date and time pattern to the second
    const QString exact = written(utc, zone, DateText::tr("dddd, d MMMM yyyy, h:mm:ss ap"));
    //: %1 is a date and time, %2 its zone's name, %3 the same time in UTC
    return DateText::tr("%1 %2\nUTC: %3")
        .arg(exact, zoneName(zone, utc),
             utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString relativeTimeText(const QDateTime &utc, const QDateTime &now)
{
    const qint64 seconds = utc.secsTo(now);
    const qint64 distance = seconds < 0 ? -seconds : seconds;
    const auto *unit = std::find_if(units.begin(), units.end(), [distance](const Unit &candidate) {
        return distance >= candidate.seconds;
    });
    if (unit == units.end())
        return DateText::tr("just now");
    return DateText::tr(seconds > 0 ? unit->past : unit->future, nullptr,
                        pluralCount(distance / unit->seconds));
}

QDate dayOf(const QDateTime &utc, const QTimeZone &zone)
{
    return utc.toTimeZone(usable(zone)).date();
}

QString dateText(const QDate &date)
{
    //: Date pattern: day, short month name, year. Letters as in QLocale::toString
    return QLocale().toString(date, DateText::tr("d MMM yyyy"));
}

QString dayText(const QDate &date)
{
    //: Date pattern of a heading: short weekday, day, short month name, year
    return QLocale().toString(date, DateText::tr("ddd d MMM yyyy"));
}

QString longDayText(const QDate &date)
{
    //: Date pattern: weekday, day, month name, year, in full
    return QLocale().toString(date, DateText::tr("dddd, d MMMM yyyy"));
}

QTimeZone zoneNamed(const QByteArray &name)
{
    const QTimeZone zone(name);
    return !zone.isValid() && name == indiaId ? QTimeZone(QByteArray(olderIndiaId)) : zone;
}

QString zoneName(const QTimeZone &zone, const QDateTime &at)
{
    const QTimeZone named = usable(zone);
    // Windows has no letters for any zone. Outside UTC, people in India use their own alone.
    if ((named.id() == indiaId || named.id() == olderIndiaId)
        && named.offsetFromUtc(at) == indiaOffset)
        return QStringLiteral("IST");
    if (named.id() == QTimeZone::utc().id())
        return QStringLiteral("UTC");
    const QString letters = named.abbreviation(at);
    // Some systems have "+0545" or a whole sentence there.
    constexpr qsizetype longest = 5;
    const bool isName = !letters.isEmpty() && letters.size() <= longest
        && std::all_of(letters.begin(), letters.end(),
                       [](QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); });
    return isName ? letters : named.displayName(at, QTimeZone::OffsetName, QLocale::c());
}

QString timeZoneText(const QTimeZone &zone, const QDateTime &at)
{
    const QTimeZone named = usable(zone);
    const QByteArray id = named.id() == olderIndiaId ? QByteArray(indiaId) : named.id();
    return QStringLiteral("%1 (%2)").arg(
        QString::fromUtf8(id), named.displayName(at, QTimeZone::OffsetName, QLocale::c()));
}

} // namespace LeadViewer
