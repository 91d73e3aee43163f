// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/timestamp.h"

#include <QTimeZone>
#include <QtTest>

namespace LeadViewer {

using Test::parsed;

// The tests run in India's zone (UTC+05:30), where a text without a zone is a time in India.
class TimestampTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsNumbers_data();
    void readsNumbers();
    void readsTexts_data();
    void readsTexts();
    void readsNoTimeFromOtherThings_data();
    void readsNoTimeFromOtherThings();
};

void TimestampTest::initTestCase()
{
    QCOMPARE(QTimeZone::systemTimeZone().standardTimeOffset(QDateTime::currentDateTimeUtc()),
             19'800);
}

void TimestampTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const char *number, const char *utc) {
        QTest::newRow(name) << QByteArray(number) << QString::fromLatin1(utc);
    };
    row("milliseconds", "1736411700123", "2025-01-09T08:35:00.123Z");
    row("seconds", "1736411700", "2025-01-09T08:35:00.000Z");
    row("seconds with a fraction", "1736411700.5", "2025-01-09T08:35:00.500Z");
    row("milliseconds with an exponent", "1.736411700e12", "2025-01-09T08:35:00.000Z");
    row("the last number of seconds", "99999999999", "5138-11-16T09:46:39.000Z");
    row("the first number of milliseconds", "100000000000", "1973-03-03T09:46:40.000Z");
    row("the first number of seconds", "1000000000", "2001-09-09T01:46:40.000Z");
    row("a clock that started again", "86400000", "1970-01-02T00:00:00.000Z");
    row("the first millisecond of all", "1", "1970-01-01T00:00:00.001Z");
    row("the last millisecond of year 9999", "253402300799999", "9999-12-31T23:59:59.999Z");
    row("less than a millisecond more", "1736411700123.9", "2025-01-09T08:35:00.123Z");
    row("the last fraction of a second", "99999999999.5", "5138-11-16T09:46:39.500Z");
    row("an exponent of seconds", "1.7364117e9", "2025-01-09T08:35:00.000Z");
    row("zeros behind the point", "1736411700123.000", "2025-01-09T08:35:00.123Z");
    row("midnight in India", "1736361000000", "2025-01-08T18:30:00.000Z");
}

void TimestampTest::readsNumbers()
{
    QFETCH(QByteArray, number);
    QFETCH(QString, utc);
    for (const QByteArray &text : {number, '"' + number + '"', "\" " + number + " \""}) {
        const auto time = readTimestamp(parsed(text));
        QVERIFY2(time.has_value(), text.constData());
        QCOMPARE(time->timeSpec(), Qt::UTC);
        QCOMPARE(time->toString(Qt::ISODateWithMs), utc);
    }
}

