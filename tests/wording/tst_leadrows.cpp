// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/lead.h"
#include "wording/datetext.h"
#include "wording/fieldlabel.h"
#include "wording/leadrows.h"
#include "wording/valuetext.h"

#include <QLocale>
#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

std::vector<FieldRow> rowsOf(const QByteArray &json, const TextContext &context = {})
{
    return leadRows(std::get<LeadPage>(readLeadPage(parsed(json))).lead, context);
}

//! A workspace that says what some fields hold.
TextContext named()
{
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha.rao@example.com"),
                                  QStringLiteral("Asha Rao"));
    workspace->statuses.insert(QStringLiteral("12"), {QStringLiteral("Won"), {}});
    workspace->lostReasons.insert(QStringLiteral("3"), QStringLiteral("Too far away"));
    workspace->fieldTypes = {
        {QStringLiteral("budget"), FieldType::Money},
        {QStringLiteral("seats"), FieldType::Number},
        {QStringLiteral("visit"), FieldType::Date},
        {QStringLiteral("guide"), FieldType::User},
        {QStringLiteral("father"), FieldType::Phone},
        {QStringLiteral("interest"), FieldType::Rating},
        {QStringLiteral("phone_model"), FieldType::Text},
        {QStringLiteral("site"), FieldType::Website},
    };
    TextContext context;
    context.workspace = workspace;
    return context;
}

//! "Label: value" lines.
QString printed(const std::vector<FieldRow> &rows)
{
    QStringList lines;
    for (const FieldRow &row : rows)
        lines += row.label + QLatin1String(": ") + row.value;
    return lines.join(QLatin1Char('\n'));
}

} // namespace

//! The form of a lead, and the labels in it.
class LeadRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesLabels_data();
    void writesLabels();
    void writesWordsOfTypes_data();
    void writesWordsOfTypes();
    void putsStandardFieldsFirst();
    void readsBothShapes_data();
    void readsBothShapes();
    void mergesWhatStandsInBothPlaces_data();
    void mergesWhatStandsInBothPlaces();
    void writesKnownTimesAsDates();
    void leavesOtherTimesAlone_data();
    void leavesOtherTimesAlone();
    void namesTheApiNameInTheNote();
    void writesFieldsByTheirTypes_data();
    void writesFieldsByTheirTypes();
    void tellsHowATextWasSent();
    void writesTimesInTheZone();
    void movesNoDayWithTheZone_data();
    void movesNoDayWithTheZone();
    void linksAndCopiesFields();
};

void LeadRowsTest::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
}

void LeadRowsTest::writesLabels_data()
{
    QTest::addColumn<QString>("apiName");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *apiName, const char *label) {
        QTest::addRow("'%s'", apiName) << QString::fromUtf8(apiName) << QString::fromUtf8(label);
    };
    row("name", "Name");
    row("contact_source", "Contact source");
    row("createdBy", "Created by");
    row("utm_source", "UTM source");
    row("lead_source_1", "Lead source 1");
    row("whatsapp_number", "WhatsApp number");
    row("customer_whatsapp", "Customer WhatsApp");
    row("gst_no", "GST no");
    row("lead_url", "Lead URL");
    row("statusChangeTimestamp", "Status changed");
    row("last_activity_on", "Last activity");
    row("last_activity_type", "Last activity type");
    row("field2Name", "Field2 name");
    row("CAPITALS", "Capitals");
    row("two  spaces", "Two spaces");
    row("dash-and.dot", "Dash and dot");
    row("__private__", "Private");
    row("2024_budget", "2024 budget");
    row("पूरा_नाम", "पूरा नाम");
    row("émile_nom", "Émile nom");
    row("id", "ID");
    row("_id", "ID");
    row("employeeid", "By");
    row("performed_by", "By");
    row("isTruncated", "Cut short by TeleCRM");
    row("created_on", "Created");
    row("modified_on", "Modified");
    row("lostReasonid", "Lost reason");
    row("fromStatusid", "From status");
    row("", "(no name)");
    row("   ", "(no name)");
    row("___", "___");
    row("?!", "?!");
}

void LeadRowsTest::writesLabels()
{
    QFETCH(QString, apiName);
    QTEST(fieldLabel(apiName), "label");
}

