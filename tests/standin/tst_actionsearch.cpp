// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! What a search in a timeline finds, in which order and pages, and what it refuses.
class ActionSearchTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void findsActions_data();
    void findsActions();
    void cutsPages_data();
    void cutsPages();
    void findsInEachShape_data();
    void findsInEachShape();
    void findsTheSameAsTheLeadShows();
    void findsNothingWhereThereIsNothing_data();
    void findsNothingWhereThereIsNothing();
    void refuses_data();
    void refuses();

private:
    static inline const QString searched = QStringLiteral("searched");

    void addSearchedLead();
    //! The `id` of each action found, without a blank between them.
    static QString foundIds(const Answer &answer);
};

void ActionSearchTest::addSearchedLead()
{
    // 1795000000000 is 18/11/2026 16:36:40 in India.
    QVERIFY(m_standin->addLead(searched,
                               R"({"fields":{},"actions":[
            {"id":"a","type":"USER_NOTE","creationTimestamp":1795000000000,"employeeid":"Asha@x.in"},
            {"id":"b","type":"ACTION_1001","creationTimestamp":1794999999999,"employeeid":"bot-7"},
            {"id":"c","type":"1001","creationTimestamp":1794000000000},
            {"id":"d","type":1001,"creationTimestamp":1793000000,"employeeid":"asha@x.in"},
            {"id":"e","type":"OUTGOING_CALL","creationTimestamp":"1792000000000","employeeid":null},
            {"id":"f","type":"user_note","created_on":"18/11/2026 16:36:40"},
            {"id":"g","type":"USER_NOTE","employeeid":"ravi@x.in"},
            "no action",
            {"id":"h"}]})"));
}

QString ActionSearchTest::foundIds(const Answer &answer)
{
    QString ids;
    const QJsonArray data = answer.json()[QStringLiteral("data")].toArray();
    for (const auto &action : data)
        ids += action.isString() ? QStringLiteral("-") : action[QStringLiteral("id")].toString();
    return ids;
}

void ActionSearchTest::findsActions_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ids");

    const auto row = [](const char *name, const char *body, const char *ids) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(ids);
    };
    row("everything without a body", "", "abcdefg-h");
    row("everything by an empty filter", " {} ", "abcdefg-h");
    row("everything by keys that mean nothing", R"({"limit":1,"skip":"x"})", "abcdefg-h");
    row("everything by a window without ends", R"({"created_on":{}})", "abcdefg-h");

    row("one type, upper and lower case alike", R"({"type":"User_Note"})", "afg");
    row("a custom type by its digits", R"({"type":"1001"})", "bcd");
    row("a custom type by its full code", R"({"type":"ACTION_1001"})", "bcd");
    row("a custom type in lower case", R"({"type":"action_1001"})", "bcd");
    row("no part of a type", R"({"type":"NOTE"})", "");
    row("no other custom type", R"({"type":"100"})", "");

    row("from a time on, itself included", R"({"created_on":{"from":1795000000000}})", "af");
    row("up to a time, itself included", R"({"created_on":{"to":1794999999999}})", "bcde");
    row("in a window", R"({"created_on":{"from":1793000000000,"to":1794000000000}})", "cd");
    row("in a window of digits", R"({"created_on":{"from":"1795000000000"}})", "af");
    row("in a window of fractions", R"({"created_on":{"from":1.795e12}})", "af");
    row("from a time of India on", R"({"created_on":{"from":"18/11/2026 16:36:40"}})", "af");
    row("not from a second later on", R"({"created_on":{"from":"18/11/2026 16:36:41"}})", "");
    row("up to a time of India", R"({"created_on":{"to":"18/11/2026 16:36:39"}})", "cde");
    row("nothing in a window that ends before it starts",
        R"({"created_on":{"from":1795000000000,"to":1}})", "");

    row("by one performer, upper and lower case alike", R"({"performed_by":"ASHA@x.in"})", "ad");
    row("by any of several performers", R"({"performed_by":["bot-7","ravi@x.in"]})", "bg");
    row("by no part of a performer", R"({"performed_by":"asha"})", "");
    row("by nobody of nobody", R"({"performed_by":[]})", "");

    row("what fits all at once",
        R"({"type":"1001","performed_by":"asha@x.in","created_on":{"to":1793000000000}})", "d");
    row("nothing when one does not fit",
        R"({"type":"1001","performed_by":"asha@x.in","created_on":{"from":1793000000001}})", "");
}