void TimestampTest::readsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *text, const char *utc) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(utc);
    };
    row("2025-01-09T08:35:00Z", "2025-01-09T08:35:00.000Z");
    row("2025-01-09T14:05:00+05:30", "2025-01-09T08:35:00.000Z");
    row("2025-01-09T03:35:00.250-05:00", "2025-01-09T08:35:00.250Z");
    row("2025-01-09T08:35:00.123Z", "2025-01-09T08:35:00.123Z");
    row("2025-01-09T00:00:00+05:30", "2025-01-08T18:30:00.000Z");
    row("2025-01-08T22:00:00-05:00", "2025-01-09T03:00:00.000Z");
    row("2024-12-31T23:59:59.999-00:30", "2025-01-01T00:29:59.999Z");
    row("2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z");
    row("2025-01-09T14:05", "2025-01-09T08:35:00.000Z");
    row("2025-01-09 14:05:00", "2025-01-09T08:35:00.000Z");
    row("29/02/2024 00:00", "2024-02-28T18:30:00.000Z");
    row("2025-01-09T14:05:00", "2025-01-09T08:35:00.000Z");
    row("2025-01-09", "2025-01-08T18:30:00.000Z");
    row("09/01/2025 14:05:33", "2025-01-09T08:35:33.000Z");
    row("09/01/2025 14:05", "2025-01-09T08:35:00.000Z");
    row("09/01/2025", "2025-01-08T18:30:00.000Z");
    row("31/12/2024 23:59:59", "2024-12-31T18:29:59.000Z");
    row("09-01-2025 14:05:33", "2025-01-09T08:35:33.000Z");
    row("09-01-2025", "2025-01-08T18:30:00.000Z");
    row(" 09/01/2025 00:00:00 ", "2025-01-08T18:30:00.000Z");
    row("2026-04-05T06:30:00.000000Z", "2026-04-05T06:30:00.000Z");
    row("2026-04-05T06:30:00+0530", "2026-04-05T01:00:00.000Z");
    row("2026-04-05 06:30:00+05", "2026-04-05T01:30:00.000Z");
    row("2026/04/05 06:30", "2026-04-05T01:00:00.000Z");
    row("21/09/2026 10:15 AM", "2026-09-21T04:45:00.000Z");
    row("21/09/2026 10:15 pm", "2026-09-21T16:45:00.000Z");
    row("21/09/2026, 10:15:30 p.m.", "2026-09-21T16:45:30.000Z");
    row("21/09/2026 12:15 AM", "2026-09-20T18:45:00.000Z");
    row("21/09/2026 12:15 PM", "2026-09-21T06:45:00.000Z");
    row("21/09/2026 22:15:30", "2026-09-21T16:45:30.000Z");
    row("21-09-2026 10:15", "2026-09-21T04:45:00.000Z");
    row("21.09.2026 10:15", "2026-09-21T04:45:00.000Z");
    row("21/9/2026, 9:15:00 am", "2026-09-21T03:45:00.000Z");
    row("Mon Sep 21 2026 10:15:00 GMT+0530", "2026-09-21T04:45:00.000Z");
    row("Mon Sep 21 2026 10:15:00 GMT+0530 (India Standard Time)", "2026-09-21T04:45:00.000Z");
    row("Mon Sep 21 2026 00:45:00 GMT-0400 (Eastern Daylight Time)", "2026-09-21T04:45:00.000Z");
    row("Mon Sep 21 2026", "2026-09-20T18:30:00.000Z");
    row("Mon, 21 Sep 2026 04:45:00 GMT", "2026-09-21T04:45:00.000Z");
    row("Mon, 21 Sep 2026 10:15:00 +0530", "2026-09-21T04:45:00.000Z");
    row("21 Sep 2026 10:15", "2026-09-21T04:45:00.000Z");
    row("21-Sep-2026 10:15 AM", "2026-09-21T04:45:00.000Z");
    row("September 21, 2026 at 10:15 AM", "2026-09-21T04:45:00.000Z");
}

void TimestampTest::readsTexts()
{
    QFETCH(QString, text);
    const auto time = readTimestamp(Json::Value(text));
    QVERIFY(time.has_value());
    QCOMPARE(time->timeSpec(), Qt::UTC);
    QTEST(time->toString(Qt::ISODateWithMs), "utc");
}

void TimestampTest::readsNoTimeFromOtherThings_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"0",
                             "-1",
                             "-1736411700123",
                             "\"0\"",
                             "\"-5\"",
                             "253402300800000",
                             "1e30",
                             "123456789012345678901234567890",
                             "\"1e30\"",
                             "\"inf\"",
                             "\"nan\"",
                             "\"\"",
                             "\"  \"",
                             "\"yesterday\"",
                             "\"31/02/2025\"",
                             "\"29/02/2025\"",
                             "\"9/1/2025\"",
                             "\"09/01/25\"",
                             "\"21/09/2026 22:15 pm\"",
                             "\"21/09/2026 0:15 am\"",
                             "\"09/21/2026\"",
                             "\"21/09-2026\"",
                             "\"Tue Sep 21 2026 10:15:00 GMT+0530\"",
                             "\"Mon Sep 21 10:15:00 IST 2026\"",
                             "\"21 Sepia 2026\"",
                             "\"21 Se 2026\"",
                             "\"30 Feb 2026\"",
                             "\"21/09/2026 10:15 EST\"",
                             "\"21/09/2026 10:15:60\"",
                             "\"0000-01-01\"",
                             "\"2026\"",
                             "\"20260405\"",
                             "\"05042026\"",
                             "\"2025-01-09T08:35:00+99:00\"",
                             "\"1736411700123ms\"",
                             "\"1,736,411,700,123\"",
                             "\"2025-13-01\"",
                             "\"01/13/2025 10:00:00\"",
                             "\"09/01/2025 25:00:00\"",
                             "null",
                             "true",
                             "[1736411700123]",
                             "{\"ms\":1736411700123}"}) {
        QTest::newRow(json) << QByteArray(json);
    }
}

void TimestampTest::readsNoTimeFromOtherThings()
{
    QFETCH(QByteArray, json);
    QVERIFY(!readTimestamp(parsed(json)).has_value());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimestampTest, QCoreApplication)

#include "tst_timestamp.moc"
