// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/durationtext.h"

#include <QLocale>
#include <QSet>
#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

Action actionOf(const QByteArray &json)
{
    return Action::fromJson(parsed(json));
}

//! A record of that type with further members.
Action actionOf(const QByteArray &type, const QByteArray &members)
{
    const QByteArray comma = members.isEmpty() ? "" : ",";
    return actionOf("{\"type\":\"" + type + '"' + comma + members + '}');
}

// The table's own types; that none is missing from it is tested beside the table.
QStringList knownTypes()
{
    QStringList codes;
    for (const ActionKind kind : allActionKinds)
        codes += typesOf(kind);
    return codes;
}

TextContext contextIn(const char *zone)
{
    TextContext context;
    context.zone = QTimeZone(zone);
    return context;
}

//! A workspace that has names for some of everything.
TextContext named()
{
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha.rao@example.com"),
                                  QStringLiteral("Asha Rao"));
    workspace->statuses.insert(QStringLiteral("1"), {QStringLiteral("Fresh"), {}});
    workspace->statuses.insert(QStringLiteral("12"), {QStringLiteral("Won"), {}});
    workspace->actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    TextContext context;
    context.workspace = workspace;
    return context;
}

} // namespace

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
    void writesDetails_data();
    void writesDetails();
    void writesDetailsOfWhatIsNoRecord();
    void leavesNoKeyOut();
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
    row("null", "Not an action");
    row("[]", "Not an action");
    row("\"USER_NOTE\"", "Not an action");
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
    row(R"({"employeeid":"Lead router 2"})", "Automation", "Automation (Lead router 2)");
    row(R"({"employeeid":42})", "Automation", "Automation (42)");
    row(R"({"employeeid":"@example.com"})", "Automation", "Automation (@example.com)");
    row(R"({"employeeid":"mail @ home"})", "Automation", "Automation (mail @ home)");
    row(R"({"employeeid":"%1@%2"})", "%1", "%1 (%1@%2)");
    row(R"({"employeeid":" "})", "System", "System");
    row(R"({"employeeid":null})", "System", "System");
    row("{}", "System", "System");
    QTest::newRow("no record") << QByteArray("7") << QStringLiteral("—") << QStringLiteral("—");
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
    QCOMPARE(whenText(actionOf(R"({"creationTimestamp":"soon"})")), QStringLiteral("no time"));
    QCOMPARE(whenText(actionOf("{}")), QStringLiteral("no time"));
    const Action action = actionOf(R"({"creationTimestamp":1736411700123})");
    QCOMPARE(whenText(action, contextIn("America/New_York")),
             QStringLiteral("9 Jan 2025, 3:35 am"));
    QCOMPARE(fullWhenText(action, contextIn("UTC"), action.time->addSecs(7300)),
             QStringLiteral("Thursday, 9 January 2025, 8:35:00 am UTC\n"
                            "UTC: 2025-01-09 08:35:00\n2 hours ago"));
    QCOMPARE(fullWhenText(actionOf("{}"), {}, *action.time), QStringLiteral("no time"));
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

