// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! Which leads a search finds, in which order, pages and shape, and what it refuses.
class LeadSearchEndpointTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void findsLeads_data();
    void findsLeads();
    void cutsPages_data();
    void cutsPages();
    void showsRows_data();
    void showsRows();
    void findsWhatChanges();
    void refuses_data();
    void refuses();
    void failsAtWideWindows_data();
    void failsAtWideWindows();

private:
    //! Serves only the leads a to e.
    void serveFewLeads();
    //! The `id` of each lead found, without a blank between them.
    static QString foundIds(const Answer &answer);
};

void LeadSearchEndpointTest::serveFewLeads()
{
    const QStringList samples = m_standin->leadIds();
    for (const QString &id : samples)
        m_standin->removeLead(id);
    const auto add = [this](const char *id, const char *json) {
        QVERIFY(m_standin->addLead(QString::fromLatin1(id), QByteArray(json)));
    };
    // 1795000000000 is 18/11/2026 16:36:40 in India.
    add("a", R"({"status":"Fresh","employeeid":"asha@x.in","rating":4,"fields":
            {"name":"Asha Rao","phone":"919812345678","email":"Asha@Mail.in",
             "created_on":1795000000000,"tags":["VIP","Returning"]}})");
    add("b", R"({"fields":
            {"name":"ASHA RAO","phone":919812345679,"status":"fresh","assignee":"ravi@x.in",
             "rating":"4","created_on":"18/11/2026 16:36:41"}})");
    add("c", R"({"status":null,"fields":
            {"name":"सुनीता","status":"Lost","employeeid":"ASHA@x.in","created_on":1794000000},
            "actions":[
            {"type":"USER_NOTE","creationTimestamp":1795000000000,"employeeid":"ravi@x.in"},
            {"type":"OUTGOING_CALL","creationTimestamp":1794000000000,"employeeid":"bot-7"}]})");
    add("d", R"({"fields":{"name":"Asha","created_on":"next week","home_loan":true,"place":null},
            "actions":[{"type":"ACTION_1001"}]})");
    add("e", R"({"fields":"none","actions":"none"})");
}

QString LeadSearchEndpointTest::foundIds(const Answer &answer)
{
    QString ids;
    const QJsonArray data = answer.data();
    for (const auto &row : data)
        ids += row[QStringLiteral("id")].toString();
    return ids;
}

