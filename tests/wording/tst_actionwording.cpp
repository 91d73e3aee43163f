// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/actionsamples.h"
#include "wording/actionwording.h"
#include "wording/durationtext.h"

#include <QLocale>
#include <QSet>
#include <QtTest>

namespace LeadViewer {

using Test::actionOf;
using Test::knownTypes;
using Test::named;

namespace {

TextContext contextIn(const char *zone)
{
    TextContext context;
    context.zone = QTimeZone(zone);
    return context;
}

} // namespace

//! What an action is called, who did it, when and for how long; its details are in
//! tst_actiondetails.cpp.
class ActionWordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryKnownType_data();
    void namesEveryKnownType();
    void givesEachKnownTypeItsOwnName();
    void namesOtherTypes_data();
    void namesOtherTypes();
    void namesWhoDidIt_data();
    void namesWhoDidIt();
    void saysWhen();
    void writesDurations_data();
    void writesDurations();
    void speaksDurations_data();
    void speaksDurations();
    void writesEverything();
    void usesTheWorkspacesNames();
    void speaks_data();
    void speaks();
};

void ActionWordingTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
}

void ActionWordingTest::namesEveryKnownType_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const QString &type : knownTypes())
        QTest::newRow(qPrintable(type)) << type.toLatin1();
}

void ActionWordingTest::namesEveryKnownType()
{
    QFETCH(QByteArray, type);
    const QString what = whatText(actionOf(type, {}));
    QVERIFY(!what.isEmpty());
    QVERIFY2(!what.contains(QLatin1Char('_')), qPrintable(what));
    QVERIFY(what.toUpper() != QLatin1String(type) || type == "PAYMENT");
    QVERIFY(what.at(0).isUpper());
    QCOMPARE(whatText(actionOf(type.toLower(), {})), what);
}

void ActionWordingTest::givesEachKnownTypeItsOwnName()
{
    QSet<QString> names;
    for (const QString &type : knownTypes())
        names.insert(whatText(actionOf(type.toLatin1(), {})));
    QCOMPARE(names.size(), knownTypes().size());
    QCOMPARE(whatText(actionOf("OUTGOING_CALL", {})), QStringLiteral("Outgoing call"));
    QCOMPARE(whatText(actionOf("INCOMING_WHATSAPP_MSG", {})), QStringLiteral("WhatsApp received"));
    QCOMPARE(whatText(actionOf("MCUBE_INCOMING_CALL", {})),
             QStringLiteral("Incoming call (MCube)"));
}

void ActionWordingTest::namesOtherTypes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *json, const char *what) {
        QTest::newRow(json) << QByteArray(json) << QString::fromUtf8(what);
    };
    row(R"({"type":"1001"})", "Custom action 1001");
    row(R"({"type":"ACTION_1001"})", "Custom action 1001");
    row(R"({"type":1001})", "Custom action 1001");
    row(R"({"type":"VIRTUAL_TOUR_VIEWED"})", "Virtual tour viewed");
    row(R"({"type":"%1"})", "1");
    row(R"({"type":"???"})", "???");
    row(R"({"type":""})", "Action without a type");
    row(R"({"type":null})", "Action without a type");
    row(R"({})", "Action without a type");
    row("null", "Unreadable entry");
    row("[]", "Unreadable entry");
    row("\"USER_NOTE\"", "Unreadable entry");
}

void ActionWordingTest::namesOtherTypes()
{
    QFETCH(QByteArray, json);
    QTEST(whatText(actionOf(json)), "what");
}

void ActionWordingTest::namesWhoDidIt_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("full");
    const auto row = [](const char *json, const char *who, const char *full) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(who)
                            << QString::fromLatin1(full);
    };
    row(R"({"employeeid":"Asha.Rao@example.com"})", "Asha Rao", "Asha Rao (Asha.Rao@example.com)");
    row(R"({"employeeid":"ravi@example.com"})", "ravi", "ravi (ravi@example.com)");
    row(R"({"employeeid":"Lead router 2"})", "Lead router 2", "Lead router 2");
    row(R"({"employeeid":42})", "42", "42");
    row(R"({"employeeid":"@example.com"})", "@example.com", "@example.com");
    row(R"({"employeeid":"mail @ home"})", "mail @ home", "mail @ home");
    row(R"({"employeeid":"%1@%2"})", "%1", "%1 (%1@%2)");
    row(R"({"employeeid":"65f0a1b2c3d4e5f6a7b80000"})", "65f0a1b2c3d4e5f6a7b80000",
        "65f0a1b2c3d4e5f6a7b80000");
    row(R"({"employeeid":"asha_r"})", "asha_r", "asha_r");
    // Nothing tells whether it was a person.
    for (const char *json : {R"({"employeeid":" "})", R"({"employeeid":null})", "{}", "7",
                             R"({"type":"USER_NOTE"})", R"({"type":"LEAD_ASSIGNMENT"})"})
        QTest::newRow(json) << QByteArray(json) << QStringLiteral("—") << QStringLiteral("—");
}

void ActionWordingTest::namesWhoDidIt()
{
    QFETCH(QByteArray, json);
    QTEST(whoText(actionOf(json), named()), "who");
    QTEST(fullWhoText(actionOf(json), named()), "full");
}