void LeadRowsTest::writesWordsOfTypes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("words");
    QTest::newRow("a type") << QStringLiteral("VIRTUAL_TOUR_VIEWED")
                            << QStringLiteral("Virtual tour viewed");
    QTest::newRow("with an acronym")
        << QStringLiteral("OUTGOING_SMS") << QStringLiteral("Outgoing SMS");
    QTest::newRow("a name with a label of its own")
        << QStringLiteral("employeeid") << QStringLiteral("Employeeid");
    QTest::newRow("an emoji first") << QStringLiteral("😀_face") << QStringLiteral("😀 face");
}

void LeadRowsTest::writesWordsOfTypes()
{
    QFETCH(QString, name);
    QTEST(humanized(name), "words");
}

void LeadRowsTest::putsStandardFieldsFirst()
{
    const QByteArray json
        = R"({"zone":"N","id":"L","fields":{"utm_source":"x","modified_on":"?","rating":4,"b":1,)"
          R"("created_on":"?","assignee":"a@b","a":2,"status":"Fresh","email":"e@f","phone":"91",)"
          R"("name":"Jane"}})";
    QCOMPARE(printed(rowsOf(json)),
             QStringLiteral("Name: Jane\nPhone: 91\nEmail: e@f\nStatus: Fresh\nRating: 4 of 5\n"
                            "Owner: a@b\nCreated: ?\nModified: ?\nUTM source: x\nB: 1\nA: 2\n"
                            "Zone: N\nID: L"));
}

void LeadRowsTest::readsBothShapes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("documented") << QByteArray(
        R"({"fields":{"rating":4,"employeeid":"a@b","name":"Jane","status":"Fresh"}})");
    QTest::newRow("live") << QByteArray(
        R"({"status":"Fresh","rating":4,"employeeid":"a@b","fields":{"name":"Jane"}})");
}

void LeadRowsTest::readsBothShapes()
{
    QFETCH(QByteArray, json);
    QCOMPARE(printed(rowsOf(json)),
             QStringLiteral("Name: Jane\nStatus: Fresh\nRating: 4 of 5\nOwner: a@b"));
}

void LeadRowsTest::mergesWhatStandsInBothPlaces_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char *name, const char *json, const char *rows) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(rows);
    };
    row("the same value twice", R"({"status":"A","fields":{"status":"A"}})", "Status: A");
    row("two values", R"({"status":"B","fields":{"status":"A"}})",
        "Status: A\nStatus (second value): B");
    row("empty beside", R"({"status":null,"fields":{"status":"A"}})", "Status: A");
    row("empty in the fields", R"({"status":"B","fields":{"status":""}})", "Status: B");
    row("empty in both", R"({"status":null,"fields":{"status":""}})", "Status: —");
    row("one person under two names", R"({"employeeid":"a@b","fields":{"assignee":"a@b"}})",
        "Owner: a@b");
    row("two persons under two names", R"({"employeeid":"c@d","fields":{"assignee":"a@b"}})",
        "Owner: a@b\nOwner (second value): c@d");
    row("a field of the workspace", R"({"city":"Pune","fields":{"city":"Pune","x":1}})",
        "City: Pune\nX: 1");
    row("a member twice with the same value", R"({"fields":{"city":"Pune","city":"Pune"}})",
        "City: Pune");
    row("a member twice with two values", R"({"fields":{"city":"Pune","city":"Agra"}})",
        "City: Pune\nCity: Agra");
    row("names that differ in case", R"({"fields":{"Status":"A","status":"A"}})",
        "Status: A\nStatus: A");
    row("two e-mail addresses", R"({"fields":{"email_1":"a@b","email":"a@b"}})",
        "Email: a@b\nEmail 1: a@b");
    row("nothing at all", R"({"fields":{}})", "");
}

void LeadRowsTest::mergesWhatStandsInBothPlaces()
{
    QFETCH(QByteArray, json);
    QTEST(printed(rowsOf(json)), "rows");
}

