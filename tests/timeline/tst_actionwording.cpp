// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "timeline/actionwording.h"
#include "timeline/datetext.h"

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

// Every type the service's documentation or a public client names.
constexpr const char *knownTypes[] = {"PAYMENT",
                                      "INCOMING_CALL",
                                      "OUTGOING_CALL",
                                      "MISSED_CALL",
                                      "REJECTED_CALL",
                                      "CALL_ACTION",
                                      "MAQSAM_INCOMING_CALL",
                                      "MAQSAM_OUTGOING_CALL",
                                      "IVR_INCOMING_CALL",
                                      "IVR_OUTGOING_CALL",
                                      "MCUBE_INCOMING_CALL",
                                      "MCUBE_OUTGOING_CALL",
                                      "KNOWLARITY_INCOMING_CALL",
                                      "KNOWLARITY_OUTGOING_CALL",
                                      "CALLER_DESK_INCOMING_CALL",
                                      "CALLER_DESK_OUTGOING_CALL",
                                      "INCOMING_WHATSAPP_MSG",
                                      "OUTGOING_WHATSAPP_MSG",
                                      "WHATSAPP_ACTION",
                                      "OUTGOING_SMS",
                                      "OUTGOING_EMAIL",
                                      "CALL_FOLLOWUP_COMPLETION_ACTION",
                                      "TODO_TASK_COMPLETION_ACTION",
                                      "GOOGLE_MEET_COMPLETION_ACTION",
                                      "USER_NOTE",
                                      "SYSTEM_NOTE",
                                      "LEAD_ASSIGNMENT",
                                      "STATUS_CHANGE",
                                      "AUTO_UPDATE_LEAD_ACTION",
                                      "CUSTOM_API"};

} // namespace

class ActionWordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryKnownType_data();
    void namesEveryKnownType();
    void givesEachKnownTypeItsOwnName();
    void namesOtherTypes_data();
    void namesOtherTypes();
    void namesWhoDidIt_data();
    void namesWhoDidIt();
    void saysWhen();
    void writesDatesByTheLocale();
    void writesDurations_data();
    void writesDurations();
    void writesDetails_data();
    void writesDetails();
    void writesDetailsOfWhatIsNoRecord();
    void leavesNoKeyOut();
    void writesEverything();
};

void ActionWordingTest::namesEveryKnownType_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type : knownTypes)
        QTest::newRow(type) << QByteArray(type);
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
    for (const char *type : knownTypes)
        names.insert(whatText(actionOf(type, {})));
    QCOMPARE(names.size(), qsizetype(std::size(knownTypes)));
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
    QTest::newRow("a person") << QByteArray(R"({"employeeid":"ravi@example.com"})")
                              << QStringLiteral("ravi@example.com");
    QTest::newRow("an automation")
        << QByteArray(R"({"employeeid":"Lead router 2"})") << QStringLiteral("Lead router 2");
    QTest::newRow("blank") << QByteArray(R"({"employeeid":" "})") << QStringLiteral("System");
    QTest::newRow("nobody") << QByteArray("{}") << QStringLiteral("System");
    QTest::newRow("no record") << QByteArray("7") << QStringLiteral("—");
}

void ActionWordingTest::namesWhoDidIt()
{
    QFETCH(QByteArray, json);
    QTEST(whoText(actionOf(json)), "who");
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
    const QString exact = exactTimeText(QDateTime::fromMSecsSinceEpoch(1'736'411'723'456, Qt::UTC));
    QVERIFY2(exact.startsWith(QLatin1String("Thursday, 9 January 2025, 2:05:23 pm ")),
             qPrintable(exact));
    QVERIFY2(exact.endsWith(QLatin1String("\nUTC: 2025-01-09 08:35:23")), qPrintable(exact));
    QCOMPARE(timeZoneText(), QStringLiteral("Asia/Kolkata (UTC+05:30)"));
}