void ActionWordingTest::saysWhen()
{
    // The tests run in India's zone: 18:30 UTC is the midnight of the next day there.
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":1736411700123})")),
             QStringLiteral("9 Jan 2025, 2:05 pm"));
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":1736361000000})")),
             QStringLiteral("9 Jan 2025, 12:00 am"));
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":1736360999999})")),
             QStringLiteral("8 Jan 2025, 11:59 pm"));
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":"soon"})")), QStringLiteral("soon"));
    QCOMPARE(whenText(actionOf(R"({"createdAt":"31/02/2026 \n 10:15"})")),
             QStringLiteral("31/02/2026 10:15"));
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":null})")), QStringLiteral("—"));
    QCOMPARE(whenText(actionOf("{}")), QStringLiteral("—"));
    const Action action = actionOf(R"({"creationTimestamp":1736411700123})");
    QCOMPARE(whenText(action, contextIn("America/New_York")),
             QStringLiteral("9 Jan 2025, 3:35 am"));
    QCOMPARE(fullWhenText(action, contextIn("UTC"), action.time->addSecs(7300)),
             QStringLiteral("Thursday, 9 January 2025, 8:35:00 am UTC\n"
                            "UTC: 2025-01-09 08:35:00\n2 hours ago"));
    QCOMPARE(fullWhenText(actionOf("{}"), {}, *action.time), QStringLiteral("—"));
}

void ActionWordingTest::writesDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const char *text) {
        QTest::newRow(text) << seconds << QString::fromLatin1(text);
    };
    row(0, "0:00");
    row(9, "0:09");
    row(61, "1:01");
    row(720, "12:00");
    row(3599, "59:59");
    row(3600, "1:00:00");
    row(3723, "1:02:03");
    row(360'000, "100:00:00");
}

void ActionWordingTest::writesDurations()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds), "text");
}

void ActionWordingTest::speaksDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const char *text) {
        QTest::newRow(text) << seconds << QString::fromLatin1(text);
    };
    row(0, "0 seconds");
    row(1, "1 second");
    row(60, "1 minute");
    row(61, "1 minute 1 second");
    row(119, "1 minute 59 seconds");
    row(3600, "1 hour");
    row(7325, "2 hours 2 minutes 5 seconds");
}

void ActionWordingTest::speaksDurations()
{
    QFETCH(qint64, seconds);
    QTEST(spokenDuration(seconds), "text");
}

void ActionWordingTest::writesEverything()
{
    QCOMPARE(
        fullText(actionOf(R"({"id":"a1","type":"USER_NOTE","creationTimestamp":1736411700123,)"
                          R"("employeeid":"ravi@example.com","text":"one\ntwo","x":{"y":[1,2]}})")),
        QStringLiteral("Note\nThu 9 Jan 2025, 2:05 pm\nravi\n\none\ntwo\n\n"
                       "X: Y: 1, 2\nBy: ravi@example.com"));
    QCOMPARE(
        fullText(actionOf(R"({"type":"STATUS_CHANGE","fromStatusid":1,"toStatusid":7})"), named()),
        QStringLiteral("Status changed\n\nFresh → status 7"));
    QCOMPARE(fullText(actionOf("{\"type\":1001}")), QStringLiteral("Custom action 1001"));
    QCOMPARE(fullText(actionOf("\"odd\"")),
             QStringLiteral("Unreadable entry\n\nTeleCRM sent this instead of an action.\n\nodd"));
}

void ActionWordingTest::usesTheWorkspacesNames()
{
    const Action visit = actionOf("ACTION_1001", {});
    QCOMPARE(whatText(visit, named()), QStringLiteral("Site visit"));
    QCOMPARE(whatText(actionOf("1002", {}), named()), QStringLiteral("Custom action 1002"));
    QCOMPARE(fullText(visit, named()), QStringLiteral("Site visit"));
}

void ActionWordingTest::speaks_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *json, const char *spoken) {
        QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(spoken);
    };
    row(R"({"type":"OUTGOING_CALL","creationTimestamp":1736411700123,"duration":61,)"
        R"("feedback":"CONNECTED","employeeid":"asha.rao@example.com"})",
        "Outgoing call, 9 January 2025, 2:05 pm, Asha Rao, Connected, 1 minute 1 second");
    row(R"({"type":"OUTGOING_WHATSAPP_MSG","text":"Hi"})", "Message, WhatsApp sent, Hi");
    row(R"({"type":"1001"})", "Custom action, Site visit");
    row(R"({"type":"1002"})", "Custom action 1002");
    row(R"({"type":"LEAD_ASSIGNMENT"})", "System, Lead assigned");
    row(R"({"type":"USER_NOTE"})", "Note");
    row(R"({"type":"VIRTUAL_TOUR_VIEWED"})", "Virtual tour viewed");
    row("7", "Unreadable entry, 7");
    row("null", "Unreadable entry");
}

void ActionWordingTest::speaks()
{
    QFETCH(QByteArray, json);
    QTEST(spokenText(actionOf(json), named()), "spoken");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActionWordingTest, QCoreApplication)

#include "tst_actionwording.moc"
