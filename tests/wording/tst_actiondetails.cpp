// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/actionsamples.h"
#include "wording/actionwording.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

using Test::actionOf;
using Test::knownTypes;
using Test::named;

//! The details of an action, as the table shows them.
class ActionDetailsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesDetails_data();
    void writesDetails();
    void writesDetailsOfWhatIsNoRecord();
    void leavesNoKeyOut();
};

void ActionDetailsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
}

void ActionDetailsTest::writesDetails_data()
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
        "Connected · 1:01 · Wants a demo");
    row("a call marked otherwise", call, R"("duration":61,"feedback":" Connected ")",
        "Connected · 1:01");
    row("a call of some seconds", call, R"("phoneNumber":"919876543210","duration":61,"x":null)",
        "Connected · 1:01 · Phone: +91 98765 43210");
    row("a call with an outcome", call, R"("duration":145,"feedback":"Wants a plan")",
        "Wants a plan · 2:25");
    row("a call of no seconds", call, R"("duration":0)", "0:00");
    row("a connected call of no seconds", call, R"("duration":0,"feedback":"CONNECTED")",
        "Connected · 0:00");
    row("a connected call without a duration", call, R"("feedback":"CONNECTED")", "Connected");
    row("a call that did not connect", call, R"("duration":-1,"feedback":" ")", "Not connected");
    row("a call that contradicts itself", call, R"("duration":-1,"feedback":"CONNECTED")",
        "Connected · Duration: -1");
    row("a call without a duration", call, R"("feedback":"Busy")", "Busy");
    row("a call with an outcome that is none", call, R"("duration":64,"feedback":"__empty__")",
        "Connected · 1:04");
    row("a call with a duration of null", call, R"("duration":null)", "—");
    row("a call with a blank duration", call, R"("duration":"")", "—");
    row("a call with a duration as text", call, R"("duration":"61")", "Connected · 1:01");
    row("a call with a duration in words", call, R"("duration":"2 min")", "2 min");
    row("a call with a duration in parts", call, R"("duration":12.5)", "12.5");
    row("a call of which nothing is known", call, "", "—");
    row("a missed call", "MISSED_CALL", "", "—");
    row("a missed call of no seconds", "MISSED_CALL", R"("duration":0)", "—");
    row("a rejected call of no seconds", "REJECTED_CALL", R"("duration":"0")", "—");
    row("a call without an answer", call, R"("duration":45,"disposition":"NO ANSWER")",
        "No answer · 0:45");
    row("the same of no seconds", call, R"("duration":0,"disposition":"NO ANSWER")", "No answer");
    row("the same in a field", call, R"("duration":45,"fields":{"disposition":"NO ANSWER"})",
        "0:45 · Disposition: NO ANSWER");
    row("the same inside", call, R"("duration":45,"call":{"disposition":"NO ANSWER"})",
        "0:45 · Call: Disposition: NO ANSWER");
    row("the same in a list", call, R"("duration":0,"legs":[{"state":"no-answer"}])",
        "Legs: • State: no-answer");
    row("a busy call", call, R"("duration":12,"status":"BUSY")", "0:12 · Status: BUSY");
    row("a failed call", call, R"("duration":0,"callStatus":"Failed")", "Failed");
    row("a cancelled call", call, R"("duration":7,"outcome":"CANCEL BY AGENT")",
        "Cancel by agent · 0:07");
    row("a call with a cause under another key", call, R"("duration":7,"hangup":"USER_BUSY")",
        "0:07 · Hangup: USER_BUSY");
    row("a call with a mark", call, R"("duration":7,"isAnswered":false)", "0:07 · Is answered: No");
    row("a call of another direction", call, R"("duration":0,"callType":"Missed")",
        "Call type: Missed");
    row("an answered call", call, R"("duration":0,"disposition":"ANSWERED")", "Answered · 0:00");
    row("an answered call with a negative duration", call,
        R"("duration":-1,"disposition":"ANSWERED")", "Answered · Duration: -1");
    row("an unanswered call with a negative duration", call,
        R"("duration":-1,"disposition":"BUSY")", "Busy");
    row("a call with two outcomes", call,
        R"("duration":61,"feedback":"Wants a plan","disposition":"ANSWERED")",
        "Wants a plan · 1:01 · Disposition: ANSWERED");
    row("a call whose outcome is in the second place", call,
        R"("duration":61,"feedback":"__empty__","disposition":"Connected")", "Connected · 1:01");
    row("a call with a note about another", call,
        R"("duration":61,"note":"He missed the first call")",
        "Connected · 1:01 · He missed the first call");
    row("a missed call that rang", "MISSED_CALL", R"("duration":12)", "0:12");
    row("a call of a vendor", "MCUBE_INCOMING_CALL", R"("duration":3723)", "Connected · 1:02:03");
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
        "Wants · (cut short by TeleCRM)");
    row("a note without text", "SYSTEM_NOTE", "", "—");
    row("a note whose mark is no boolean", "USER_NOTE", R"("text":"a","isTruncated":"yes")",
        "a · Cut short by TeleCRM: yes");

    row("a payment", "PAYMENT", R"("status":"COMPLETED","currency":"INR","amount":"1000.50")",
        "₹1,000.50 · completed");
    row("a payment in numbers", "PAYMENT", R"("amount":1000.50)", "1,000.50");
    row("a large payment", "PAYMENT", R"("amount":"1234567.50","currency":"INR")", "₹12,34,567.50");
    row("a payment with its ID", "PAYMENT", R"("amount":"5","currency":"USD","paymentid":"p1")",
        "$5");

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
        "Hello");
    row("a time", "OUTGOING_SMS", R"("text":"Hi","sentTimestamp":1736411700123)", "Hi");
    row("a time inside", "CUSTOM_API", R"("result":{"doneTimestamp":1736411700123})",
        "Result: Done timestamp: 9 Jan 2025, 2:05 pm");
    row("people", "CUSTOM_API", R"("modifiedBy":"asha.rao@example.com","assignee":"b@c")",
        "Modified by: Asha Rao · Assignee: b@c");
    row("what the other columns show", "USER_NOTE",
        R"("createdAt":"2025-01-09T08:35:00Z","userId":"u")", "—");
    row("what the other columns do not show", "USER_NOTE",
        R"("creationTimestamp":"soon","createdAt":1736411700123,"employeeid":["a"],"userId":"u")",
        "Happened: soon · By: a");
    row("fields of known types", "ACTION_1001",
        R"("fields":{"visit_date":1775327400000,"expected_value":"1250000","dear":1.25E7,)"
        R"("alternate_number":"9820012345","note":"Wants corner plot"})",
        "Wants corner plot · Visit date: 5 Apr 2026 · Expected value: 12,50,000 · "
        "Dear: 1,25,00,000 · Alternate number: +91 98200 12345");
    row("fields of the same name elsewhere", "ACTION_1002",
        R"("fields":{"visit_date":1775327400000,"expected_value":"1250000"})",
        "Visit date: 1775327400000 · Expected value: 1250000");
    row("a status that is not the lead's", "CUSTOM_API", R"("status":12,"rating":4)",
        "Status: 12 · Rating: 4");
    row("nothing more", "OUTGOING_EMAIL", R"("id":"1","creationTimestamp":5)", "—");
    row("marks in the text", "USER_NOTE", R"("text":"%1 %2","x":"%1")", "%1 %2 · X: %1");
    row("a long note", "USER_NOTE", "\"text\":\"x\"", "x");
}

void ActionDetailsTest::writesDetails()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    QTEST(detailsText(actionOf(type, members), named()), "details");
}

void ActionDetailsTest::writesDetailsOfWhatIsNoRecord()
{
    QCOMPARE(detailsText(actionOf("null")), QStringLiteral("—"));
    QCOMPARE(detailsText(actionOf("\"USER\\nNOTE\"")), QStringLiteral("USER NOTE"));
    QCOMPARE(detailsText(actionOf("[1,2]")), QStringLiteral("1, 2"));
    QCOMPARE(detailsText(actionOf("7")), QStringLiteral("7"));
}

void ActionDetailsTest::leavesNoKeyOut()
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

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActionDetailsTest, QCoreApplication)

#include "tst_actiondetails.moc"