void LeadSearchEndpointTest::findsLeads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *name, const char *body, const char *ids) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(ids);
    };
    row("everything without a body, the newest first", "", "bacde");
    row("everything by an empty filter", " {} ", "bacde");
    row("everything by no fields", R"({"fields":{}})", "bacde");

    row("a name, upper and lower case alike", R"({"fields":{"name":"asha rao"}})", "ba");
    row("no part of a name", R"({"fields":{"name":"rao"}})", "");
    row("no name with a blank more", R"({"fields":{"name":"Asha "}})", "");
    row("a name in Hindi", R"({"fields":{"name":"सुनीता"}})", "c");
    row("one of several names", R"({"fields":{"name":["सुनीता","ASHA"]}})", "cd");
    row("nobody of nobody", R"({"fields":{"name":[]}})", "");
    row("a phone number", R"({"fields":{"phone":"919812345678"}})", "a");
    row("a phone number that is stored as a number", R"({"fields":{"phone":"919812345679"}})", "b");
    row("no phone number with a plus", R"({"fields":{"phone":"+919812345678"}})", "");
    row("no phone number without its country", R"({"fields":{"phone":"9812345678"}})", "");
    row("an e-mail address", R"({"fields":{"email":"asha@mail.IN"}})", "a");

    row("a status beside the fields", R"({"fields":{"status":"Fresh"}})", "a");
    row("a status in the fields, in its case", R"({"fields":{"status":"fresh"}})", "b");
    row("a status in the fields, null beside them", R"({"fields":{"status":"Lost"}})", "c");
    row("no status in another case", R"({"fields":{"status":"LOST"}})", "");
    row("one of several statuses", R"({"fields":{"status":["Lost","Fresh"]}})", "ac");
    row("who it is assigned to", R"({"fields":{"assignee":"asha@X.in"}})", "ac");
    row("who it is assigned to, by the other key", R"({"fields":{"assignee":"ravi@x.in"}})", "b");
    row("who it is assigned to, by the key of the row", R"({"fields":{"employeeid":"asha@x.in"}})",
        "ac");
    row("a number, also as text", R"({"fields":{"rating":4}})", "ba");
    row("one of a list", R"({"fields":{"tags":"vip"}})", "a");
    row("what is true", R"({"fields":{"home_loan":true}})", "d");
    row("nothing by a field that is null", R"({"fields":{"place":""}})", "");
    row("nothing by a field that no lead has", R"({"fields":{"city":"Pune"}})", "");

    row("from a time on, itself included", R"({"fields":{"created_on":{"from":1795000000000}}})",
        "ba");
    row("not from a millisecond later on", R"({"fields":{"created_on":{"from":1795000000001}}})",
        "b");
    row("up to a time, itself included", R"({"fields":{"created_on":{"to":1794000000000}}})", "c");
    row("in a window", R"({"fields":{"created_on":{"from":1794000000000,"to":1795000000000}}})",
        "ac");
    row("in a window of India's time",
        R"({"fields":{"created_on":{"from":"18/11/2026 16:36:40","to":"18/11/2026 16:36:40"}}})",
        "a");
    row("with any time, in a window without ends", R"({"fields":{"created_on":{}}})", "bac");
    row("nothing in a window that ends before it starts",
        R"({"fields":{"created_on":{"from":1795000000000,"to":1}}})", "");

    row("what fits all at once", R"({"fields":{"name":"asha rao","status":"Fresh"}})", "a");
    row("nothing when one does not fit", R"({"fields":{"name":"asha rao","status":"Lost"}})", "");

    row("who has an action", R"({"actions":{}})", "cd");
    row("who has an action of a type", R"({"actions":{"type":"user_note"}})", "c");
    row("who has an action of one of several types", R"({"actions":{"type":["1001","USER_NOTE"]}})",
        "cd");
    row("who has an action by a performer", R"({"actions":{"performed_by":["RAVI@x.in"]}})", "c");
    row("who has an action in a window",
        R"({"actions":{"performed_at":{"from":1795000000000,"to":1795000000000}}})", "c");
    row("nobody who has no action in a window",
        R"({"actions":{"performed_at":{"from":1795000000001}}})", "");
    row("nobody by two actions that fit in part",
        R"({"actions":{"type":"OUTGOING_CALL","performed_by":"ravi@x.in"}})", "");
    row("nobody whose action fits and whose name does not",
        R"({"fields":{"name":"Asha"},"actions":{"type":"USER_NOTE"}})", "");
}

void LeadSearchEndpointTest::findsLeads()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, ids);
    serveFewLeads();
    const Answer answer = searchLeads(body);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QCOMPARE(foundIds(answer), ids);
    QCOMPARE(answer.total(), ids.size());
}

void LeadSearchEndpointTest::cutsPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<int>("total");
    QTest::addColumn<int>("skip");
    QTest::addColumn<int>("limit");

    const QByteArray none;
    const QByteArray asha = R"({"fields":{"name":["asha","asha rao"]}})";
    QTest::newRow("ten without a query") << none << none << "bacde" << 5 << 0 << 10;
    QTest::newRow("a page of all") << none << QByteArray("limit=2&skip=1") << "ac" << 5 << 1 << 2;
    QTest::newRow("the last page") << none << QByteArray("limit=2&skip=4") << "e" << 5 << 4 << 2;
    QTest::newRow("a page of those found")
        << asha << QByteArray("limit=1&skip=1") << "a" << 3 << 1 << 1;
    QTest::newRow("nothing behind the end, but how many there are")
        << asha << QByteArray("skip=3&limit=100") << "" << 3 << 3 << 100;
    QTest::newRow("nothing far behind the end")
        << none << QByteArray("skip=2000000000") << "" << 5 << 2000000000 << 10;
}

