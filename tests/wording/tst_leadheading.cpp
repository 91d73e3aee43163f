// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "wording/leadheading.h"

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

LeadPage pageOf(const QByteArray &json)
{
    return std::get<LeadPage>(readLeadPage(parsed(json)));
}

TextContext named()
{
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha.rao@example.com"),
                                  QStringLiteral("Asha Rao"));
    workspace->statuses.insert(QStringLiteral("12"),
                               {QStringLiteral("Won"), QStringLiteral("#1FA05A")});
    workspace->statuses.insert(QStringLiteral("13"), {QStringLiteral("Lost"), {}});
    TextContext context;
    context.workspace = workspace;
    return context;
}

LeadHeading headingOf(const QByteArray &json)
{
    return leadHeading(pageOf(json).lead, {}, named());
}

} // namespace

class LeadHeadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBothShapes_data();
    void readsBothShapes();
    void staysEmptyWithoutValues_data();
    void staysEmptyWithoutValues();
    void colorsStatuses_data();
    void colorsStatuses();
    void namesTheOwner_data();
    void namesTheOwner();
    void tellsTheLastContact_data();
    void tellsTheLastContact();
};

void LeadHeadingTest::readsBothShapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("documented") << QByteArray(
        R"({"fields":{"name":" Jane\n Doe ","phone":"919876543210","status":"Won","rating":4,)"
        R"("employeeid":"asha.rao@example.com"}})");
    QTest::newRow("live") << QByteArray(
        R"({"status":"Won","rating":"4","employeeid":"asha.rao@example.com",)"
        R"("fields":{"name":"Jane Doe","phone":919876543210,"status":null}})");
}

void LeadHeadingTest::readsBothShapes()
{
    QFETCH(QByteArray, json);
    const LeadHeading expected{QStringLiteral("Jane Doe"),
                               QStringLiteral("Won"),
                               QStringLiteral("#1fa05a"),
                               QStringLiteral("4 of 5"),
                               4,
                               QStringLiteral("+91 98765 43210"),
                               QStringLiteral("Asha Rao"),
                               {}};
    QCOMPARE(headingOf(json), expected);
    // Without a workspace all but its names is there.
    const LeadHeading plain = leadHeading(pageOf(json).lead, {}, {});
    QCOMPARE(plain.owner, QStringLiteral("asha.rao"));
    QCOMPARE(plain.status, QStringLiteral("Won"));
    QCOMPARE(plain.statusColor, QString());
}

void LeadHeadingTest::staysEmptyWithoutValues_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray(R"({"fields":{}})");
    QTest::newRow("nulls") << QByteArray(
        R"({"status":null,"fields":{"name":null,"phone":"","rating":[],"assignee":{}}})");
    QTest::newRow("blanks") << QByteArray(
        R"({"fields":{"name":" ","phone":"  ","status":" ","last_activity_on":"soon"}})");
}

void LeadHeadingTest::staysEmptyWithoutValues()
{
    QFETCH(QByteArray, json);
    QCOMPARE(headingOf(json), LeadHeading());
}

void LeadHeadingTest::colorsStatuses_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("color");
    const auto row = [](const char *status, const char *label, const char *color) {
        QTest::newRow(status) << QByteArray(status) << QString::fromUtf8(label)
                              << QString::fromLatin1(color);
    };
    row("12", "Won", "#1fa05a");
    row("\"12\"", "Won", "#1fa05a");
    row("\"won\"", "won", "#1fa05a");
    row("\"Lost\"", "Lost", "");
    row("\"Elsewhere\"", "Elsewhere", "");
    row("99", "99", "");
    row("true", "Yes", "");
}

void LeadHeadingTest::colorsStatuses()
{
    QFETCH(QByteArray, status);
    const LeadHeading heading = headingOf("{\"fields\":{\"status\":" + status + "}}");
    QTEST(heading.status, "label");
    QTEST(heading.statusColor, "color");
}

void LeadHeadingTest::namesTheOwner_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("owner");
    QTest::newRow("a member") << QByteArray(R"({"fields":{"assignee":"asha.rao@example.com"}})")
                              << QStringLiteral("Asha Rao");
    QTest::newRow("beside") << QByteArray(R"({"employeeid":"ravi@x.in","fields":{"assignee":""}})")
                            << QStringLiteral("ravi");
    QTest::newRow("both") << QByteArray(
        R"({"employeeid":"ravi@x.in","fields":{"assignee":"asha.rao@example.com"}})")
                          << QStringLiteral("Asha Rao");
    QTest::newRow("a team") << QByteArray(R"({"fields":{"assignee":"Team 2"}})")
                            << QStringLiteral("Team 2");
}

void LeadHeadingTest::namesTheOwner()
{
    QFETCH(QByteArray, json);
    QTEST(headingOf(json).owner, "owner");
}

void LeadHeadingTest::tellsTheLastContact_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("actions");
    QTest::addColumn<QString>("contact");
    const auto row
        = [](const char *name, const char *fields, const char *actions, const char *contact) {
              QTest::newRow(name) << QByteArray(fields) << QByteArray(actions)
                                  << QString::fromLatin1(contact);
          };
    const char *call = R"({"type":"OUTGOING_CALL","creationTimestamp":1736411700123})";
    row("the field", R"("last_activity_on":1736325300123)", call, "8 Jan 2025, 2:05 pm");
    row("a call", "", call, "9 Jan 2025, 2:05 pm, Outgoing call");
    row("a field that is no time", R"("last_activity_on":"soon")", call,
        "9 Jan 2025, 2:05 pm, Outgoing call");
    row("the newest of several", "",
        R"({"type":"USER_NOTE","creationTimestamp":1736500000000},)"
        R"({"type":"MISSED_CALL","creationTimestamp":1736325300123},)"
        R"({"type":"INCOMING_WHATSAPP_MSG","creationTimestamp":1736411700123},)"
        R"({"type":"OUTGOING_SMS"},7)",
        "9 Jan 2025, 2:05 pm, WhatsApp received");
    row("a call of a clock that is ahead", "",
        R"({"type":"OUTGOING_CALL","creationTimestamp":2145916800000},)"
        R"({"type":"MISSED_CALL","creationTimestamp":1736411700123})",
        "9 Jan 2025, 2:05 pm, Missed call");
    row("a field of a clock that is ahead", R"("last_activity_on":2145916800000)", call,
        "9 Jan 2025, 2:05 pm, Outgoing call");
    row("nothing but clocks that are ahead", R"("last_activity_on":1736500000001)",
        R"({"type":"OUTGOING_CALL","creationTimestamp":1736500000001})", "");
    row("this very moment", R"("last_activity_on":1736500000000)", "", "10 Jan 2025, 2:36 pm");
    row("no contact", "", R"({"type":"USER_NOTE","creationTimestamp":1736500000000})", "");
    row("no actions", "", "", "");
}

void LeadHeadingTest::tellsTheLastContact()
{
    QFETCH(QByteArray, fields);
    QFETCH(QByteArray, actions);
    const LeadPage page = pageOf("{\"fields\":{" + fields + "},\"actions\":[" + actions + "]}");
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(1736500000000, Qt::UTC);
    QTEST(leadHeading(page.lead, page.actions->actions, {}, now).lastContact, "contact");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadHeadingTest, QCoreApplication)

#include "tst_leadheading.moc"
