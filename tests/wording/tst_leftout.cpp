// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/actiondetails.h"
#include "wording/actionsamples.h"
#include "wording/actionwording.h"
#include "wording/leftout.h"
#include "wording/ownphones.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

using Test::actionOf;
using Test::named;
using Test::parsed;

//! What the row of an action leaves out: it is the same on every row, or means nothing to a person.
class LeftOutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); }
    void leavesOut_data();
    void leavesOut();
    void saysWhatDiffersOnce_data();
    void saysWhatDiffersOnce();
    void looksAtSomeMembersAlone();
    void filesHaveEverything();
    void findsThePhonesOfALead();
    void comparesPhonesByDigits_data();
    void comparesPhonesByDigits();
    void findsThePhoneOfAnAction_data();
    void findsThePhoneOfAnAction();

private:
    static TextContext context();
};

TextContext LeftOutTest::context()
{
    TextContext context = named();
    context.leadPhones = {QStringLiteral("915550100123")};
    return context;
}

void LeftOutTest::leavesOut_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("byService");
    QTest::addColumn<bool>("byWorkspace");
    const auto row = [](const char *what, const char *name, const char *value, bool byService,
                        bool byWorkspace) {
        QTest::newRow(what) << QString::fromLatin1(name) << QByteArray(value) << byService
                            << byWorkspace;
    };
    row("the lead's phone", "phoneNumber", R"("+91 555 010 0123")", true, true);
    row("the lead's phone as a number", "phoneNumber", "915550100123", true, true);
    row("the lead's phone by another key", "to", R"("915550100123")", true, true);
    row("another phone", "phoneNumber", R"("919820012345")", false, false);
    row("an ID of TeleCRM", "source", R"("6b003a8e14ec32db3b00003a")", true, true);
    row("a UUID", "session", R"("123e4567-e89b-12d3-a456-426614174000")", true, true);
    row("an ID by its name", "paymentid", R"("pay_RH_0008")", true, false);
    row("an ID in two words", "campaign_id", R"("c-12")", true, false);
    row("an ID in capitals", "callId", "4711", true, false);
    row("no ID", "paid", R"("yes")", false, false);
    row("no ID either", "valid", "true", false, false);
    row("a person", "managerId", R"("asha.rao@example.com")", false, false);
    row("words", "leadId", R"("see the note")", false, false);
    row("the usual type of a message", "messageType", R"("TEXT")", true, false);
    row("another type of a message", "messageType", R"("IMAGE")", false, false);
    row("when it was sent", "sentTimestamp", "1736411700123", true, false);
    row("when it was created", "createdAt", R"("2026-11-25T10:15:30Z")", true, false);
    row("when it was completed", "completedOn", "1794804486074", true, false);
    row("when it is due", "dueTimestamp", "1794804486074", false, false);
    row("when it is due, as text", "dueDate", R"("2026-11-25T10:15:30Z")", false, false);
    row("no time", "sentBy", R"("SMS gateway")", false, false);
    row("no time that can be read", "creationTimestamp", R"("soon")", false, false);
    row("a list", "ids", "[1,2]", false, false);
    row("nothing", "id", "null", false, false);
}

void LeftOutTest::leavesOut()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    const Json::Value json = parsed(value);
    QTEST(isLeftOut(name, json, NamedBy::Service, context()), "byService");
    QTEST(isLeftOut(name, json, NamedBy::Workspace, context()), "byWorkspace");
}

void LeftOutTest::saysWhatDiffersOnce_data()
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
    row("a call of the lead", call, R"("duration":77,"phoneNumber":"915550100123")",
        "Connected · 1:17");
    row("a call of another phone", call, R"("duration":77,"phoneNumber":"9820012345")",
        "Connected · 1:17 · Phone: +91 98200 12345");
    row("a message", "OUTGOING_WHATSAPP_MSG",
        R"("text":"Hi","messageType":"TEXT","sentTimestamp":1795177102000)", "Hi");
    row("one text in two keys", "OUTGOING_EMAIL",
        R"("text":"Here is our price list","body":"<p>Here is our price list</p>")",
        "Here is our price list");
    row("a note that says it twice", "USER_NOTE", R"("text":"Hi","note":"hi")", "Hi");
    row("an outcome in two keys", call, R"("feedback":"Busy","disposition":"BUSY")", "Busy");
    row("values that agree by chance", "CUSTOM_API", R"("from":"Pune","to":"Pune")",
        "From: Pune · To: Pune");
    row("numbers that agree by chance", "CUSTOM_API", R"("note":"2","rooms":2)", "2 · Rooms: 2");
    row("a time that is due", "CUSTOM_API", R"("dueDate":"2026-11-25T10:15:30Z")",
        "Due date: 25 Nov 2026, 3:45 pm");
    row("a field of the workspace", "ACTION_1002", R"("fields":{"booking_id":"B-12"})",
        "Booking ID: B-12");
    row("a person's own words", call, R"("feedback":"call again, no answer")",
        "call again, no answer");
    row("a person's own word", call, R"("feedback":"busy")", "Busy");
    row("an outcome of a program", call, R"("feedback":"NOT_PICKED")", "Not picked");
    row("an outcome that was shouted", call, R"("feedback":"NOT CONNECTED")", "Not connected");
    row("letters that stand for words", call, R"("feedback":"NRI")", "NRI");
    row("an outcome of a vendor", call, R"("disposition":"CANCEL BY CUSTOMER")",
        "Cancel by customer");
    row("an outcome in Hindi", call, R"("disposition":"व्यस्त")", "व्यस्त");
}