void ActionWordingTest::writesDetails_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("details");
    const auto row
        = [](const char *name, const char *type, const char *members, const char *details) {
              QTest::newRow(name) << QByteArray(type) << QByteArray(members)
                                  << QString::fromUtf8(details);
          };
    const char *call = "OUTGOING_CALL";
    row("a call", call, R"("duration":61,"feedback":"CONNECTED","note":"Wants a demo")",
        "connected · 1:01 · Wants a demo");
    row("a call marked otherwise", call, R"("duration":61,"feedback":" Connected ")",
        "connected · 1:01");
    row("a call of some seconds", call, R"("phoneNumber":"919876543210","duration":61,"x":null)",
        "connected · 1:01 · Phone: +91 98765 43210");
    row("a call with an outcome", call, R"("duration":145,"feedback":"Wants a plan")",
        "Wants a plan · 2:25");
    row("a call of no seconds", call, R"("duration":0)", "0:00");
    row("a connected call of no seconds", call, R"("duration":0,"feedback":"CONNECTED")",
        "connected · 0:00");
    row("a connected call without a duration", call, R"("feedback":"CONNECTED")", "connected");
    row("a call that did not connect", call, R"("duration":-1,"feedback":" ")", "not connected");
    row("a call that contradicts itself", call, R"("duration":-1,"feedback":"CONNECTED")",
        "not connected · Outcome: CONNECTED");
    row("a call without a duration", call, R"("feedback":"Busy")", "Busy · not connected");
    row("a call with an outcome that is none", call, R"("duration":64,"feedback":"__empty__")",
        "connected · 1:04");
    row("a call with a duration of null", call, R"("duration":null)", "not connected");
    row("a call with a blank duration", call, R"("duration":"")", "not connected");
    row("a call with a duration as text", call, R"("duration":"61")", "connected · 1:01");
    row("a call with a duration in words", call, R"("duration":"2 min")", "2 min");
    row("a call with a duration in parts", call, R"("duration":12.5)", "12.5");
    row("a missed call", "MISSED_CALL", "", "not connected");
    row("a missed call that rang", "MISSED_CALL", R"("duration":12)", "0:12");
    row("a call of a vendor", "MCUBE_INCOMING_CALL", R"("duration":3723)", "connected · 1:02:03");
    row("what only sounds like a call", "CURTAIN_CALL", R"("seats":3)", "Seats: 3");
    row("a recording", call, R"("duration":0,"callRecording":"https://x.in/1.mp3")",
        "0:00 · recording");
    row("a recording as an object", call, R"("duration":0,"callRecording":{"url":"http://x.in/1"})",
        "0:00 · recording");
    row("a recording under another name", call, R"("duration":0,"recording":"https://x.in/1.mp3")",
        "0:00 · recording");
    row("a recording on the phone", call, R"("duration":0,"callRecording":{"filePath":"/a"})",
        "0:00 · recording on the agent's phone");
    row("a recording that is no link", call, R"("duration":0,"callRecording":"rec/1.wav")",
        "0:00 · Recording: rec/1.wav");
    row("a recording that is a trap", call,
        R"("duration":0,"callRecording":{"url":"javascript:alert","filePath":"/a"})",
        "0:00 · Recording: URL: javascript:alert File path: /a");
    row("a recording of null", call, R"("duration":0,"callRecording":null)", "0:00");
    row("an empty recording", call, R"("duration":0,"callRecording":"","recording":[])", "0:00");

    row("a note", "USER_NOTE", R"("text":"Wants\n a  demo","isTruncated":false)", "Wants a demo");
    row("a note cut by the service", "USER_NOTE", R"("text":"Wants","isTruncated":true)",
        "Wants · (shortened by the server)");
    row("a note without text", "SYSTEM_NOTE", "", "—");
    row("a note whose mark is no boolean", "USER_NOTE", R"("text":"a","isTruncated":"yes")",
        "a · Shortened by the server: yes");

    row("a payment", "PAYMENT", R"("status":"COMPLETED","currency":"INR","amount":"1000.50")",
        "₹1,000.50 · completed");
    row("a payment in numbers", "PAYMENT", R"("amount":1000.50)", "1,000.50");
    row("a large payment", "PAYMENT", R"("amount":"1234567.50","currency":"INR")", "₹12,34,567.50");
    row("a payment with its ID", "PAYMENT", R"("amount":"5","currency":"USD","paymentid":"p1")",
        "$5 · Payment ID: p1");

    row("a payment of another state", "PAYMENT", R"("amount":"5","status":"ON_HOLD")",
        "5 · On hold");
    row("a payment in words", "PAYMENT", R"("amount":"much","currency":"Rupees")", "Rupees much");
    row("a payment without an amount", "PAYMENT", R"("currency":"INR","status":"failed")",
        "INR · failed");

    row("an assignment", "LEAD_ASSIGNMENT", R"("assignedto":"a@b","reassignmentNote":"On leave")",
        "to a · On leave");
    row("an assignment to a member", "LEAD_ASSIGNMENT", R"("assignedto":"asha.rao@example.com")",
        "to Asha Rao");
    row("an assignment to a team", "LEAD_ASSIGNMENT", R"("assignedto":"Team 2")", "to Team 2");
    row("an assignment to nobody", "LEAD_ASSIGNMENT", R"("assignedto":null)", "—");

    row("a change of status", "STATUS_CHANGE", R"("fromStatusid":1,"toStatusid":"12")",
        "Fresh → Won");
    row("a first status", "STATUS_CHANGE", R"("toStatusid":3)", "— → status 3");
    row("a status removed", "STATUS_CHANGE", R"("fromStatusid":3,"toStatusid":null)",
        "status 3 → —");
    row("a change in words", "STATUS_CHANGE", R"("fromStatusid":"Cold","toStatusid":"%1")",
        "Cold → %1");
    row("a change without a status", "STATUS_CHANGE", "", "—");

    row("a custom action", "1001", R"("fields":{"deal_size":5,"note":"Called","utm_source":"x"})",
        "Called · Deal size: 5 · UTM source: x");
    row("a custom action, live", "ACTION_1001", R"("id":"1","employeeid":"a","fields":{"a":1})",
        "A: 1");
    row("fields that are none", "1001", R"("fields":"text")", "Fields: text");
    row("empty fields", "1001", R"("fields":{})", "—");
    row("fields of a built-in action", "OUTGOING_SMS", R"("fields":{"text":"Hi"},"to":"9199")",
        "Hi · To: 9199");

    row("an unknown type", "VIRTUAL_TOUR_VIEWED", R"("rooms":["a","b"],"message":"Nice")",
        "Nice · Rooms: a, b");
    row("a WhatsApp message", "INCOMING_WHATSAPP_MSG", R"("message":"Hello","messageType":"TEXT")",
        "Hello · Message type: TEXT");
    row("a time", "OUTGOING_SMS", R"("text":"Hi","sentTimestamp":1736411700123)",
        "Hi · Sent timestamp: 9 Jan 2025, 2:05 pm");
    row("a time inside", "CUSTOM_API", R"("result":{"doneTimestamp":1736411700123})",
        "Result: Done timestamp: 9 Jan 2025, 2:05 pm");
    row("people", "CUSTOM_API", R"("createdBy":"asha.rao@example.com","assignee":"b@c")",
        "Created by: Asha Rao · Assignee: b@c");
    row("a status that is not the lead's", "CUSTOM_API", R"("status":12,"rating":4)",
        "Status: 12 · Rating: 4");
    row("nothing more", "OUTGOING_EMAIL", R"("id":"1","creationTimestamp":5)", "—");
    row("marks in the text", "USER_NOTE", R"("text":"%1 %2","x":"%1")", "%1 %2 · X: %1");
    row("a long note", "USER_NOTE", "\"text\":\"x\"", "x");
}

