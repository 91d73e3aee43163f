// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "wording/actionsamples.h"
#include "wording/detailfacts.h"
#include "wording/factlabel.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

using Test::actionOf;
using Test::knownTypes;
using Test::named;

//! What a person reads about an action, beside the raw record.
class DetailFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesHeading_data();
    void writesHeading();
    void writesFacts_data();
    void writesFacts();
    void writesWhatIsNoAction();
    void joinsThemInOneText();
    void leavesNoValueOut();
    void writesNoCodesOfRecords();
};

void DetailFactsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
}

void DetailFactsTest::writesHeading_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("heading");
    const auto row = [](const char *name, const char *members, const char *heading) {
        QTest::newRow(name) << QByteArray(members) << QString::fromUtf8(heading);
    };
    row("a time and a person",
        R"("creationTimestamp":1736411700123,"employeeid":"asha.rao@example.com")",
        "Note|Thu 9 Jan 2025, 2:05 pm|Asha Rao");
    row("a person who is not known", R"("employeeid":"ravi.iyer@example.com")", "Note||ravi.iyer");
    row("an ID in place of a person", R"("employeeid":"automation-9c41")", "Note||automation-9c41");
    row("nothing", "", "Note||");
    row("a time that cannot be read", R"("creationTimestamp":"soon")", "Note|soon|");
}

void DetailFactsTest::writesHeading()
{
    QFETCH(QByteArray, members);
    const DetailFacts facts = detailFacts(actionOf("USER_NOTE", members), named());
    QTEST(QStringList({facts.what, facts.when, facts.by}).join(QLatin1Char('|')), "heading");
}

void DetailFactsTest::writesFacts_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("text"); // content | label: text | …
    const auto row = [](const char *name, const char *type, const char *members, const char *text) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(members) << QString::fromUtf8(text);
    };
    const char *call = "OUTGOING_CALL";
    row("a call", call,
        R"("duration":77,"feedback":"CONNECTED","note":"Wants a demo","phoneNumber":"919876543210")",
        "Wants a demo|Outcome: Connected|Duration: 1:17|Phone: +91 98765 43210");
    row("a call with an outcome in capitals", call, R"("duration":0,"feedback":"NO ANSWER")",
        "|Outcome: No answer");
    row("a call with an outcome in words", call, R"("duration":145,"feedback":"Wants a plan")",
        "|Outcome: Wants a plan|Duration: 2:25");
    row("a call with two outcomes", call,
        R"("duration":61,"feedback":"Wants a plan","disposition":"CANCEL_BY_CUSTOMER")",
        "|Outcome: Wants a plan|Duration: 1:01|Disposition: Cancel by customer");
    row("a call with an outcome that is none", call,
        R"("duration":64,"feedback":"__empty__","disposition":"Connected")",
        "|Outcome: Connected|Duration: 1:04");
    row("a call that took time", call, R"("duration":"64")", "|Outcome: Connected|Duration: 1:04");
    row("a call that was denied", call, R"("duration":-1)", "|Outcome: Not connected");
    row("a call that was denied with words", call, R"("duration":-1,"feedback":"Busy")",
        "|Outcome: Busy");
    row("a call that contradicts itself", call, R"("duration":-1,"feedback":"CONNECTED")",
        "|Outcome: Connected");
    row("a missed call", "MISSED_CALL", R"("duration":-1,"feedback":null)", "");
    row("a missed call of no seconds", "MISSED_CALL", R"("duration":0)", "");
    row("a call of which nothing is known", call, R"("feedback":"","callRecording":null)", "");
    row("a call with a duration in words", call, R"("duration":"2 min")", "|Duration: 2 min");
    row("a recording", call, R"("callRecording":"https://x.in/1.mp3")", "|Recording: Available");
    row("a recording on the phone", call, R"("callRecording":{"filePath":"/a"})",
        "|Recording: On the agent's phone");
    row("a recording that is no link", call, R"("callRecording":"rec/1.wav")",
        "|Recording: rec/1.wav");

    row("a message", "OUTGOING_WHATSAPP_MSG",
        R"("text":"One\ntwo","messageType":"TEMPLATE","sentTimestamp":1736411700123,)"
        R"("deliveredTimestamp":1736411760000,"readTimestamp":null)",
        "One\ntwo|Message type: Template|Sent: 9 Jan 2025, 2:05 pm|Delivered: 9 Jan 2025, 2:06 pm");
    row("an e-mail", "OUTGOING_EMAIL",
        R"("subject":"Papers","to":"a@b.c","body":"<p>Dear Sir</p>")",
        "Dear Sir|Subject: Papers|To: a@b.c");
    row("a note cut by the service", "USER_NOTE", R"("text":"Wants","isTruncated":true)",
        "Wants\n\n(cut short by TeleCRM)");
    row("a whole note", "USER_NOTE", R"("text":"Wants","isTruncated":false)", "Wants");
    row("a text under two keys", "USER_NOTE", R"("text":"Wants","note":"Wants","title":"Wants")",
        "Wants");
    row("two texts", "USER_NOTE", R"("text":"One","note":"Two")", "One\n\nTwo");

    row("a payment", "PAYMENT",
        R"("status":"COMPLETED","currency":"INR","amount":"1250000","paymentid":"p1")",
        "₹12,50,000|Status: Completed|Payment ID: p1");
    row("an assignment", "LEAD_ASSIGNMENT",
        R"("assignedto":"asha.rao@example.com","reassignmentNote":"On leave")",
        "On leave|Assigned to: Asha Rao");
    row("a change of status", "STATUS_CHANGE", R"("fromStatusid":1,"toStatusid":"12")",
        "Fresh → Won");
    row("a change to a status without a name", "STATUS_CHANGE", R"("toStatusid":3)",
        "— → status 3");
    row("an update", "AUTO_UPDATE_LEAD_ACTION",
        R"("updatedFields":["modified_on","utm_source"],"source":"Website form")",
        "|Updated fields: Modified, UTM source|Source: Website form");

    row("a custom action", "ACTION_1001",
        R"("fields":{"visit_date":1775327400000,"expected_value":"1250000","note":"Called",)"
        R"("siteManager":"Ravi","empty":""})",
        "Called|Visit date: 5 Apr 2026|Expected value: 12,50,000|Site manager: Ravi");
    row("a text in capitals of a custom action", "1001", R"("fields":{"ticket_type":"GOLD"})",
        "|Ticket type: GOLD");
    row("times that are only named so", "1002",
        R"("fields":{"visitTime":1775327400000,"unit":1775327400000})",
        "|Visit time: 5 Apr 2026, 12:00 am|Unit: 1775327400000");
    row("a task", "TODO_TASK_COMPLETION_ACTION",
        R"("taskName":"Send papers","completedOn":1736411700123)",
        "|Task name: Send papers|Completed: 9 Jan 2025, 2:05 pm");
    row("what is inside", "CUSTOM_API", R"("request":{"event":"Lead","doneAt":1736411700123})",
        "|Request: Event: Lead\nDone at: 9 Jan 2025, 2:05 pm");

    row("the same time twice", "USER_NOTE",
        R"("creationTimestamp":1736411700123,"createdAt":"2025-01-09T08:35:00.123Z",)"
        R"("modificationTimestamp":1736411700123)",
        "");
    row("another time", "USER_NOTE",
        R"("creationTimestamp":1736411700123,"modificationTimestamp":1736412000000)",
        "|Modified: 9 Jan 2025, 2:10 pm");
    row("the same person twice", "USER_NOTE",
        R"("employeeid":"asha.rao@example.com","createdBy":"Asha.Rao@example.com")",
        "|By: asha.rao@example.com");
    row("another person", "USER_NOTE",
        R"("employeeid":"automation-9c41","performed_by":"asha.rao@example.com")", "|By: Asha Rao");
    row("an unreadable time beside a readable one", "USER_NOTE",
        R"("creationTimestamp":"soon","createdAt":1736411700123)", "|Happened: soon");
}

