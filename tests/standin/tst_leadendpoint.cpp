// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

constexpr auto janeFields = R"("fields":{"name":"Jane Doe","phone":"919999999999",)"
                            R"("email":"jane.doe@example.com","status":"Fresh","rating":4})";

} // namespace

//! Which requests the endpoint answers and how it refuses all others.
class LeadEndpointTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void givesJaneDoeByteForByte();
    void checksEveryRequest_data();
    void checksEveryRequest();
    void answersUnknownPathsWithHtml_data();
    void answersUnknownPathsWithHtml();
    void refusesWritesAndChangesNothing_data();
    void refusesWritesAndChangesNothing();
};

void LeadEndpointTest::givesJaneDoeByteForByte()
{
    const Answer without = get(jane);
    QCOMPARE(without.status, 200);
    QCOMPARE(without.contentType, QByteArray("application/json"));
    QCOMPARE(without.body, QByteArray("{") + janeFields + "}");

    const Answer with = get(jane, "includeActions=true");
    QCOMPARE(with.body,
             QByteArray("{") + janeFields
                 + R"(,"actions":[{"type":"1001","fields":{"note":"Site visit completed"}}],)"
                   R"("actions_skip":0,"actions_limit":10})");
}

void LeadEndpointTest::checksEveryRequest_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");

    const QString refused = QStringLiteral("NOT_AUTHORIZED");
    const QString bad = QStringLiteral("BAD_REQUEST");
    const QString noToken = QStringLiteral("Missing or invalid access token.");
    const QString limits = QStringLiteral("Limit should be between 1 and 100");
    const QByteArray token = Standin::token().toLatin1();
    const auto page = [](const char *query) {
        return leadTarget(jane, query);
    };

    QTest::newRow("a correct request is answered") << page("") << bearer() << 200 << ""
                                                   << "";
    QTest::newRow("without a token nothing is shown")
        << page("") << QByteArray() << 401 << refused << noToken;
    QTest::newRow("a wrong token is refused")
        << page("") << QByteArray("Bearer wrong") << 401 << refused << noToken;
    QTest::newRow("a token cut short is refused")
        << page("") << bearer().chopped(1) << 401 << refused << noToken;
    QTest::newRow("a token without Bearer is refused")
        << page("") << token << 401 << refused << noToken;
    QTest::newRow("an unknown enterprise is refused like a token")
        << QByteArray("/enterprise/nowhere/lead/" + jane.toLatin1()) << bearer() << 401 << refused
        << "Enterprise with id \"nowhere\" not found or invalid access token.";
    QTest::newRow("the token is checked before the enterprise")
        << QByteArray("/enterprise/nowhere/lead/x") << QByteArray() << 401 << refused << noToken;
    QTest::newRow("an unknown lead is not found")
        << leadTarget(QStringLiteral("ffffffffffffffffffffffff")) << bearer() << 404
        << "LEAD_NOT_FOUND"
        << "The lead with ID ffffffffffffffffffffffff was not found.";
    QTest::newRow("lead IDs are compared exactly")
        << leadTarget(jane.toUpper()) << bearer() << 404 << "LEAD_NOT_FOUND"
        << QStringLiteral("The lead with ID %1 was not found.").arg(jane.toUpper());
    QTest::newRow("a search by GET finds nothing")
        << leadTarget(QStringLiteral("search")) << bearer() << 404 << "LEAD_NOT_FOUND"
        << "The lead with ID search was not found.";
    QTest::newRow("an unknown lead with a bad limit is a bad request")
        << leadTarget(QStringLiteral("x"), "includeActions=true&limit=0") << bearer() << 400 << bad
        << limits;

    QTest::newRow("limit 1 is the least")
        << page("includeActions=true&limit=1") << bearer() << 200 << ""
        << "";
    QTest::newRow("limit 100 is the most")
        << page("includeActions=true&limit=100") << bearer() << 200 << ""
        << "";
    QTest::newRow("limit 0 is refused")
        << page("includeActions=true&limit=0") << bearer() << 400 << bad << limits;
    QTest::newRow("limit 101 is refused")
        << page("limit=101&includeActions=true") << bearer() << 400 << bad << limits;
    QTest::newRow("a negative limit is refused")
        << page("includeActions=true&limit=-5") << bearer() << 400 << bad << limits;
    const QString limitNumber = QStringLiteral("Limit should be a number");
    QTest::newRow("a limit in words is refused")
        << page("includeActions=true&limit=ten") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("an empty limit is refused")
        << page("includeActions=true&limit=") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("a limit with a fraction is refused")
        << page("includeActions=true&limit=2.5") << bearer() << 400 << bad << limitNumber;
    QTest::newRow("a limit with blanks is refused")
        << page("includeActions=true&limit=+5") << bearer() << 400 << bad << limitNumber;
    const QString skipNumber = QStringLiteral("Skip should be a number");
    QTest::newRow("a negative skip is refused") << page("includeActions=true&skip=-1") << bearer()
                                                << 400 << bad << "Skip should not be negative";
    QTest::newRow("a skip in words is refused")
        << page("includeActions=true&skip=abc") << bearer() << 400 << bad << skipNumber;
    QTest::newRow("a skip too large for a number is refused")
        << page("includeActions=true&skip=99999999999999999999") << bearer() << 400 << bad
        << skipNumber;
    const QString boolean = QStringLiteral("includeActions should be true or false");
    QTest::newRow("includeActions in capitals is refused")
        << page("includeActions=TRUE") << bearer() << 400 << bad << boolean;
    QTest::newRow("includeActions as a number is refused")
        << page("includeActions=1") << bearer() << 400 << bad << boolean;
}