void ActionSearchTest::findsActions()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, ids);
    addSearchedLead();
    const Answer answer = search(searched, body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(foundIds(answer), ids);
    QCOMPARE(answer.json().keys(),
             QStringList({QStringLiteral("data"), QStringLiteral("limit"), QStringLiteral("skip"),
                          QStringLiteral("total_count")}));
    QCOMPARE(answer.json()[QStringLiteral("total_count")].toInt(-1), ids.size());
}

void ActionSearchTest::cutsPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("limit");

    const QByteArray none;
    const QByteArray custom = R"({"type":"1001"})";
    QTest::newRow("a page of all") << none << QByteArray("limit=2&skip=3") << "de" << 9 << 3 << 2;
    QTest::newRow("the last page of all")
        << none << QByteArray("limit=5&skip=7") << "-h" << 9 << 7 << 5;
    QTest::newRow("a page of those found")
        << custom << QByteArray("limit=1&skip=1") << "c" << 3 << 1 << 1;
    QTest::newRow("the last page of those found")
        << custom << QByteArray("limit=2&skip=2") << "d" << 3 << 2 << 2;
    QTest::newRow("nothing behind the end, but how many there are")
        << custom << QByteArray("skip=3") << "" << 3 << 3 << 10;
    QTest::newRow("nothing far behind the end of all")
        << none << QByteArray("skip=2000000000&limit=100") << "" << 9 << 2000000000 << 100;
    QTest::newRow("nothing far behind the end of those found")
        << custom << QByteArray("skip=2000000000&limit=100") << "" << 3 << 2000000000 << 100;
}

void ActionSearchTest::cutsPages()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, query);
    addSearchedLead();
    const Answer answer = search(searched, body, query);
    QCOMPARE(answer.status, 200);
    QTEST(foundIds(answer), "ids");
    QTEST(answer.json()[QStringLiteral("total_count")].toInt(-1), "total");
    QTEST(answer.json()[QStringLiteral("skip")].toInt(-1), "skip");
    QTEST(answer.json()[QStringLiteral("limit")].toInt(-1), "limit");
}

void ActionSearchTest::findsInEachShape_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::newRow("as stored") << StandinShape::AsStored;
    QTest::newRow("live") << StandinShape::Live;
    QTest::newRow("documented") << StandinShape::Documented;
}

void ActionSearchTest::findsInEachShape()
{
    QFETCH(StandinShape, shape);
    makeStandin(shape);
    const QJsonArray found
        = search(jane, R"({"type":"ACTION_1001"})").json()[QStringLiteral("data")].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found, get(jane, "includeActions=true").actions());
}

void ActionSearchTest::findsTheSameAsTheLeadShows()
{
    const QJsonArray shown = get(Standin::demoLeadId(), "includeActions=true&skip=100").actions();
    const Answer found = search(Standin::demoLeadId(), "{}", "skip=100");
    QCOMPARE(found.json()[QStringLiteral("data")].toArray(), shown);
    QCOMPARE(found.json()[QStringLiteral("total_count")].toInt(), 230);
}

void ActionSearchTest::findsNothingWhereThereIsNothing_data()
{
    QTest::addColumn<QByteArray>("lead");
    QTest::newRow("no list of actions") << QByteArray(R"({"fields":{}})");
    QTest::newRow("something else than a list") << QByteArray(R"({"fields":{},"actions":"none"})");
}

