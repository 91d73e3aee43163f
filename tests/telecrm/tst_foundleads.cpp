// SPDX-License-Identifier: MIT
#include "telecrm/foundleads.h"

#include "support/parsed.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

//! The leads in an answer; none when it is refused.
FoundLeads found(const QByteArray &json)
{
    const auto result = readFoundLeads(parsed(json));
    return std::holds_alternative<FoundLeads>(result) ? std::get<FoundLeads>(result) : FoundLeads();
}

} // namespace

//! Reading the answer to a search for leads.
class FoundLeadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLiveShape();
    void readsTheDocumentedShape();
    void readsTheId_data();
    void readsTheId();
    void leavesOutWhatIsNoObject();
    void readsTheTotal_data();
    void readsTheTotal();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
};

void FoundLeadsTest::readsTheLiveShape()
{
    const FoundLeads page
        = found(R"({"data":[)"
                R"({"id":"65a81f3c9b2d4e0017c6a002","status":"Fresh","employeeid":"asha@x.in",)"
                R"("rating":3,"fields":{"name":" Rohan Mehta ","phone":"915550100231"},)"
                R"("actions":[]},)"
                R"({"id":"65a81f3c9b2d4e0017c6a003","fields":{"name":"Farida"}}],)"
                R"("total_count":57,"skip":0,"limit":2})");
    QCOMPARE(page.leads.size(), std::size_t(2));
    QCOMPARE(page.total, std::optional<qint64>(57));
    const FoundLead &first = page.leads.at(0);
    QCOMPARE(first.id.text, QStringLiteral("65a81f3c9b2d4e0017c6a002"));
    QCOMPARE(first.lead.name(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(first.lead.find(u"phone")->toString(), QStringLiteral("915550100231"));
    QCOMPARE(first.lead.find(u"status")->toString(), QStringLiteral("Fresh"));
    QCOMPARE(first.lead.find(u"employeeid")->toString(), QStringLiteral("asha@x.in"));
    QCOMPARE(first.lead.fields.size(), std::size_t(2));
    QCOMPARE(page.leads.at(1).id.text, QStringLiteral("65a81f3c9b2d4e0017c6a003"));
    QCOMPARE(page.leads.at(1).lead.name(), QStringLiteral("Farida"));
}

void FoundLeadsTest::readsTheDocumentedShape()
{
    const FoundLeads page
        = found(R"({"data":[{"fields":{"name":"Jane","status":"Fresh","id":"in the fields"}}]})");
    QCOMPARE(page.leads.size(), std::size_t(1));
    QCOMPARE(page.leads.front().id, LeadId());
    QCOMPARE(page.leads.front().lead.name(), QStringLiteral("Jane"));
    QVERIFY(page.leads.front().lead.beside.empty());
    QVERIFY(!page.total);
}

void FoundLeadsTest::readsTheId_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *json, const char *id) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(id);
    };
    row("id", R"({"id":"a1"})", "a1");
    row("_id", R"({"_id":"a1"})", "a1");
    row("leadId", R"({"leadId":"a1"})", "a1");
    row("lead_id", R"({"lead_id":"a1"})", "a1");
    row("the first of them counts, wherever it is",
        R"({"lead_id":"d","leadId":"c","_id":"b","id":"a"})", "a");
    row("a number", R"({"id":603})", "603");
    row("a number that no computer counts", R"({"id":12345678901234567890})",
        "12345678901234567890");
    row("with a slash", R"({"id":"a/b"})", "a/b");
    row("in Hindi", R"({"id":"लीड"})", "लीड");
    row("none", R"({"name":"Jane"})", "");
    row("null, and another", R"({"id":null,"_id":"b"})", "b");
    row("an empty text, and another", R"({"id":"","_id":"b"})", "b");
    row("an object", R"({"id":{"$oid":"a1"}})", "");
    row("a list", R"({"id":["a1"]})", "");
    row("true", R"({"id":true})", "");
    row("a dot", R"({"id":"."})", "");
    row("two dots, and another", R"({"id":"..","leadId":"c"})", "c");
    row("with a line break", R"({"id":"a\nb"})", "");
    row("with a null character", R"({"id":"a\u0000b"})", "");
    row("two IDs", R"({"id":"603d2b2f5c1e4a0012ab34cd 65a81f3c9b2d4e0017c6a001"})", "");
    row("a token",
        R"({"id":"5a3b1e00-0000-4000-8000-0000000000001760000000000)"
        R"(:5a3b1e00-0000-4000-8000-000000000002"})",
        "");
    row("in capitals, which are other keys", R"({"ID":"a1","LeadId":"a1"})", "");
}

