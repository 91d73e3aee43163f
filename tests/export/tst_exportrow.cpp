// SPDX-License-Identifier: MIT
#include "export/csvwriter.h"
#include "export/exportrow.h"
#include "support/testprogram.h"
#include "telecrm/action.h"
#include "wording/datetext.h"

#include <QTimeZone>
#include <QtTest>

using namespace LeadViewer;

namespace {

QByteArray row(const Action &action, const TextContext &context)
{
    CsvWriter csv;
    addExportRow(csv, action, context);
    return csv.bytes();
}

} // namespace

//! What stands in the cells of an exported row.
class ExportRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreThoseOfTheCalendar_data();
    void timesAreThoseOfTheCalendar();
    void headerNamesTheZone();
    void emptyWithoutATime();
    void cellsSayWhatTheActionIs();
};

void ExportRowTest::timesAreThoseOfTheCalendar_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("utc");
    QTest::addColumn<QByteArray>("exact");
    const auto row = [](const char *name, const char *zone, const char *utc, const char *exact) {
        QTest::newRow(name) << QByteArray(zone) << QString::fromLatin1(utc) << QByteArray(exact);
    };
    row("an even offset", "Asia/Kolkata", "2025-01-09T08:35:00.000Z",
        "2025-01-09T14:05:00.000+05:30");
    row("milliseconds", "Asia/Kolkata", "2025-01-09T18:30:59.007Z",
        "2025-01-10T00:00:59.007+05:30");
    row("winter", "Europe/Berlin", "2025-03-30T00:59:59.999Z", "2025-03-30T01:59:59.999+01:00");
    row("summer", "Europe/Berlin", "2025-03-30T01:00:00.000Z", "2025-03-30T03:00:00.000+02:00");
    row("the hour before summer ends", "Europe/Berlin", "2025-10-26T00:30:00.000Z",
        "2025-10-26T02:30:00.000+02:00");
    row("the same hour once more", "Europe/Berlin", "2025-10-26T01:30:00.000Z",
        "2025-10-26T02:30:00.000+01:00");
    row("west of Greenwich", "America/St_Johns", "2025-01-09T02:00:00.000Z",
        "2025-01-08T22:30:00.000-03:30");
    row("UTC", "UTC", "2025-01-09T08:35:00.000Z", "2025-01-09T08:35:00.000+00:00");
    row("Greenwich in winter", "Europe/London", "2025-01-09T08:35:00.000Z",
        "2025-01-09T08:35:00.000+00:00");
    row("no zone", "", "2025-01-09T08:35:00.000Z", "2025-01-09T08:35:00.000+00:00");
    row("before 1970", "Asia/Kolkata", "1969-12-31T23:59:59.999Z", "1970-01-01T05:29:59.999+05:30");
#ifndef Q_OS_WIN // knows the offsets of today alone
    // 5:53:28 ahead, and the second is that of the offset that is written.
    row("an offset with seconds", "Asia/Kolkata", "1850-01-01T00:00:00.000Z",
        "1850-01-01T05:53:00.000+05:53");
    row("a negative offset with seconds", "America/New_York", "1850-01-01T12:00:00.000Z",
        "1850-01-01T07:04:00.000-04:56");
    row("an offset of seconds alone", "Africa/Abidjan", "1850-01-01T00:00:00.000Z",
        "1849-12-31T23:44:00.000-00:16");
    row("the first year", "Asia/Kolkata", "0001-01-01T00:00:00.000Z",
        "0001-01-01T05:53:00.000+05:53");
#endif
    row("the last year", "Asia/Kolkata", "9999-12-31T18:29:59.999Z",
        "9999-12-31T23:59:59.999+05:30");
    row("a year of five digits in the zone", "Asia/Kolkata", "9999-12-31T18:30:00.000Z",
        "9999-12-31T18:30:00.000+00:00");
    row("a year before the first in the zone", "America/New_York", "0001-01-01T00:00:00.000Z",
        "0001-01-01T00:00:00.000+00:00");
}

