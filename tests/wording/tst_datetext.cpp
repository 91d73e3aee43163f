// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/datetext.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

namespace {

QDateTime utc(const QString &iso)
{
    return QDateTime::fromString(iso + QLatin1Char('Z'), Qt::ISODateWithMs);
}

} // namespace

//! Times and days in words. The tests run in India's zone (UTC+05:30).
class DateTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTimesInZones_data();
    void writesTimesInZones();
    void writesTimesInThisComputersZone();
    void writesExactTimes();
    void writesDatesByTheLocale();
    void tellsHowLongAgo_data();
    void tellsHowLongAgo();
    void namesDays();
    void namesZones_data();
    void namesZones();
    void takesNoZoneForUtc();
};

void DateTextTest::writesTimesInZones_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *time, const char *zone, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(time) << QByteArray(zone)
                            << QString::fromLatin1(text);
    };
    row("India", "2025-01-09T08:35:00", "Asia/Kolkata", "9 Jan 2025, 2:05 pm");
    row("India at midnight", "2025-01-08T18:30:00", "Asia/Kolkata", "9 Jan 2025, 12:00 am");
    row("India before midnight", "2025-01-08T18:29:59.999", "Asia/Kolkata", "8 Jan 2025, 11:59 pm");
    row("India at noon", "2025-01-09T06:30:00", "Asia/Kolkata", "9 Jan 2025, 12:00 pm");
    row("UTC", "2025-01-09T08:35:00", "UTC", "9 Jan 2025, 8:35 am");
    // The clocks of Berlin go forward at 1:00 UTC on 30 March and back at 1:00 UTC on 26 October.
    row("Berlin before summer", "2025-03-30T00:59:59", "Europe/Berlin", "30 Mar 2025, 1:59 am");
    row("Berlin's summer", "2025-03-30T01:00:00", "Europe/Berlin", "30 Mar 2025, 3:00 am");
    row("Berlin, the first 2:30", "2025-10-26T00:30:00", "Europe/Berlin", "26 Oct 2025, 2:30 am");
    row("Berlin, the second 2:30", "2025-10-26T01:30:00", "Europe/Berlin", "26 Oct 2025, 2:30 am");
    row("New York, a day behind", "2025-01-09T03:00:00", "America/New_York",
        "8 Jan 2025, 10:00 pm");
    row("New York in summer", "2025-07-09T03:59:59", "America/New_York", "8 Jul 2025, 11:59 pm");
    row("New York at midnight", "2025-07-09T04:00:00", "America/New_York", "9 Jul 2025, 12:00 am");
    row("across the year", "2024-12-31T18:30:00", "Asia/Kolkata", "1 Jan 2025, 12:00 am");
}

void DateTextTest::writesTimesInZones()
{
    QFETCH(QString, time);
    QFETCH(QByteArray, zone);
    QFETCH(QString, text);
    const QTimeZone in = zoneNamed(zone);
    QCOMPARE(dateTimeText(utc(time), in), text);
    // The day and the time of day come of the same conversion.
    QCOMPARE(dateText(dayOf(utc(time), in)), text.section(QLatin1String(", "), 0, 0));
    QCOMPARE(timeText(utc(time), in), text.section(QLatin1String(", "), 1, 1));
    // What a time is kept in makes no difference.
    QCOMPARE(dateTimeText(utc(time).toOffsetFromUtc(-12'345), in), text);
}

void DateTextTest::writesTimesInThisComputersZone()
{
    QCOMPARE(dateTimeText(utc(QStringLiteral("2025-01-09T08:35:00"))),
             QStringLiteral("9 Jan 2025, 2:05 pm"));
    QCOMPARE(timeText(utc(QStringLiteral("2025-01-09T08:35:00"))), QStringLiteral("2:05 pm"));
    QCOMPARE(timeZoneText(), QStringLiteral("Asia/Kolkata (UTC+05:30)"));
    QCOMPARE(spokenTimeText(utc(QStringLiteral("2025-01-09T08:35:00")), QTimeZone::utc()),
             QStringLiteral("9 January 2025, 8:35 am"));
}

void DateTextTest::writesExactTimes()
{
    const QDateTime time = utc(QStringLiteral("2025-01-09T08:35:23.456"));
    QCOMPARE(exactTimeText(time),
             QStringLiteral("Thursday, 9 January 2025, 2:05:23 pm IST\nUTC: 2025-01-09 08:35:23"));
    // The two half past two of that night differ here.
#ifdef Q_OS_WIN // has no letters for zones
    const std::pair<const char *, const char *> nights[]{{"00", "UTC+02:00"}, {"01", "UTC+01:00"}};
#else
    const std::pair<const char *, const char *> nights[]{{"00", "CEST"}, {"01", "CET"}};
#endif
    for (const auto &[hour, zone] : nights) {
        const QString night
            = exactTimeText(utc(QStringLiteral("2025-10-26T%1:30:00").arg(QLatin1String(hour))),
                            QTimeZone("Europe/Berlin"));
        QVERIFY2(night.startsWith(QStringLiteral("Sunday, 26 October 2025, 2:30:00 am %1\n")
                                      .arg(QLatin1String(zone))),
                 qPrintable(night));
    }
}

void DateTextTest::writesDatesByTheLocale()
{
    const QLocale before;
    const auto reset = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::German));
    const QDateTime time(QDate(2025, 12, 9), QTime(8, 35), Qt::UTC);
    QVERIFY2(dateTimeText(time).startsWith(QLatin1String("9 Dez")), qPrintable(dateTimeText(time)));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    QCOMPARE(dateTimeText(time), QStringLiteral("9 Dec 2025, 2:05 pm"));
}

void DateTextTest::tellsHowLongAgo_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("past");
    QTest::addColumn<QString>("future");
    const auto row = [](qint64 seconds, const char *past, const char *future) {
        QTest::newRow(past) << seconds << QString::fromLatin1(past) << QString::fromLatin1(future);
    };
    constexpr qint64 day = 24LL * 3600;
    row(0, "just now", "just now");
    QTest::newRow("59 s") << qint64(59) << QStringLiteral("just now") << QStringLiteral("just now");
    row(60, "1 minute ago", "in 1 minute");
    QTest::newRow("119 s") << qint64(119) << QStringLiteral("1 minute ago")
                           << QStringLiteral("in 1 minute");
    row(120, "2 minutes ago", "in 2 minutes");
    row(3599, "59 minutes ago", "in 59 minutes");
    row(3600, "1 hour ago", "in 1 hour");
    row(7300, "2 hours ago", "in 2 hours");
    row(day - 1, "23 hours ago", "in 23 hours");
    row(day, "1 day ago", "in 1 day");
    row(29 * day, "29 days ago", "in 29 days");
    row(30 * day, "1 month ago", "in 1 month");
    row(364 * day, "12 months ago", "in 12 months");
    row(365 * day, "1 year ago", "in 1 year");
    row(8000 * day, "21 years ago", "in 21 years");
}