void ActionWordingTest::writesDetails()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    QTEST(detailsText(actionOf(type, members), named()), "details");
}

void ActionWordingTest::writesDetailsOfWhatIsNoRecord()
{
    QCOMPARE(detailsText(actionOf("null")), QStringLiteral("—"));
    QCOMPARE(detailsText(actionOf("\"USER\\nNOTE\"")), QStringLiteral("USER NOTE"));
    QCOMPARE(detailsText(actionOf("[1,2]")), QStringLiteral("1, 2"));
    QCOMPARE(detailsText(actionOf("7")), QStringLiteral("7"));
}

void ActionWordingTest::leavesNoKeyOut()
{
    const QByteArray members
        = R"("a_key":"V1","nested":{"b":"V2"},"fields":{"c":"V3","list":["V4"]},"duration":61,)"
          R"("feedback":"V5","note":"V6","text":"V7","isTruncated":true,"status":"V8",)"
          R"("currency":"V9","amount":"W1","assignedto":"W2","reassignmentNote":"W3",)"
          R"("fromStatusid":"W4","toStatusid":"W5")";
    for (const QString &type : knownTypes()) {
        const QString details = detailsText(actionOf(type.toLatin1(), members)).toUpper();
        for (const char *value :
             {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "W1", "W2", "W3", "W4", "W5"}) {
            QVERIFY2(details.contains(QLatin1String(value)),
                     qPrintable(type + QLatin1String(": ") + details));
        }
        QVERIFY(!details.contains(QLatin1Char('\n')));
    }
}

void ActionWordingTest::writesEverything()
{
    const QString text = fullText(
        actionOf(R"({"id":"a1","type":"USER_NOTE","creationTimestamp":1736411700123,)"
                 R"("employeeid":"ravi@example.com","text":"one\ntwo","x":{"y":[1,2]}})"));
    const QStringList lines = text.split(QLatin1Char('\n'));
    QCOMPARE(lines.at(0), QStringLiteral("Note"));
    for (const char *part :
         {"9 January 2025", "UTC: 2025-01-09 08:35:00", "\nravi (ravi@example.com)\n", "ID: a1",
          "  one\n  two", "Employee: ravi (ravi@example.com)",
          "Happened: 9 Jan 2025, 2:05 pm (1736411700123)", "Y: 1, 2"}) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    const QString change = fullText(
        actionOf(R"({"type":"STATUS_CHANGE","fromStatusid":1,"toStatusid":7})"), named());
    QVERIFY2(change.contains(QLatin1String("From status: Fresh (1)\nTo status: 7")),
             qPrintable(change));
    QVERIFY(fullText(actionOf("{\"type\":1001}")).contains(QLatin1String("no time")));
    const QString odd = fullText(actionOf("\"odd\""));
    QVERIFY(odd.startsWith(QLatin1String("Not an action\n")));
    QVERIFY(odd.endsWith(QLatin1String("\nodd")));
}

void ActionWordingTest::usesTheWorkspacesNames()
{
    const Action visit = actionOf("ACTION_1001", {});
    QCOMPARE(whatText(visit, named()), QStringLiteral("Site visit"));
    QCOMPARE(whatText(actionOf("1002", {}), named()), QStringLiteral("Custom action 1002"));
    QVERIFY(fullText(visit, named()).startsWith(QLatin1String("Site visit\n")));
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
        "Outgoing call, 9 January 2025, 2:05 pm, Asha Rao, connected, 1 minute 1 second");
    row(R"({"type":"OUTGOING_WHATSAPP_MSG","text":"Hi"})",
        "Message, WhatsApp sent, no time, System, Hi");
    row(R"({"type":"1001"})", "Custom action, Site visit, no time, System");
    row(R"({"type":"1002"})", "Custom action 1002, no time, System");
    row(R"({"type":"LEAD_ASSIGNMENT"})", "System, Lead assigned, no time, System");
    row(R"({"type":"USER_NOTE"})", "Note, no time, System");
    row(R"({"type":"VIRTUAL_TOUR_VIEWED"})", "Virtual tour viewed, no time, System");
    row("7", "Not an action, no time, 7");
    row("null", "Not an action, no time");
}

void ActionWordingTest::speaks()
{
    QFETCH(QByteArray, json);
    QTEST(spokenText(actionOf(json), named()), "spoken");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActionWordingTest, QCoreApplication)

#include "tst_actionwording.moc"