void LeadRowsTest::writesKnownTimesAsDates()
{
    // 8:35 in the morning, UTC; the tests run in India's zone.
    const std::vector<FieldRow> rows
        = rowsOf(R"({"created_on":1736411700123,"fields":{"modified_on":"1736411700"}})");
    QCOMPARE(rows.size(), std::size_t(2));
    QCOMPARE(rows.at(0).label, QStringLiteral("Created"));
    QCOMPARE(rows.at(0).value, QStringLiteral("9 Jan 2025, 2:05 pm"));
    for (const char *part :
         {"UTC: 2025-01-09 08:35:00", "As sent: 1736411700123", "API name: created_on"}) {
        QVERIFY2(rows.at(0).note.contains(QLatin1String(part)), qPrintable(rows.at(0).note));
    }
    QCOMPARE(rows.at(1).value, QStringLiteral("9 Jan 2025, 2:05 pm"));
    QVERIFY(rows.at(1).note.contains(QLatin1String("As sent: 1736411700")));
}

void LeadRowsTest::leavesOtherTimesAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("value");
    QTest::newRow("a field that may be anything")
        << QByteArray(R"({"fields":{"follow_up":1736411700123}})")
        << QStringLiteral("1736411700123");
    QTest::newRow("a known one that is no time")
        << QByteArray(R"({"fields":{"created_on":"soon"}})") << QStringLiteral("soon");
    QTest::newRow("a known one that is empty")
        << QByteArray(R"({"fields":{"created_on":null}})") << QStringLiteral("—");
    QTest::newRow("zero") << QByteArray(R"({"fields":{"created_on":0}})") << QStringLiteral("0");
}

void LeadRowsTest::leavesOtherTimesAlone()
{
    QFETCH(QByteArray, json);
    const std::vector<FieldRow> rows = rowsOf(json);
    QCOMPARE(rows.size(), std::size_t(1));
    QTEST(rows.front().value, "value");
    QVERIFY(!rows.front().note.contains(QLatin1String("As sent")));
}

void LeadRowsTest::namesTheApiNameInTheNote()
{
    for (const FieldRow &row : rowsOf(R"({"id":"L","fields":{"name":"Jane","%1_x":"%2"}})")) {
        QVERIFY2(row.note.contains(QLatin1String("API name: ") + row.apiName),
                 qPrintable(row.note));
    }
}

