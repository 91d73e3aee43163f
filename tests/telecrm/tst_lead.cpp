// SPDX-License-Identifier: MIT
#include "support/parsed.h"
#include "support/testprogram.h"
#include "telecrm/lead.h"

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

LeadPage pageOf(const QByteArray &json)
{
    const auto result = readLeadPage(parsed(json));
    return std::holds_alternative<LeadPage>(result) ? std::get<LeadPage>(result) : LeadPage();
}

QStringList namesOf(const Json::Value::Object &members)
{
    QStringList names;
    for (const Json::Member &member : members)
        names += member.name;
    return names;
}

} // namespace

class LeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentedShape();
    void readsTheLiveShape();
    void looksIntoAnOuterData();
    void prefersFieldsToAnOuterData();
    void hasNoActionsWithoutAList_data();
    void hasNoActionsWithoutAList();
    void keepsOddEntries();
    void readsTheEcho_data();
    void readsTheEcho();
    void refusesWhatIsNoLead_data();
    void refusesWhatIsNoLead();
    void findsValuesInBothPlaces_data();
    void findsValuesInBothPlaces();
    void findsTheLastOfTwoMembers();
    void readsTheName_data();
    void readsTheName();
};

void LeadTest::readsTheDocumentedShape()
{
    const LeadPage page
        = pageOf(R"({"fields":{"name":"Jane Doe","phone":"919999999999","rating":4},)"
                 R"("actions":[{"type":"1001","fields":{}},{"type":"PAYMENT"}],)"
                 R"("actions_skip":20,"actions_limit":10})");
    QCOMPARE(namesOf(page.lead.fields).join(QLatin1Char(' ')), QStringLiteral("name phone rating"));
    QVERIFY(page.lead.beside.empty());
    QVERIFY(page.actions);
    QCOMPARE(page.actions->actions.size(), std::size_t(2));
    QCOMPARE(page.actions->actions.at(0).type.code, QStringLiteral("1001"));
    QCOMPARE(page.actions->actions.at(1).type.code, QStringLiteral("PAYMENT"));
    QCOMPARE(page.actions->skip, std::optional<qint64>(20));
    QCOMPARE(page.actions->limit, std::optional<int>(10));
}

void LeadTest::readsTheLiveShape()
{
    const LeadPage page
        = pageOf(R"({"id":"L","status":"Fresh","fields":{"name":"Jane"},"rating":4,)"
                 R"("actions_skip":0,"employeeid":"a@b","leadMetaData":{"x":1}})");
    QCOMPARE(namesOf(page.lead.beside).join(QLatin1Char(' ')),
             QStringLiteral("id status rating employeeid leadMetaData"));
    QVERIFY(!page.actions);
}

void LeadTest::looksIntoAnOuterData()
{
    const LeadPage page
        = pageOf(R"({"ok":true,"data":{"id":"L","fields":{"name":"Jane"},"actions":[{}]}})");
    QCOMPARE(page.lead.name(), QStringLiteral("Jane"));
    QCOMPARE(namesOf(page.lead.beside), QStringList{QStringLiteral("id")});
    QVERIFY(page.actions);
    QCOMPARE(page.actions->actions.size(), std::size_t(1));
}

void LeadTest::prefersFieldsToAnOuterData()
{
    const LeadPage page
        = pageOf(R"({"data":{"fields":{"name":"Inner"}},"fields":{"name":"Outer"}})");
    QCOMPARE(page.lead.name(), QStringLiteral("Outer"));
    QCOMPARE(namesOf(page.lead.beside), QStringList{QStringLiteral("data")});
}

void LeadTest::hasNoActionsWithoutAList_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::newRow("absent") << QByteArray();
    QTest::newRow("null") << QByteArray(",\"actions\":null");
    QTest::newRow("an object") << QByteArray(",\"actions\":{\"0\":{}}");
    QTest::newRow("text") << QByteArray(",\"actions\":\"[]\"");
    QTest::newRow("only the echo") << QByteArray(",\"actions_skip\":0,\"actions_limit\":10");
}

void LeadTest::hasNoActionsWithoutAList()
{
    QFETCH(QByteArray, rest);
    const LeadPage page = pageOf("{\"fields\":{\"name\":\"Jane\"}" + rest + '}');
    QCOMPARE(page.lead.name(), QStringLiteral("Jane"));
    QVERIFY(!page.actions);
    QVERIFY(page.lead.beside.empty());
    QVERIFY(pageOf(R"({"fields":{},"actions":[]})").actions);
}

void LeadTest::keepsOddEntries()
{
    const LeadPage page
        = pageOf(R"({"fields":{},"actions":[null,"text",7,{},[],{"type":"USER_NOTE"}]})");
    QVERIFY(page.actions);
    const auto &actions = page.actions->actions;
    QCOMPARE(actions.size(), std::size_t(6));
    QVERIFY(actions.at(0).json.isNull());
    QCOMPARE(actions.at(1).json.toString(), QStringLiteral("text"));
    QCOMPARE(actions.at(5).type.code, QStringLiteral("USER_NOTE"));
}