void DateTextTest::tellsHowLongAgo()
{
    QFETCH(qint64, seconds);
    const QDateTime now = utc(QStringLiteral("2025-03-30T01:00:00"));
    QTEST(relativeTimeText(now.addSecs(-seconds), now), "past");
    QTEST(relativeTimeText(now.addSecs(seconds), now), "future");
    // Where a clock stands does not matter, only the point in time.
    QTEST(relativeTimeText(now.addSecs(-seconds).toTimeZone(QTimeZone("America/New_York")), now),
          "past");
}

void DateTextTest::namesDays()
{
    QCOMPARE(dayText(QDate(2025, 2, 27)), QStringLiteral("Thu 27 Feb 2025"));
    QCOMPARE(dayText(QDate(2025, 3, 2)), QStringLiteral("Sun 2 Mar 2025"));
    QCOMPARE(dayText({}), QString());
    QCOMPARE(longDayText(QDate(2025, 1, 9)), QStringLiteral("Thursday, 9 January 2025"));
}

void DateTextTest::namesZones_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("winter");
    QTest::addColumn<QString>("summer");
    const auto row = [](const char *zone, const char *winter, const char *summer) {
        QTest::newRow(zone) << QByteArray(zone) << QString::fromLatin1(winter)
                            << QString::fromLatin1(summer);
    };
    row("Asia/Kolkata", "IST", "IST");
    row("Asia/Calcutta", "IST", "IST"); // its name on Windows
    row("UTC", "UTC", "UTC");
#ifdef Q_OS_WIN // has no letters for zones
    row("Europe/Berlin", "UTC+01:00", "UTC+02:00");
    row("America/New_York", "UTC-05:00", "UTC-04:00");
#else
    row("Europe/Berlin", "CET", "CEST");
    row("America/New_York", "EST", "EDT");
    row("Asia/Kathmandu", "UTC+05:45", "UTC+05:45");
#endif
    row("Asia/Dubai", "UTC+04:00", "UTC+04:00");
    row("Asia/Katmandu", "UTC+05:45", "UTC+05:45"); // its name on Windows
    row("America/Sao_Paulo", "UTC-03:00", "UTC-03:00");
}

void DateTextTest::namesZones()
{
    QFETCH(QByteArray, zone);
    const QTimeZone in = zoneNamed(zone);
    QTEST(zoneName(in, utc(QStringLiteral("2025-01-09T12:00:00"))), "winter");
    QTEST(zoneName(in, utc(QStringLiteral("2025-07-09T12:00:00"))), "summer");
}

void DateTextTest::takesNoZoneForUtc()
{
    const QTimeZone none;
    const QDateTime time = utc(QStringLiteral("2025-01-09T08:35:00"));
    QCOMPARE(dateTimeText(time, none), QStringLiteral("9 Jan 2025, 8:35 am"));
    QCOMPARE(dayOf(time, none), QDate(2025, 1, 9));
    QCOMPARE(zoneName(none), QStringLiteral("UTC"));
    QCOMPARE(timeZoneText(none), QStringLiteral("UTC (UTC+00:00)"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::DateTextTest, QCoreApplication)

#include "tst_datetext.moc"