void LeadSearchEndpointTest::cutsPages()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, query);
    serveFewLeads();
    const Answer answer = searchLeads(body, query);
    QCOMPARE(answer.status, 200);
    QTEST(foundIds(answer), "ids");
    QTEST(answer.total(), "total");
    QTEST(answer.json()[QStringLiteral("skip")].toInt(-1), "skip");
    QTEST(answer.json()[QStringLiteral("limit")].toInt(-1), "limit");
}

void LeadSearchEndpointTest::showsRows_data()
{
    QTest::addColumn<StandinShape>("shape");
    QTest::addColumn<QByteArray>("row");
    const QByteArray live = R"({"id":"603d2b2f5c1e4a0012ab34cd","status":"Fresh","rating":4,)"
                            R"("fields":{"name":"Jane Doe","phone":"919999999999",)"
                            R"("email":"jane.doe@example.com"},"actions":[]})";
    QTest::newRow("as stored") << StandinShape::AsStored << live;
    QTest::newRow("live") << StandinShape::Live << live;
    QTest::newRow("documented")
        << StandinShape::Documented
        << QByteArray(R"({"fields":{"name":"Jane Doe","phone":"919999999999",)"
                      R"("email":"jane.doe@example.com","status":"Fresh","rating":4}})");
}

void LeadSearchEndpointTest::showsRows()
{
    QFETCH(StandinShape, shape);
    QFETCH(QByteArray, row);
    makeStandin(shape);
    QCOMPARE(searchLeads(R"({"fields":{"phone":"919999999999"}})").body,
             R"({"data":[)" + row + R"(],"total_count":1,"skip":0,"limit":10})");
}

void LeadSearchEndpointTest::findsWhatChanges()
{
    const QByteArray byName = R"({"fields":{"name":"New Lead"}})";
    QCOMPARE(searchLeads(byName).total(), 0);
    QVERIFY(m_standin->addLead(QStringLiteral("new"), R"({"fields":{"name":"New Lead"}})"));
    QCOMPARE(foundIds(searchLeads(byName)), QStringLiteral("new"));
    m_standin->removeLead(QStringLiteral("new"));
    QCOMPARE(searchLeads(byName).total(), 0);
    m_standin->addGeneratedLead(QStringLiteral("long"), QStringLiteral("New Lead"), 5);
    QCOMPARE(foundIds(searchLeads(byName)), QStringLiteral("long"));
}