void ActionWordingTest::writesDatesByTheLocale()
{
    const QLocale before;
    const auto reset = qScopeGuard([&before] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(QLocale::German));
    const QDateTime time(QDate(2025, 12, 9), QTime(8, 35), Qt::UTC);
    QVERIFY2(dateTimeText(time).startsWith(QLatin1String("9 Dez")), qPrintable(dateTimeText(time)));
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
        "CONNECTED · 1:01 · Wants a demo");
    row("a call with a phone", call, R"("phoneNumber":"9199","duration":61,"x":null)",
        "1:01 · Phone: 9199");
    row("a call of no seconds", call, R"("duration":0)", "0:00");
    row("a call that did not connect", call, R"("duration":-1,"feedback":" ")", "not connected");
    row("a call without a duration", call, R"("feedback":"Busy")", "Busy · not connected");
    row("a call with a duration of null", call, R"("duration":null)", "not connected");
    row("a call with a blank duration", call, R"("duration":"")", "not connected");
    row("a call with a duration in words", call, R"("duration":"2 min")", "2 min");
    row("a call with a duration in parts", call, R"("duration":12.5)", "12.5");
    row("a missed call", "MISSED_CALL", "", "not connected");
    row("a call of a vendor", "MCUBE_INCOMING_CALL", R"("duration":3723)", "1:02:03");
    row("a recording", call, R"("duration":1,"callRecording":"https://x.in/1.mp3")",
        "0:01 · Recording: https://x.in/1.mp3");
    row("a recording on the phone", call, R"("duration":1,"callRecording":{"filePath":"/a"})",
        "0:01 · Recording: File path: /a");
    row("a recording of null", call, R"("duration":1,"callRecording":null)", "0:01");

    row("a note", "USER_NOTE", R"("text":"Wants\n a  demo","isTruncated":false)", "Wants a demo");
    row("a note cut by the service", "USER_NOTE", R"("text":"Wants","isTruncated":true)",
        "Wants · (shortened by the service)");
    row("a note without text", "SYSTEM_NOTE", "", "—");
    row("a note whose mark is no boolean", "USER_NOTE", R"("text":"a","isTruncated":"yes")",
        "a · Shortened by the service: yes");

    row("a payment", "PAYMENT", R"("status":"COMPLETED","currency":"INR","amount":"1000.50")",
        "INR 1000.50 · Completed");
    row("a payment in numbers", "PAYMENT", R"("amount":1000.50)", "1000.50");
    row("a payment with its ID", "PAYMENT", R"("amount":"5","currency":"USD","paymentid":"p1")",
        "USD 5 · Payment ID: p1");

    row("an assignment", "LEAD_ASSIGNMENT", R"("assignedto":"a@b","reassignmentNote":"On leave")",
        "to a@b · On leave");
    row("an assignment to nobody", "LEAD_ASSIGNMENT", R"("assignedto":null)", "—");

    row("a change of status", "STATUS_CHANGE", R"("fromStatusid":12,"toStatusid":"Won")",
        "12 → Won");
    row("a first status", "STATUS_CHANGE", R"("toStatusid":3)", "— → 3");
    row("a status removed", "STATUS_CHANGE", R"("fromStatusid":3,"toStatusid":null)", "3 → —");
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
    row("nothing more", "OUTGOING_EMAIL", R"("id":"1","creationTimestamp":5)", "—");
    row("marks in the text", "USER_NOTE", R"("text":"%1 %2","x":"%1")", "%1 %2 · X: %1");
    row("a long note", "USER_NOTE", "\"text\":\"x\"", "x");
}

void ActionWordingTest::writesDetails()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    QTEST(detailsText(actionOf(type, members)), "details");
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
    for (const char *type : knownTypes) {
        const QString details = detailsText(actionOf(type, members)).toUpper();
        for (const char *value :
             {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "W1", "W2", "W3", "W4", "W5"}) {
            QVERIFY2(details.contains(QLatin1String(value)),
                     qPrintable(QLatin1String(type) + QLatin1String(": ") + details));
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
    for (const char *part : {"9 January 2025", "UTC: 2025-01-09 08:35:00", "ravi@example.com",
                             "ID: a1", "  one\n  two", "Happened: 1736411700123", "Y: 1, 2"}) {
        QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
    }
    QVERIFY(fullText(actionOf("{\"type\":1001}")).contains(QLatin1String("no time")));
    const QString odd = fullText(actionOf("\"odd\""));
    QVERIFY(odd.startsWith(QLatin1String("Not an action\n")));
    QVERIFY(odd.endsWith(QLatin1String("\nodd")));
}

} // namespace LeadViewer

QTEST_GUILESS_MAIN(LeadViewer::ActionWordingTest)

#include "tst_actionwording.moc"