void LeadEndpointTest::checksEveryRequest()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    Sent sent;
    sent.target = target;
    sent.authorization = authorization;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.contentType, QByteArray("application/json"));
    QTEST(answer.error("code"), "code");
    QTEST(answer.error("message"), "message");
}

void LeadEndpointTest::answersUnknownPathsWithHtml_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");

    const QByteArray enterprise = "enterprise/" + Standin::enterpriseId().toLatin1();
    const QByteArray lead = enterprise + "/lead/" + jane.toLatin1();
    QTest::newRow("the base path is missing") << QByteArray("GET") << lead;
    QTest::newRow("the version is another")
        << QByteArray("GET") << QByteArray("autoupdate/v1/" + lead);
    QTest::newRow("the path has a word too many") << QByteArray("GET") << '/' + lead + "/timeline";
    QTest::newRow("the path ends in a slash") << QByteArray("GET") << '/' + lead + '/';
    QTest::newRow("the lead is missing") << QByteArray("GET") << '/' + enterprise + "/lead";
    QTest::newRow("the lead is empty") << QByteArray("GET") << '/' + enterprise + "/lead/";
    QTest::newRow("the enterprise is empty")
        << QByteArray("GET") << QByteArray("/enterprise//lead/x");
    QTest::newRow("an unknown list is not served")
        << QByteArray("GET") << '/' + enterprise + "/team";
    QTest::newRow("one item of a list is not served")
        << QByteArray("GET") << '/' + enterprise + "/custom-actions/ACTION_1001";
    QTest::newRow("a word behind the lead search is no search")
        << QByteArray("GET") << '/' + enterprise + "/lead/search/1";
    QTest::newRow("one action is not served") << QByteArray("GET") << '/' + lead + "/action/1";
    QTest::newRow("a slash that is encoded does not part the path")
        << QByteArray("GET") << '/' + enterprise + "%2Flead/" + jane.toLatin1();
}

void LeadEndpointTest::answersUnknownPathsWithHtml()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    Sent sent;
    sent.method = method;
    sent.target = target;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.contentType.startsWith("text/html"));
    QVERIFY2(answer.body.startsWith("<!DOCTYPE html>"), answer.body.constData());
    QVERIFY2(answer.body.contains("Cannot " + method + " /"), answer.body.constData());
}

void LeadEndpointTest::refusesWritesAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");

    const QByteArray body = R"({"fields":{"name":"Changed"}})";
    QTest::newRow("a lead is not created") << QByteArray("POST") << QByteArray() << body;
    QTest::newRow("a lead is not updated")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not replaced")
        << QByteArray("PUT") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not patched")
        << QByteArray("PATCH") << QByteArray('/' + jane.toLatin1()) << body;
    QTest::newRow("a lead is not deleted")
        << QByteArray("DELETE") << QByteArray('/' + jane.toLatin1()) << QByteArray();
    QTest::newRow("an empty post is refused too")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1()) << QByteArray();
    QTest::newRow("an action is not created")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/action") << body;
    QTest::newRow("an action is not updated")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/action/1") << body;
    QTest::newRow("a word behind the search is no search")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/action/search/1") << body;
    QTest::newRow("a search at the wrong place is none")
        << QByteArray("POST") << QByteArray('/' + jane.toLatin1() + "/search") << body;
    QTest::newRow("a search is not deleted")
        << QByteArray("DELETE") << QByteArray('/' + jane.toLatin1() + "/action/search") << body;
    QTest::newRow("a lead search is not deleted")
        << QByteArray("DELETE") << QByteArray("/search") << QByteArray();
    QTest::newRow("a search is not read")
        << QByteArray("GET") << QByteArray('/' + jane.toLatin1() + "/action/search")
        << QByteArray();
}

void LeadEndpointTest::refusesWritesAndChangesNothing()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    const QByteArray before = get(jane, "includeActions=true").body;
    const QStringList idsBefore = m_standin->leadIds();
    Sent sent;
    sent.method = method;
    sent.target = "/enterprise/" + Standin::enterpriseId().toLatin1() + "/lead" + rest;
    sent.body = body;

    const Answer answer = ask(sent);
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.error("code"), QStringLiteral("METHOD_NOT_ALLOWED"));
    QVERIFY(!answer.error("message").isEmpty());
    QCOMPARE(m_standin->requests().constLast().method, method);
    QCOMPARE(m_standin->requests().constLast().body, body);
    QCOMPARE(get(jane, "includeActions=true").body, before);
    QCOMPARE(m_standin->leadIds(), idsBefore);
}

LEAD_VIEWER_TEST(LeadEndpointTest, QCoreApplication)

#include "tst_leadendpoint.moc"
