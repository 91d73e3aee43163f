// SPDX-License-Identifier: MIT
#include "export/exportrow.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace LeadViewer;

//! The cells of exported rows that are made in a way of their own, because there are many.
class ExportRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreThoseOfTheCalendar_data();
    void timesAreThoseOfTheCalendar();
    void rowsOfOneTypeAndPersonAreAlike();
};

void ExportRowTest::timesAreThoseOfTheCalendar_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("an even offset") << QByteArray("Asia/Kolkata");
    QTest::newRow("summer time") << QByteArray("Europe/Berlin");
    QTest::newRow("west of Greenwich") << QByteArray("America/St_Johns");
    QTest::newRow("UTC") << QByteArray("UTC");
}

void ExportRowTest::timesAreThoseOfTheCalendar()
{
    QFETCH(QByteArray, zone);
    const QTimeZone timeZone(zone);
    if (!timeZone.isValid())
        QSKIP("This system does not know the zone.");
    IsoTimes times(timeZone);
    QRandomGenerator random(1);
    for (int i = 0; i < 2000; ++i) {
        // From 1950 to 2080, beyond which offsets are of whole minutes.
        const qint64 at
            = -631152000000LL + qint64(random.bounded(4102444800.0)) * 1000 + random.bounded(1000);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
        const QDateTime local
            = time.toOffsetFromUtc(timeZone.offsetFromUtc(time)); // whose text names its offset
        QString expected = local.toString(Qt::ISODateWithMs);
        if (expected.endsWith(u'Z'))
            expected.replace(QLatin1Char('Z'), QLatin1String("+00:00"));
        QCOMPARE(times.text(time), expected);
    }
}

void ExportRowTest::rowsOfOneTypeAndPersonAreAlike()
{
    const auto action = [](const QString &type, const QString &performer) {
        return Action::fromJson(Json::Value(Json::Value::Object{
            {QStringLiteral("type"), Json::Value(type)},
            {QStringLiteral("employeeid"), Json::Value(performer)},
        }));
    };
    TextContext context;
    context.zone = QTimeZone::utc();
    ExportRows rows(context);
    const auto row = [&rows](const Action &each) {
        CsvWriter csv;
        rows.add(csv, each);
        return csv.bytes();
    };
    const Action plain = action(QStringLiteral("USER_NOTE"), QStringLiteral("asha@example.com"));
    const QByteArray expected(",Notes,Note,asha,,USER_NOTE,asha@example.com,\r\n");
    QCOMPARE(row(plain), expected);
    QCOMPARE(row(plain), expected);
    // Cells that are kept are as safe as others.
    const Action formula = action(QStringLiteral("=A1,\"B\""), QStringLiteral("=1+1@example.com"));
    const QByteArray first = row(formula);
    QCOMPARE(row(formula), first);
    QVERIFY(first.contains("\"'=A1,\"\"B\"\"\",'=1+1@example.com,\r\n"));
    QVERIFY(first.contains(",'=1+1,"));
    // What is no action is told from an action without a type or performer.
    const QByteArray none = row(Action::fromJson(Json::Value(QStringLiteral("x"))));
    const QByteArray empty = row(Action::fromJson(Json::Value(Json::Value::Object{})));
    QVERIFY(none.startsWith(",Other,Not an action,,x,"));
    QVERIFY(empty.startsWith(",Other,Action without a type,System,"));
}

LEAD_VIEWER_TEST(ExportRowTest, QCoreApplication)
#include "tst_exportrow.moc"
