// SPDX-License-Identifier: MIT
#include "timeline/datetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::DateText)
};

} // namespace

QString dateTimeText(const QDateTime &utc)
{
    //: Date and time pattern: day, short month name, year, 12-hour time. Letters as in
    //: QLocale::toString
    return QLocale().toString(utc.toLocalTime(), Words::tr("d MMM yyyy, h:mm ap"));
}

QString timeText(const QDateTime &utc)
{
    //: Pattern of a time of day, 12-hour. Letters as in QLocale::toString
    return QLocale().toString(utc.toLocalTime(), Words::tr("h:mm ap"));
}

QString exactTimeText(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    //: Date and time pattern to the second, with the zone's name last
    const QString exact = QLocale().toString(local, Words::tr("dddd, d MMMM yyyy, h:mm:ss ap t"));
    return Words::tr("%1\nUTC: %2").arg(exact, utc.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")));
}

QString timeZoneText()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    const QDateTime now = QDateTime::currentDateTime();
    return QStringLiteral("%1 (%2)").arg(
        QString::fromUtf8(zone.id()), zone.displayName(now, QTimeZone::OffsetName, QLocale::c()));
}

} // namespace LeadViewer