void LeadRowsTest::writesFieldsByTheirTypes_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("value");
    const auto row = [](const QByteArray &member, const char *value) {
        QTest::newRow(member.constData()) << member << QString::fromUtf8(value);
    };
    row(R"("phone":"919876543210")", "+91 98765 43210");
    row(R"("phone":919876543210)", "+91 98765 43210");
    row(R"("alternate_phone":["919876543210","none"])", "+91 98765 43210, none");
    row(R"("father":"9876543210")", "+91 98765 43210");
    row(R"("phone_model":"9876543210")", "9876543210");
    row(R"("pin_code":"560001")", "560001");
    row(R"("customer_number":12345678901234)", "12345678901234");
    row(R"("budget":"7500000.50")", "75,00,000.50");
    row(R"("budget":7500000)", "75,00,000");
    row(R"("budget":"about 75 lakh")", "about 75 lakh");
    row(R"("seats":1200)", "1,200");
    row(R"("amount":1200)", "1200");
    row(R"("rating":4)", "4 of 5");
    row(R"("rating":"3.5")", "3.5 of 5");
    row(R"("rating":0)", "0");
    row(R"("rating":7)", "7");
    row(R"("rating":"good")", "good");
    row(R"("interest":2)", "2 of 5");
    row(R"("status":12)", "Won");
    row(R"("status":"12")", "Won");
    row(R"("status":"won")", "won");
    row(R"("status":"99")", "99");
    row(R"("lostReasonid":3)", "Too far away");
    row(R"("lostReasonid":"Price")", "Price");
    row(R"("employeeid":"Asha.Rao@example.com")", "Asha Rao");
    row(R"("assignee":"ravi@example.com")", "ravi@example.com");
    row(R"("guide":["asha.rao@example.com","b@c"])", "Asha Rao, b@c");
    row(R"("createdBy":"Website form")", "Website form");
    row(R"("visit":1736411700123)", "9 Jan 2025, 2:05 pm");
    row(R"("visit":"1736411700123")", "9 Jan 2025, 2:05 pm");
    row(R"("visit":1736361000000)", "9 Jan 2025");
    row(R"("visit":"2025-01-09")", "9 Jan 2025");
    row(R"("visit":"2025-01-09T08:35:00Z")", "9 Jan 2025, 2:05 pm");
    row(R"("visit":"03/04/2025")", "03/04/2025");
    row(R"("visit":"03-04-2025")", "03-04-2025");
    row(R"("visit":"05/05/2025")", "5 May 2025");
    row(R"("visit":"21/09/2026 10:15 AM")", "21 Sept 2026, 10:15 am");
    row(R"("visit":"Mon Sep 21 2026 10:15:00 GMT+0530")", "21 Sept 2026, 10:15 am");
    row(R"("visit":"2026-04-05T06:30:00.000000Z")", "5 Apr 2026, 12:00 pm");
    row(R"("visit":1790000000)", "21 Jan 1970, 10:43 pm");
    row(R"("visit":-62135596800001)", "-62135596800001");
    row(R"("visit":1e30)", "1e30");
    for (const char *odd : {"31/02/2026", "09/21/2026", "5/4/2026", "21/09/26", "2026", "20260405",
                            "next week", "1e30", "inf"})
        row(QByteArray("\"visit\":\"").append(odd).append('"'), odd);
    row(R"("visit":null)", "—");
    row(R"("created_on":"21/09/2026 10:15 AM")", "21 Sept 2026, 10:15 am");
    row(R"("created_on":"2026-09-21")", "21 Sept 2026");
    row(R"("budget":2.5E7)", "2,50,00,000");
    row(R"("budget":"1.25E7")", "1,25,00,000");
    row(R"("budget":45000.0)", "45,000");
    row(R"("budget":"12,50,000")", "12,50,000");
    row(R"("seats":1.0E-4)", "0.0001");
    row(R"("seats":1e400)", "1e400");
    row(R"("other_value":1.25E7)", "1,25,00,000");
    row(R"("other_code":1.25E7)", "12500000");
    row(R"("other_value":"1.25E7")", "1.25E7");
    row(R"("other_value":45000.0)", "45000.0");
    row(R"("phone_model":1.25E7)", "1.25E7");
    row(R"("rating":4.0)", "4 of 5");
    row(R"("visit":{"from":1})", "From: 1");
    row(R"("last_activity_on":1736411700123)", "9 Jan 2025, 2:05 pm");
    row(R"("last_activity_on":1736361000000)", "9 Jan 2025, 12:00 am");
    row(R"("leadMetaData":{"statusChangeTimestamp":1736411700123,"x":1})",
        "Status changed: 9 Jan 2025, 2:05 pm\nX: 1");
    row(R"("tags":["VIP",3])", "VIP, 3");
    row(R"("tags":["VIP",null,"","Returning"])", "VIP, Returning");
    row(R"("guide":[null,"asha.rao@example.com",""])", "Asha Rao");
    row(R"("whatsapp_consent":true)", "Yes");
}

void LeadRowsTest::writesFieldsByTheirTypes()
{
    QFETCH(QByteArray, member);
    const QByteArray json = "{\"fields\":{" + member + "}}";
    const FieldRow row = rowsOf(json, named()).at(0);
    QTEST(row.value, "value");
    // Whatever was written in other words is in the note as it was sent.
    const FieldRow plain{
        row.apiName, {}, valueText(parsed(json).find(u"fields")->object()[0].value), {}};
    QCOMPARE(row.note.contains(QLatin1String("As sent: ") + plain.value), row.value != plain.value);
}

void LeadRowsTest::tellsHowATextWasSent()
{
    const auto rows = rowsOf(R"({"fields":{"name":"Tom &amp; Sons","remark":"a<br>b",
        "tags":"[\"VIP\",\"\"]","guide":"[\"asha.rao@example.com\",\"b@c\"]","city":"Pune"}})",
                             named());
    QCOMPARE(printed(rows),
             QStringLiteral("Name: Tom & Sons\nRemark: a\nb\nTags: VIP\n"
                            "Guide: Asha Rao, b@c\nCity: Pune"));
    for (const int row : {0, 1, 2, 3}) {
        const Json::Value sent = parsed(R"(["Tom &amp; Sons","a<br>b","[\"VIP\",\"\"]",
            "[\"asha.rao@example.com\",\"b@c\"]"])");
        const QString note
            = QStringLiteral("As sent: ") + sent.array()[std::size_t(row)].toString();
        QVERIFY2(rows.at(std::size_t(row)).note.contains(note),
                 qPrintable(rows.at(std::size_t(row)).note));
    }
    QVERIFY(!rows.at(4).note.contains(QStringLiteral("As sent")));
}