void LeftOutTest::saysWhatDiffersOnce()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    QTEST(detailsText(actionOf(type, members), context()), "details");
}

void LeftOutTest::looksAtSomeMembersAlone()
{
    // It is made for every cell that is drawn.
    QByteArray members;
    for (int i = 0; i < 600; ++i)
        members += "\"k" + QByteArray::number(i) + "Id\":1,";
    QCOMPARE(detailsText(actionOf("CUSTOM_API", members + R"("rooms":2)"), context()),
             QStringLiteral("—"));
    QCOMPARE(detailsText(actionOf("CUSTOM_API", R"("rooms":2,)" + members + R"("x":2)"), context()),
             QStringLiteral("Rooms: 2"));
}

void LeftOutTest::filesHaveEverything()
{
    const Action action = actionOf(
        "OUTGOING_WHATSAPP_MSG",
        R"("text":"Hi","note":"Hi","messageType":"TEXT","phone":"915550100123","callId":"4711")");
    QCOMPARE(detailsLine(action, context(), Sense::File),
             QStringLiteral("Hi · Hi · Message type: TEXT · Phone: +91 55501 00123 · "
                            "Call ID: 4711"));
    // Nor does the full text of the details leave anything out.
    for (const char *text : {"Message type: Text", "55501 00123", "4711"})
        QVERIFY2(fullText(action, context()).contains(QLatin1String(text)), text);
}

void LeftOutTest::findsThePhonesOfALead()
{
    Lead lead;
    lead.fields
        = parsed(R"({"name":"Asha","phone":"915550100123",)"
                 R"("alternate_phone":"98200 12345 / 98200 67890","phone_of_shop":"245678",)"
                 R"("phone_of_village":"022 2654 3210","budget":9820012345,"mobile":null})")
              .object();
    QCOMPARE(phonesOf(lead, {}),
             (QStringList{QStringLiteral("915550100123"), QStringLiteral("919820012345"),
                          QStringLiteral("919820067890"), QStringLiteral("02226543210")}));
    QCOMPARE(phonesOf({}, {}), QStringList());
}

void LeftOutTest::comparesPhonesByDigits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("as it is") << QStringLiteral("915550100123") << true;
    QTest::newRow("with signs") << QStringLiteral("+91 (555) 010-0123") << true;
    QTest::newRow("without the country") << QStringLiteral("5550100123") << true;
    QTest::newRow("of a spreadsheet") << QStringLiteral("915550100123.0") << true;
    QTest::newRow("in Hindi digits") << QStringLiteral("९१५५५०१००१२३") << true;
    QTest::newRow("its end") << QStringLiteral("50100123") << false;
    QTest::newRow("another") << QStringLiteral("915550100124") << false;
    QTest::newRow("in words") << QStringLiteral("Call 915550100123 at 5") << false;
    QTest::newRow("masked") << QStringLiteral("••••••••0123") << false;
    QTest::newRow("nothing") << QString() << false;
}

void LeftOutTest::comparesPhonesByDigits()
{
    QFETCH(QString, text);
    QTEST(isOneOfPhones(text, {QStringLiteral("915550100123")}), "isOwn");
    QVERIFY(!isOneOfPhones(text, {}));
    QVERIFY(!isOneOfPhones(text, {QStringLiteral("0123")}));
}

void LeftOutTest::findsThePhoneOfAnAction_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("phone");
    const auto row
        = [](const char *name, const char *type, const char *members, const char *phone) {
              QTest::newRow(name) << QByteArray(type) << QByteArray(members)
                                  << QString::fromLatin1(phone);
          };
    row("a call", "MISSED_CALL", R"("phoneNumber":"98200 12345")", "+919820012345");
    row("a field", "USER_NOTE", R"("fields":{"mobile":"9820012345"})", "+919820012345");
    row("a field that the workspace calls a phone", "ACTION_1001",
        R"("fields":{"alternate_number":"9820012345"})", "+919820012345");
    row("a text", "USER_NOTE", R"("text":"9820012345")", "");
    row("not certain", "MISSED_CALL", R"("phoneNumber":"245678")", "");
    row("masked", "MISSED_CALL", R"("phoneNumber":"••••••2345")", "");
    row("none", "MISSED_CALL", "", "");
}

void LeftOutTest::findsThePhoneOfAnAction()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, members);
    QTEST(phoneOf(actionOf(type, members), named()), "phone");
    QCOMPARE(phoneOf(actionOf("7"), named()), QString());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeftOutTest, QCoreApplication)

#include "tst_leftout.moc"
