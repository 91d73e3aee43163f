// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::ClientFixture;
using Test::FoundLeadsEnding;
using Test::ScriptedNetwork;
using namespace std::chrono_literals;

//! A search for leads, on a network whose answers the test gives.
class ClientLeadSearchTest : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyThisRequest();
    void sendsAnEmptyFilterForAllLeads();
    void postsOnlyTheTwoSearches();
    void givesTheLeads();
    void isSentThreeTimesAtMost();
    void failsWithoutAToken();
    void failsByStatus_data();
    void failsByStatus();
    void failsByContent_data();
    void failsByContent();

private:
    static inline const EnterpriseId enterprise{QStringLiteral("ent/2")};
    static inline const QByteArray answer
        = R"({"data":[{"id":"a1","fields":{"name":"Jane Doe"}},{"fields":{"name":"Ravi"}}],)"
          R"("total_count":12,"skip":0,"limit":2})";

    static LeadSearch byPhone()
    {
        return {{{QStringLiteral("phone"), {QStringLiteral("919876543210")}}}, {}, {}};
    }
    FoundLeadsReply *searchLeads() { return m_client->searchLeads(enterprise, byPhone(), 0, 10); }
};

void ClientLeadSearchTest::sendsExactlyThisRequest()
{
    m_client->searchLeads(enterprise, byPhone(), 20, 50);
    QCOMPARE(m_network->count(), 1);
    const ScriptedNetwork::Asked &asked = m_network->last();
    QCOMPARE(asked.verb, QByteArray("POST"));
    QCOMPARE(asked.body, QByteArray(R"({"fields":{"phone":"919876543210"}})"));
    QCOMPARE(asked.request.url().toEncoded(),
             QByteArray("https://next.telecrm.in/autoupdate/v2/enterprise/ent%2F2/lead/search"
                        "?skip=20&limit=50"));

    QList<QByteArray> headers = asked.request.rawHeaderList();
    std::sort(headers.begin(), headers.end());
    QCOMPARE(headers, QList<QByteArray>({"Accept", "Authorization", "Content-Type", "User-Agent"}));
    QCOMPARE(asked.request.rawHeader("Accept"), QByteArray("application/json"));
    QCOMPARE(asked.request.rawHeader("Authorization"), QByteArray("Bearer aa-1:bb-2"));
    QCOMPARE(asked.request.rawHeader("Content-Type"), QByteArray("application/json"));
    QCOMPARE(asked.request.rawHeader("User-Agent"), QByteArray("LeadViewer/1.2"));
    QCOMPARE(asked.request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
             int(QNetworkRequest::SameOriginRedirectPolicy));
}

void ClientLeadSearchTest::sendsAnEmptyFilterForAllLeads()
{
    m_client->searchLeads(enterprise, {}, 0, 1);
    QCOMPARE(m_network->last().body, QByteArray("{}"));
    QCOMPARE(m_network->queries(), QStringList{QStringLiteral("skip=0&limit=1")});
}

void ClientLeadSearchTest::postsOnlyTheTwoSearches()
{
    m_client->getPage({address}, LeadQuery{});
    m_client->getPage({address}, {false, 0, 10});
    m_client->getMetadata(enterprise, QStringLiteral("custom-fields"), {});
    m_client->getPage({address, ActionSearch{}}, LeadQuery{});
    m_client->getTotal(address);
    searchLeads();
    QStringList sent;
    for (int index = 0; index < m_network->count(); ++index) {
        const ScriptedNetwork::Asked &asked = m_network->at(index);
        sent += QString::fromLatin1(asked.verb) + u' '
            + asked.request.url().path(QUrl::FullyEncoded).section(u'/', 4);
    }
    QCOMPARE(sent,
             QStringList({QStringLiteral("GET ent_1/lead/lead%2F1"),
                          QStringLiteral("GET ent_1/lead/lead%2F1"),
                          QStringLiteral("GET ent%2F2/custom-fields"),
                          QStringLiteral("POST ent_1/lead/lead%2F1/action/search"),
                          QStringLiteral("POST ent_1/lead/lead%2F1/action/search"),
                          QStringLiteral("POST ent%2F2/lead/search")}));
}

void ClientLeadSearchTest::givesTheLeads()
{
    FoundLeadsEnding ending(searchLeads());
    QCOMPARE(ending.count(), 0);
    answering()->answer(200, answer);
    QCOMPARE(ending.count(), 1);
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().total, std::optional<qint64>(12));
    QCOMPARE(ending.page().leads.size(), std::size_t(2));
    QCOMPARE(ending.page().leads.at(0).id.text, QStringLiteral("a1"));
    QCOMPARE(ending.page().leads.at(0).lead.name(), QStringLiteral("Jane Doe"));
    QCOMPARE(ending.page().leads.at(1).id, LeadId());
    QCOMPARE(ending.transfer().bytes, qint64(answer.size()));
}