void LeadRowsTest::writesTimesInTheZone()
{
    TextContext context = named();
    context.zone = QTimeZone("America/New_York");
    const std::vector<FieldRow> rows
        = rowsOf(R"({"fields":{"created_on":1736393400000,"visit":1736361000000}})", context);
    QCOMPARE(rows.at(0).value, QStringLiteral("8 Jan 2025, 10:30 pm"));
#ifdef Q_OS_WIN // has no letters for zones
    const QLatin1String zone("UTC-05:00");
#else
    const QLatin1String zone("EST");
#endif
    QVERIFY(rows.at(0).note.startsWith(QLatin1String("Wednesday, 8 January 2025, 10:30:00 pm ")
                                       + zone));
    QCOMPARE(rows.at(1).value, QStringLiteral("9 Jan 2025"));
    QVERIFY2(!rows.at(1).note.contains(QLatin1String("UTC")), qPrintable(rows.at(1).note));
}

void LeadRowsTest::movesNoDayWithTheZone_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("day");
    const auto row = [](const char *value, const char *day) {
        QTest::newRow(value) << QByteArray(value) << QString::fromLatin1(day);
    };
    row("1775347200000", "5 Apr 2026"); // midnight in UTC
    row("1775327400000", "5 Apr 2026"); // midnight in India
    row("\"2026-04-05\"", "5 Apr 2026");
    row("\"2026-04-05T00:00:00.000Z\"", "5 Apr 2026");
    row("\"2026-04-04T18:30:00.000Z\"", "5 Apr 2026");
    row("\"2026-04-05T00:00:00+04:00\"", "5 Apr 2026");
    row("\"2026-04-05 00:00:00\"", "5 Apr 2026");
    row("\"25/04/2026\"", "25 Apr 2026");
    row("\"Sun Apr 05 2026 00:00:00 GMT+0530 (India Standard Time)\"", "5 Apr 2026");
    row("-315619200000", "1 Jan 1960");
    row("\"-488851200000\"", "6 Jul 1954");
    row("82684800000", "15 Aug 1972");
    row("0", "1 Jan 1970");
    row("-62135596800000", "1 Jan 0001");
#ifndef Q_OS_WIN // knows the clocks of today alone
    row("-847261800000", "26 Feb 1943"); // clocks in India were at +06:30
#endif
    row("-847258200000", "26 Feb 1943"); // by the clock of today
    row("-2208988800000", "1 Jan 1900");
    row("253402214400000", "31 Dec 9999");
}

void LeadRowsTest::movesNoDayWithTheZone()
{
    QFETCH(QByteArray, value);
    TextContext context = named();
    for (const char *zone : {"Asia/Kolkata", "America/New_York", "UTC", "Pacific/Kiritimati"}) {
        context.zone = zoneNamed(zone);
        QTEST(rowsOf("{\"fields\":{\"visit\":" + value + "}}", context).at(0).value, "day");
    }
}

void LeadRowsTest::linksAndCopiesFields()
{
    const std::vector<FieldRow> rows = rowsOf(
        R"({"fields":{"name":"Jane","phone":"9876543210","email":"a@b.in","rating":4,)"
        R"("site":"www.x.in","form":"https://x.in/1","mobile":"call me","created_on":1736411700123}})",
        named());
    QStringList lines;
    for (const FieldRow &row : rows) {
        QStringList links;
        for (const Link &link : row.links)
            links += linkText(link.kind);
        lines += row.copyText + QLatin1Char('|') + links.join(QLatin1Char(' '));
    }
    QCOMPARE(lines.join(QLatin1Char('\n')),
             QStringLiteral("Jane|\n+919876543210|Call WhatsApp\na@b.in|Email\n4 of 5|\n"
                            "9 Jan 2025, 2:05 pm|\nwww.x.in|Open\nhttps://x.in/1|Open\ncall me|"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadRowsTest, QCoreApplication)

#include "tst_leadrows.moc"