void ExportRowTest::timesAreThoseOfTheCalendar()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, utc);
    QFETCH(QByteArray, exact);
    TextContext context;
    context.zone = zone.isEmpty() ? QTimeZone() : zoneNamed(zone);
    if (!zone.isEmpty() && !context.zone.isValid())
        QSKIP("This system does not know the zone.");
    Action action;
    action.time = QDateTime::fromString(utc, Qt::ISODateWithMs);
    QVERIFY(action.time->isValid());
    const QList<QByteArray> cells = row(action, context).trimmed().split(',');
    QCOMPARE(cells.last(), exact);
    // The same clock, as spreadsheets read it.
    constexpr int seconds = 19;
    const QByteArray clock = exact.left(seconds).replace('T', ' ');
    const int year
        = action.time->toTimeZone(zone.isEmpty() ? QTimeZone::utc() : context.zone).date().year();
    QCOMPARE(cells.first(), year > 0 && year < 10'000 ? clock : QByteArray());
}

void ExportRowTest::headerNamesTheZone()
{
    const auto header = [](const QTimeZone &zone) {
        CsvWriter csv;
        addExportHeader(csv, zone);
        return csv.bytes();
    };
    const QByteArray names = ",Kind,What,Who,Details,Type,Performer,ID,Exact time\r\n";
#ifdef Q_OS_WIN // knows India's zone by its older name
    QCOMPARE(header(zoneNamed("Asia/Kolkata")), "Time (Asia/Calcutta)" + names);
#else
    QCOMPARE(header(QTimeZone("Asia/Kolkata")), "Time (Asia/Kolkata)" + names);
#endif
    QCOMPARE(header(QTimeZone::utc()), "Time (UTC)" + names);
    QCOMPARE(header(QTimeZone()), "Time (UTC)" + names);
}

void ExportRowTest::emptyWithoutATime()
{
    QVERIFY(row(Action(), {}).startsWith(','));
    QVERIFY(row(Action(), {}).endsWith(",\r\n"));
    // What cannot be read is not lost.
    const Action unread = Action::fromJson(Json::Value(Json::Value::Object{
        {QStringLiteral("type"), Json::Value(QStringLiteral("USER_NOTE"))},
        {QStringLiteral("creationTimestamp"), Json::Value(QStringLiteral("31/02/2026"))},
    }));
    QVERIFY(row(unread, {}).startsWith(','));
    QVERIFY(row(unread, {}).contains("31/02/2026"));
}

void ExportRowTest::cellsSayWhatTheActionIs()
{
    const auto action = [](const QString &type, const QString &performer) {
        return Action::fromJson(Json::Value(Json::Value::Object{
            {QStringLiteral("type"), Json::Value(type)},
            {QStringLiteral("employeeid"), Json::Value(performer)},
        }));
    };
    TextContext context;
    context.zone = QTimeZone::utc();
    QCOMPARE(row(action(QStringLiteral("USER_NOTE"), QStringLiteral("asha@example.com")), context),
             QByteArray(",Notes,Note,asha,,USER_NOTE,asha@example.com,,\r\n"));
    const QByteArray formula
        = row(action(QStringLiteral("=A1,\"B\""), QStringLiteral("=1+1@example.com")), context);
    QVERIFY(formula.contains("\"'=A1,\"\"B\"\"\",'=1+1@example.com,,\r\n"));
    QVERIFY(formula.contains(",'=1+1,"));
    // What is no action is told from an action without a type or performer.
    QVERIFY(row(Action::fromJson(Json::Value(QStringLiteral("x"))), context)
                .startsWith(",Other actions,Unreadable entry,,x,"));
    QVERIFY(row(Action::fromJson(Json::Value(Json::Value::Object{})), context)
                .startsWith(",Other actions,Action without a type,,"));
}

LEAD_VIEWER_TEST(ExportRowTest, QCoreApplication)
#include "tst_exportrow.moc"