void ActionSearchTest::findsNothingWhereThereIsNothing()
{
    QFETCH(QByteArray, lead);
    QVERIFY(m_standin->addLead(searched, lead));
    QCOMPARE(search(searched, R"({"type":"X"})").body,
             QByteArray(R"({"data":[],"total_count":0,"skip":0,"limit":10})"));
}

void ActionSearchTest::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const auto at = [](const QString &id, const QByteArray &query = {}) {
        return QByteArray(leadTarget(id) + "/action/search" + query);
    };
    const auto filter = [&at](const char *name, const char *body) {
        QTest::newRow(name) << at(jane) << QByteArray(body) << bearer() << 400 << "BAD_REQUEST"
                            << "Invalid filter";
    };
    filter("a cut body", R"({"type":)");
    filter("a body behind the body", "{} {}");
    filter("a body that is a list", "[]");
    filter("a body that is nothing", "null");
    filter("several types", R"({"type":["USER_NOTE"]})");
    filter("a type as a number", R"({"type":1001})");
    filter("a window that is a number", R"({"created_on":1795000000000})");
    filter("a window that is a list", R"({"created_on":[1,2]})");
    filter("a window with another end", R"({"created_on":{"since":1}})");
    filter("a window that ends nowhere", R"({"created_on":{"to":null}})");
    filter("a time of ISO 8601", R"({"created_on":{"from":"2026-11-18T10:15:30Z"}})");
    filter("a day that does not exist", R"({"created_on":{"from":"31/02/2026 00:00:00"}})");
    filter("a day without a time", R"({"created_on":{"from":"18/11/2026"}})");
    filter("a time beyond all numbers", R"({"created_on":{"to":1e300}})");
    filter("a large number without a sign", R"({"created_on":{"to":18446744073709551615}})");
    filter("a performer as a number", R"({"performed_by":7})");
    filter("a number among performers", R"({"performed_by":["a",7]})");

    const auto query = [&at](const char *name, const char *text, const char *message) {
        QTest::newRow(name) << at(jane, text) << QByteArray("{}") << bearer() << 400
                            << "BAD_REQUEST" << message;
    };
    query("limit 0", "?limit=0", "Limit should be between 1 and 100");
    query("limit 101", "?limit=101", "Limit should be between 1 and 100");
    query("a limit in words", "?limit=all", "Limit should be a number");
    query("a negative skip", "?skip=-1", "Skip should not be negative");
    query("a skip in words", "?skip=none", "Skip should be a number");

    const QString unknown = QStringLiteral("ffffffffffffffffffffffff");
    QTest::newRow("an unknown lead")
        << at(unknown) << QByteArray("{}") << bearer() << 404 << "LEAD_NOT_FOUND"
        << "Lead with given ID ffffffffffffffffffffffff was not found.";
    QTest::newRow("an unknown lead with a bad filter is a bad request")
        << at(unknown) << QByteArray("[]") << bearer() << 400 << "BAD_REQUEST"
        << "Invalid filter";
    QTest::newRow("without a token nothing is looked at")
        << at(unknown, "?limit=0") << QByteArray("[]") << QByteArray() << 401 << "NOT_AUTHORIZED"
        << "Missing or invalid access token.";
    QTest::newRow("an unknown enterprise")
        << QByteArray("/enterprise/nowhere/lead/" + jane.toLatin1() + "/action/search")
        << QByteArray("{}") << bearer() << 401 << "NOT_AUTHORIZED"
        << "Enterprise with id \"nowhere\" not found or invalid access token.";
}

void ActionSearchTest::refuses()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, authorization);
    Sent sent;
    sent.method = "POST";
    sent.target = target;
    sent.body = body;
    sent.authorization = authorization;
    const Answer answer = ask(sent);
    QTEST(answer.status, "status");
    QTEST(answer.error("code"), "code");
    QTEST(answer.error("message"), "message");
}

LEAD_VIEWER_TEST(ActionSearchTest, QCoreApplication)

#include "tst_actionsearch.moc"