void LeadTest::readsTheEcho_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<std::optional<qint64>>("skip");
    QTest::addColumn<std::optional<int>>("limit");
    const std::optional<qint64> noSkip;
    const std::optional<int> noLimit;
    const auto row = [](const char *name, const char *sent, std::optional<qint64> skip,
                        std::optional<int> limit) {
        QTest::newRow(name) << QByteArray(sent) << skip << limit;
    };
    row("a number", "20", 20, 20);
    row("a number with a fraction of zero", "20.0", 20, 20);
    row("text", "\"20\"", 20, 20);
    row("text with white space", "\" 20 \"", 20, 20);
    row("zero", "0", 0, noLimit);
    row("below zero", "-1", noSkip, noLimit);
    row("a fraction", "2.5", noSkip, noLimit);
    row("words", "\"ten\"", noSkip, noLimit);
    row("null", "null", noSkip, noLimit);
    row("a boolean", "true", noSkip, noLimit);
    row("a list", "[10]", noSkip, noLimit);
    row("more than an int holds", "3000000000", 3000000000, noLimit);
    row("beyond 64 bits", "99999999999999999999", noSkip, noLimit);
    // Counting on from there would overflow.
    row("the largest number of 64 bits", "9223372036854775807", noSkip, noLimit);
}

void LeadTest::readsTheEcho()
{
    QFETCH(QByteArray, sent);
    const LeadPage page = pageOf("{\"fields\":{},\"actions\":[],\"actions_skip\":" + sent
                                 + ",\"actions_limit\":" + sent + '}');
    QVERIFY(page.actions);
    QTEST(page.actions->skip, "skip");
    QTEST(page.actions->limit, "limit");
}

void LeadTest::refusesWhatIsNoLead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ErrorKind>("problem");
    const auto row = [](const char *name, const char *json, ErrorKind problem) {
        QTest::newRow(name) << QByteArray(json) << problem;
    };
    row("null", "null", ErrorKind::NotAnObject);
    row("a list", "[{\"fields\":{}}]", ErrorKind::NotAnObject);
    row("text", "\"fields\"", ErrorKind::NotAnObject);
    row("a number", "200", ErrorKind::NotAnObject);
    row("an empty object", "{}", ErrorKind::NoFields);
    row("fields null", "{\"fields\":null}", ErrorKind::NoFields);
    row("fields a list", "{\"fields\":[{\"name\":\"Jane\"}]}", ErrorKind::NoFields);
    row("fields a text", "{\"fields\":\"name\"}", ErrorKind::NoFields);
    row("an error of status 200", R"({"error":{"code":"X","message":"Y"}})", ErrorKind::NoFields);
    row("a list of results", R"({"data":[{"fields":{}}],"total_count":1})", ErrorKind::NoFields);
    row("data without fields", R"({"data":{"name":"Jane"}})", ErrorKind::NoFields);
    row("data two deep", R"({"data":{"data":{"fields":{}}}})", ErrorKind::NoFields);
}

void LeadTest::refusesWhatIsNoLead()
{
    QFETCH(QByteArray, json);
    const auto result = readLeadPage(parsed(json));
    QVERIFY(std::holds_alternative<ErrorKind>(result));
    QTEST(std::get<ErrorKind>(result), "problem");
}

void LeadTest::findsValuesInBothPlaces_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("status");
    const auto row = [](const char *name, const char *json, const char *status) {
        QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(status);
    };
    row("in the fields", R"({"fields":{"status":"A"}})", "A");
    row("beside them", R"({"status":"B","fields":{}})", "B");
    row("in both", R"({"status":"B","fields":{"status":"A"}})", "A");
    row("empty in the fields", R"({"status":"B","fields":{"status":""}})", "B");
    row("null in the fields", R"({"status":"B","fields":{"status":null}})", "B");
    row("an empty list in the fields", R"({"status":"B","fields":{"status":[]}})", "B");
    row("empty in both", R"({"status":null,"fields":{"status":""}})", "(none)");
    row("nowhere", R"({"fields":{"Status":"A"}})", "(none)");
}

void LeadTest::findsValuesInBothPlaces()
{
    QFETCH(QByteArray, json);
    const LeadPage page = pageOf(json);
    const Json::Value *found = page.lead.find(u"status");
    QTEST(found != nullptr ? found->toString() : QStringLiteral("(none)"), "status");
}

void LeadTest::findsTheLastOfTwoMembers()
{
    const LeadPage page = pageOf(R"({"id":"1","id":"2","fields":{"name":"First","name":"Last"}})");
    QCOMPARE(page.lead.name(), QStringLiteral("Last"));
    QCOMPARE(page.lead.find(u"id")->toString(), QStringLiteral("2"));
    QCOMPARE(page.lead.fields.size(), std::size_t(2));
    QCOMPARE(page.lead.beside.size(), std::size_t(2));
}

void LeadTest::readsTheName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QByteArray(R"({"fields":{"name":" Jane Doe "}})")
                          << QStringLiteral("Jane Doe");
    QTest::newRow("a number") << QByteArray(R"({"fields":{"name":919999999999}})")
                              << QStringLiteral("919999999999");
    QTest::newRow("beside the fields")
        << QByteArray(R"({"name":"Jane","fields":{}})") << QStringLiteral("Jane");
    QTest::newRow("a list") << QByteArray(R"({"fields":{"name":["Jane"]}})") << QString();
    QTest::newRow("none") << QByteArray(R"({"fields":{}})") << QString();
}

void LeadTest::readsTheName()
{
    QFETCH(QByteArray, json);
    QTEST(pageOf(json).lead.name(), "name");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadTest, QCoreApplication)

#include "tst_lead.moc"