void LeadSearchEndpointTest::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const QByteArray searching = leadTarget(QStringLiteral("search"));
    const auto filter = [&searching](const char *name, const char *body) {
        QTest::newRow(name) << searching << QByteArray(body) << bearer() << 400 << "BAD_REQUEST"
                            << "Invalid filter";
    };
    filter("a cut body", R"({"fields":)");
    filter("a body behind the body", "{} {}");
    filter("a body that is a list", "[]");
    filter("a body that is nothing", "null");
    filter("a field beside the fields", R"({"phone":"919999999999"})");
    filter("a field beside the actions", R"({"actions":{},"phone":"919999999999"})");
    filter("fields that are a list", R"({"fields":["phone"]})");
    filter("fields that are nothing", R"({"fields":null})");
    filter("a value that is nothing", R"({"fields":{"name":null}})");
    filter("a list in a list", R"({"fields":{"name":[["Asha"]]}})");
    filter("a window with another end", R"({"fields":{"created_on":{"since":1}}})");
    filter("a window that ends nowhere", R"({"fields":{"created_on":{"to":null}}})");
    filter("a time of ISO 8601", R"({"fields":{"created_on":{"from":"2026-11-18T10:15:30Z"}}})");
    filter("actions that are a list", R"({"actions":[]})");
    filter("another key of actions", R"({"actions":{"created_on":{}}})");
    filter("a number among types", R"({"actions":{"type":["USER_NOTE",1001]}})");
    filter("a performer as a number", R"({"actions":{"performed_by":7}})");
    filter("a window of actions that is a number", R"({"actions":{"performed_at":1}})");

    const auto query = [](const char *name, const char *text, const char *message) {
        QTest::newRow(name) << leadTarget(QStringLiteral("search"), text) << QByteArray("{}")
                            << bearer() << 400 << "BAD_REQUEST" << message;
    };
    query("limit 0", "limit=0", "Limit should be between 1 and 100");
    query("limit 101", "limit=101", "Limit should be between 1 and 100");
    query("a limit in words", "limit=all", "Limit should be a number");
    query("a negative skip", "skip=-1", "Skip should not be negative");
    query("a skip in words", "skip=none", "Skip should be a number");

    const auto fault = [&searching](const char *name, const char *body) {
        QTest::newRow(name) << searching << QByteArray(body) << bearer() << 500
                            << "INTERNAL_SERVER_ERROR"
                            << "Something went wrong.";
    };
    fault("an assignee with several statuses",
          R"({"fields":{"assignee":"a@x.in","status":["Fresh","Lost"]}})");
    fault("a list of statuses with an assignee",
          R"({"fields":{"status":["Fresh"],"assignee":["a@x.in"]}})");
    QTest::newRow("not an assignee with one status")
        << searching << QByteArray(R"({"fields":{"assignee":"a@x.in","status":"Fresh"}})")
        << bearer() << 200 << QString() << QString();

    QTest::newRow("without a token nothing is looked at")
        << leadTarget(QStringLiteral("search"), "limit=0") << QByteArray("[]") << QByteArray()
        << 401 << "NOT_AUTHORIZED"
        << "Missing or invalid access token.";
    QTest::newRow("an unknown enterprise")
        << QByteArray("/enterprise/nowhere/lead/search") << QByteArray("{}") << bearer() << 401
        << "NOT_AUTHORIZED"
        << "Enterprise with id \"nowhere\" not found or invalid access token.";
}

void LeadSearchEndpointTest::refuses()
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

void LeadSearchEndpointTest::failsAtWideWindows_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<QByteArray>("window");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int leads, const char *window, int status) {
        QTest::newRow(name) << leads << QByteArray(window) << status;
    };
    // The newest lead is of 19/11/2026; 50,000 go back to March 2021.
    row("30 days", 50000, R"({"from":1700000000000,"to":1702592000000})", 200);
    row("90 days", 50000, R"({"from":1700000000000,"to":1707776000000})", 200);
    row("90 days and a millisecond", 50000, R"({"from":1700000000000,"to":1707776000001})", 500);
    row("without a start", 50000, R"({"to":1700000000000})", 500);
    row("without an end", 50000, R"({"from":1700000000000})", 500);
    row("without an end, lately", 50000, R"({"from":1794000000000})", 200);
    row("before all leads", 50000, R"({"from":1,"to":1500000000000})", 200);
    row("after all leads", 50000, R"({"from":1800000000000,"to":1900000000000})", 200);
    row("far beyond all leads", 50000, R"({"from":-9223372036854775808,"to":9223372036854775807})",
        500);
    row("an end far before all leads", 50000, R"({"to":-9223372036854775808})", 200);
    row("all of no leads", 0, "{}", 200);
    row("all of 2,100 leads", 2100, "{}", 200);
    row("all of 2,200 leads", 2200, "{}", 500);
}

void LeadSearchEndpointTest::failsAtWideWindows()
{
    QFETCH(int, leads);
    QFETCH(QByteArray, window);
    m_standin->setGeneratedLeads(leads);
    QTEST(searchLeads(R"({"fields":{"created_on":)" + window + "}}").status, "status");
}

LEAD_VIEWER_TEST(LeadSearchEndpointTest, QCoreApplication)

#include "tst_leadsearchendpoint.moc"