void DetailFactsTest::writesFacts()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    const DetailFacts facts = detailFacts(actionOf(type, members), named());
    QStringList parts{facts.content};
    for (const DetailFact &fact : facts.facts)
        parts += fact.label + QStringLiteral(": ") + fact.text;
    QTEST(parts.join(QLatin1Char('|')), "text");
}

void DetailFactsTest::writesWhatIsNoAction()
{
    const DetailFacts facts = detailFacts(actionOf("\"odd\""));
    QCOMPARE(facts.what, QStringLiteral("Unreadable entry"));
    QCOMPARE(facts.content, QStringLiteral("TeleCRM sent this instead of an action.\n\nodd"));
    QVERIFY(facts.when.isEmpty() && facts.by.isEmpty() && facts.facts.empty());
    QCOMPARE(detailFacts(actionOf("{}")).what, QStringLiteral("Action without a type"));
}

void DetailFactsTest::joinsThemInOneText()
{
    QCOMPARE(factsText({QStringLiteral("Note"),
                        QStringLiteral("Thu 9 Jan 2025, 2:05 pm"),
                        QStringLiteral("Asha"),
                        QStringLiteral("One\ntwo"),
                        {{QStringLiteral("Sent"), QStringLiteral("today")},
                         {QStringLiteral("Lines"), QStringLiteral("a\nb")}}}),
             QStringLiteral(
                 "Note\nThu 9 Jan 2025, 2:05 pm\nAsha\n\nOne\ntwo\n\nSent: today\nLines:\na\nb"));
    QCOMPARE(factsText({QStringLiteral("Note"), {}, {}, {}, {}}), QStringLiteral("Note"));
}

void DetailFactsTest::leavesNoValueOut()
{
    const QByteArray members
        = R"("a_key":"V1","nested":{"b":"V2"},"fields":{"c":"V3","list":["V4"]},"duration":61,)"
          R"("feedback":"V5","note":"V6","text":"V7","isTruncated":true,"status":"V8",)"
          R"("currency":"V9","amount":"W1","assignedto":"W2","reassignmentNote":"W3",)"
          R"("fromStatusid":"W4","toStatusid":"W5")";
    for (const QString &type : knownTypes()) {
        const QString text = factsText(detailFacts(actionOf(type.toLatin1(), members))).toUpper();
        for (const char *value :
             {"V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V9", "W1", "W2", "W3", "W4", "W5"}) {
            QVERIFY2(text.contains(QLatin1String(value)),
                     qPrintable(type + QLatin1String(": ") + text));
        }
    }
}

void DetailFactsTest::writesNoCodesOfRecords()
{
    const QString text = factsText(detailFacts(
        actionOf(R"({"id":"6aeed63bfc1ea647de000114","_id":"x1y2","type":1002,)"
                 R"("creationTimestamp":1736411700123,"duration":-1,"fields":{"a":null,"b":[]}})"),
        named()));
    QCOMPARE(text, QStringLiteral("Custom action 1002\nThu 9 Jan 2025, 2:05 pm\n\nDuration: -1"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::DetailFactsTest, QCoreApplication)

#include "tst_detailfacts.moc"