void FoundLeadsTest::readsTheId()
{
    QFETCH(QByteArray, row);
    const FoundLeads page = found("{\"data\":[" + row + "]}");
    QCOMPARE(page.leads.size(), std::size_t(1));
    QTEST(page.leads.front().id.text, "id");
}

void FoundLeadsTest::leavesOutWhatIsNoObject()
{
    const FoundLeads page
        = found(R"({"data":[null,7,"a1",[{"id":"a"}],{"id":"b"},true,{},{"id":"c","fields":[1]}],)"
                R"("total_count":8})");
    QStringList ids;
    for (const FoundLead &each : page.leads)
        ids += each.id.text;
    QCOMPARE(ids, QStringList({QStringLiteral("b"), QString(), QStringLiteral("c")}));
    QCOMPARE(page.total, std::optional<qint64>(8));
    // Fields that are none can still be looked at.
    QVERIFY(page.leads.back().lead.fields.empty());
    QVERIFY(page.leads.back().lead.find(u"fields") != nullptr);
    QCOMPARE(found(R"({"data":[],"total_count":0})").total, std::optional<qint64>(0));
}

void FoundLeadsTest::readsTheTotal_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<std::optional<qint64>>("count");
    const auto row = [](const char *name, const char *json, std::optional<qint64> count) {
        QTest::newRow(name) << QByteArray(json) << count;
    };
    row("a number", R"(,"total_count":50000)", 50000);
    row("none", R"(,"total_count":0)", 0);
    row("text", R"(,"total_count":" 57 ")", 57);
    row("absent", "", std::nullopt);
    row("under another name", R"(,"total":57)", std::nullopt);
    row("null", R"(,"total_count":null)", std::nullopt);
    row("negative", R"(,"total_count":-1)", std::nullopt);
    row("negative text", R"(,"total_count":"-1")", std::nullopt);
    row("a fraction", R"(,"total_count":1.5)", std::nullopt);
    row("words", R"(,"total_count":"many")", std::nullopt);
    row("an object", R"(,"total_count":{"value":57})", std::nullopt);
    row("more than exist", R"(,"total_count":9223372036854775807)", std::nullopt);
}

void FoundLeadsTest::readsTheTotal()
{
    QFETCH(QByteArray, total);
    QTEST(found(R"({"data":[{"id":"a"}])" + total + '}').total, "count");
}

void FoundLeadsTest::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const char *json, ErrorKind kind) {
        QTest::newRow(name) << QByteArray(json) << kind;
    };
    row("a list alone", R"([{"id":"a"}])", ErrorKind::NotAnObject);
    row("text", R"("none")", ErrorKind::NotAnObject);
    row("nothing", "null", ErrorKind::NotAnObject);
    row("an empty object", "{}", ErrorKind::NoLeads);
    row("no data", R"({"total_count":0})", ErrorKind::NoLeads);
    row("data that is null", R"({"data":null})", ErrorKind::NoLeads);
    row("data that is one lead", R"({"data":{"id":"a"}})", ErrorKind::NoLeads);
    row("data in data", R"({"data":{"data":[{"id":"a"}]}})", ErrorKind::NoLeads);
    row("data that is text", R"({"data":"[]"})", ErrorKind::NoLeads);
    row("another name", R"({"leads":[{"id":"a"}]})", ErrorKind::NoLeads);
    row("a lead", R"({"fields":{"name":"Jane"},"actions":[]})", ErrorKind::NoLeads);
    row("an error", R"({"error":{"code":"X"}})", ErrorKind::NoLeads);
}

void FoundLeadsTest::refusesWhatIsNoList()
{
    QFETCH(QByteArray, json);
    const auto result = readFoundLeads(parsed(json));
    QVERIFY(std::holds_alternative<ErrorKind>(result));
    QTEST(std::get<ErrorKind>(result), "kind");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::FoundLeadsTest, QCoreApplication)

#include "tst_foundleads.moc"