void ClientLeadSearchTest::isSentThreeTimesAtMost()
{
    m_client->setRetryPolicy({.waits = {1ms, 1ms, 1ms, 1ms, 1ms}});
    const RequestBudget budget;
    FoundLeadsReply *reply = m_client->searchLeads(enterprise, byPhone(), 0, 10, budget);
    reply->setRetrying(true);
    FoundLeadsEnding ending(reply);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(m_network->count(), attempt);
        QCOMPARE(budget.left(), RequestBudget::most - attempt);
        // A retry asks the same again.
        QCOMPARE(m_network->last().verb, QByteArray("POST"));
        QCOMPARE(m_network->last().body, QByteArray(R"({"fields":{"phone":"919876543210"}})"));
        answering()->answer(500, broken);
    }
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ServerError);
    QCOMPARE(ending.error().attempts, 3);
    letPass();
    QCOMPARE(m_network->count(), 3);

    // Whatever else belongs to the gesture is not sent any more.
    FoundLeadsEnding beyond(m_client->searchLeads(enterprise, byPhone(), 0, 10, budget));
    QVERIFY(beyond.wait());
    QVERIFY(beyond.isError());
    QCOMPARE(beyond.error().kind, ErrorKind::OverBudget);
    QCOMPARE(m_network->count(), 3);
}

void ClientLeadSearchTest::failsWithoutAToken()
{
    m_client->tokens()->forget();
    FoundLeadsEnding ending(searchLeads());
    QCOMPARE(ending.count(), 0);
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::NoToken);
    QCOMPARE(m_network->count(), 0);
}

void ClientLeadSearchTest::failsByStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind,
                        const char *code) {
        QTest::newRow(name) << status << body << kind << QString::fromLatin1(code);
    };
    const QByteArray html = "<!DOCTYPE html><html><body>Cannot POST /lead/search</body></html>";
    row("400", 400, R"({"error":{"code":"BAD_REQUEST","message":"Invalid filter"}})",
        ErrorKind::BadRequest, "BAD_REQUEST");
    row("401", 401, R"({"error":{"code":"NOT_AUTHORIZED","message":"No."}})",
        ErrorKind::NotAuthorized, "NOT_AUTHORIZED");
    row("404 with a web page", 404, html, ErrorKind::NotFound, "");
    row("405", 405, R"({"error":{"code":"METHOD_NOT_ALLOWED"}})", ErrorKind::ClientError,
        "METHOD_NOT_ALLOWED");
    row("429", 429, {}, ErrorKind::TooManyRequests, "");
    row("500", 500, R"({"error":{"code":"INTERNAL_SERVER_ERROR"}})", ErrorKind::ServerError,
        "INTERNAL_SERVER_ERROR");
    row("500 with leads", 500, answer, ErrorKind::ServerError, "");
    row("502 with a web page", 502, html, ErrorKind::ServerError, "");
}

void ClientLeadSearchTest::failsByStatus()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    FoundLeadsEnding ending(searchLeads());
    answering()->answer(status, body);
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QTEST(ending.error().service.code, "code");
    QCOMPARE(ending.error().httpStatus, status);
    QCOMPARE(ending.error().method, QByteArray("POST"));
    QCOMPARE(ending.error().url, m_network->last().request.url());
}

void ClientLeadSearchTest::failsByContent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("nothing") << QByteArray() << ErrorKind::Empty;
    QTest::newRow("a web page") << QByteArray("<html></html>") << ErrorKind::NotJson;
    QTest::newRow("cut off") << answer.chopped(10) << ErrorKind::CutOff;
    QTest::newRow("a list") << QByteArray("[]") << ErrorKind::NotAnObject;
    QTest::newRow("a lead") << lead << ErrorKind::NoLeads;
    QTest::newRow("an error of status 200")
        << QByteArray(R"({"error":{"code":"X","message":"Y"}})") << ErrorKind::NoLeads;
}

void ClientLeadSearchTest::failsByContent()
{
    QFETCH(QByteArray, body);
    FoundLeadsEnding ending(searchLeads());
    answering()->answer(200, body);
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.error().httpStatus, 200);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientLeadSearchTest, QCoreApplication)

#include "tst_clientleadsearch.moc"
