// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/rawserver.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"
#include "telecrm/network.h"
#include "telecrm/retries.h"

#include <QSignalSpy>

namespace LeadViewer {

using Test::LeadEnding;
using Test::RawServer;
using Test::ScriptedReply;
using namespace std::chrono_literals;

namespace {

//! A network in which others have a say while a request is sent.
class AskingNetwork : public Test::ScriptedNetwork
{
public:
    std::function<void()> whenAsked = [] {
    };

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override
    {
        whenAsked();
        return ScriptedNetwork::createRequest(operation, request, outgoing);
    }
};

RetryPolicy quick()
{
    return {.waits = {2ms, 4ms}};
}

} // namespace

//! A request that is retried.
class RetriesTest : public Test::ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void asksOnceUnlessTold();
    void asksAgainAfterAFault();
    void asksThreeTimesAndFailsOnce();
    void asksAgainAfterAReset();
    void asksOnceForWhatStaysWrong_data();
    void asksOnceForWhatStaysWrong();
    void waitsForTheSecondsAskedFor();
    void waitsForTheDateAskedFor();
    void sendsNothingAfterCancelling_data();
    void sendsNothingAfterCancelling();
    void canBeHurried();
    void canBeGivenUp();
    void allowsTheTimeAnewForEachAttempt();
    void repeatsSearchesWithTheirBody();
    void tellsWhichComesFirst();
    void survivesWhoeverListens_data();
    void survivesWhoeverListens();
    void survivesAQuestionWhileItSends();

private:
    LeadReply *askRetrying()
    {
        LeadReply *reply = ask();
        reply->setRetrying(true);
        return reply;
    }
};

void RetriesTest::asksOnceUnlessTold()
{
    m_client->setRetryPolicy(quick());
    LeadEnding ending(ask());
    answering()->answer(503, broken);
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().attempts, 1);
    letPass();
    QCOMPARE(m_network->count(), 1);
}

void RetriesTest::asksAgainAfterAFault()
{
    m_client->setRetryPolicy(quick());
    LeadReply *reply = askRetrying();
    LeadEnding ending(reply);
    QSignalSpy resumed(reply, &Reply::resumed);
    answering()->answer(503, broken);
    QCOMPARE(ending.count(), 0);
    const Retry *retry = reply->retry();
    QVERIFY(retry != nullptr);
    QCOMPARE(retry->number, 1);
    QCOMPARE(retry->most, 2);
    QCOMPARE(retry->error.kind, ErrorKind::ServerError);
    QCOMPARE(retry->error.httpStatus, 503);
    QCOMPARE(m_client->retries()->next(), retry);
    QTRY_COMPARE(m_network->count(), 2);
    QCOMPARE(resumed.size(), 1);
    QVERIFY(reply->retry() == nullptr);
    QCOMPARE(m_network->at(1).request.url(), m_network->at(0).request.url());
    QCOMPARE(m_network->at(1).request.rawHeader("Authorization"),
             m_network->at(0).request.rawHeader("Authorization"));
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
    QCOMPARE(ending.count(), 1);
    QCOMPARE(ending.transfer().httpStatus, 200);
    QCOMPARE(ending.transfer().bytes, qint64(lead.size()));
}

void RetriesTest::asksThreeTimesAndFailsOnce()
{
    m_client->setRetryPolicy(quick());
    LeadReply *reply = askRetrying();
    LeadEnding ending(reply);
    QSignalSpy resumed(reply, &Reply::resumed);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(m_network->count(), attempt);
        answering()->answer(501 + attempt, broken);
        QCOMPARE(reply->retry() == nullptr ? 0 : reply->retry()->number, attempt % 3);
    }
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().httpStatus, 504);
    QCOMPARE(ending.error().attempts, 3);
    QCOMPARE(ending.transfer().httpStatus, 504);
    letPass();
    QCOMPARE(ending.count(), 1);
    QCOMPARE(resumed.size(), 2);
    QCOMPARE(m_network->count(), 3);
}

void RetriesTest::asksAgainAfterAReset()
{
    RawServer server;
    server.play({}, RawServer::End::Reset);
    Network network;
    Client client(&network, std::get<BaseUrl>(BaseUrl::parse(server.baseUrl().toString())), "test");
    client.setRetryPolicy(quick());
    client.tokens()->set(address.enterprise, token());
    LeadReply *reply = client.getPage({address}, LeadQuery{});
    reply->setRetrying(true);
    LeadEnding ending(reply);
    int waits = 0;
    connect(client.retries(), &Retries::changed, &server, [&] {
        if (reply->retry() == nullptr)
            return; // it is sent again
        ++waits;
        QCOMPARE(reply->retry()->error.kind, ErrorKind::ConnectionLost);
        server.playOk("Content-Length: " + QByteArray::number(lead.size()) + "\r\n", lead);
    });
    QVERIFY(ending.wait());
    QCOMPARE(waits, 1);
    QVERIFY(ending.isPage());
}

void RetriesTest::asksOnceForWhatStaysWrong_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 401, 403, 404, 408, 422, 501})
        QTest::addRow("%d", status) << status;
}

void RetriesTest::asksOnceForWhatStaysWrong()
{
    QFETCH(int, status);
    m_client->setRetryPolicy(quick());
    LeadEnding ending(askRetrying());
    answering()->answer(status, broken, {{"Retry-After", "0"}});
    QVERIFY(ending.isError());
    letPass();
    QCOMPARE(m_network->count(), 1);
    QCOMPARE(ending.count(), 1);
}

void RetriesTest::waitsForTheSecondsAskedFor()
{
    m_client->setRetryPolicy(quick());
    LeadEnding ending(askRetrying());
    QElapsedTimer clock;
    clock.start();
    answering()->answer(429, broken, {{"Retry-After", "1"}});
    QTRY_COMPARE(m_network->count(), 2);
    QVERIFY2(clock.elapsed() >= 1000, qPrintable(QString::number(clock.elapsed())));
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
}

void RetriesTest::waitsForTheDateAskedFor()
{
    LeadReply *reply = askRetrying();
    answering()->answer(429, broken,
                        {{"Date", "Thu, 09 Jan 2025 08:35:00 GMT"},
                         {"Retry-After", "Thu, 09 Jan 2025 08:35:50 GMT"}});
    QVERIFY(reply->retry() != nullptr);
    const qint64 left = reply->retry()->until.remainingTime();
    QVERIFY2(left > 49'000 && left <= 51'000, qPrintable(QString::number(left)));
}

void RetriesTest::sendsNothingAfterCancelling_data()
{
    QTest::addColumn<bool>("byDeletion");
    QTest::newRow("cancelled") << false;
    QTest::newRow("deleted") << true;
}

void RetriesTest::sendsNothingAfterCancelling()
{
    QFETCH(bool, byDeletion);
    m_client->setRetryPolicy(quick());
    QPointer<LeadReply> reply = askRetrying();
    LeadEnding ending(reply);
    answering()->answer(503, broken);
    QVERIFY(m_client->retries()->next() != nullptr);
    QSignalSpy changed(m_client->retries(), &Retries::changed);
    if (byDeletion)
        delete reply;
    else
        reply->cancel();
    QVERIFY(m_client->retries()->next() == nullptr);
    QCOMPARE(changed.size(), 1);
    letPass();
    QVERIFY(reply.isNull());
    QCOMPARE(m_network->count(), 1);
    QCOMPARE(ending.count(), 0);
}

void RetriesTest::canBeHurried()
{
    LeadReply *reply = askRetrying();
    LeadEnding ending(reply);
    reply->retryNow(); // it does not wait: nothing happens
    answering()->answer(429, broken, {{"Retry-After", "60"}});
    m_client->retries()->goOnNow();
    QCOMPARE(m_network->count(), 1);
    QTRY_COMPARE(m_network->count(), 2);
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
}

void RetriesTest::canBeGivenUp()
{
    LeadEnding ending(askRetrying());
    answering()->answer(429, broken, {{"Retry-After", "60"}});
    m_client->retries()->giveUp();
    QCOMPARE(ending.count(), 0);
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::TooManyRequests);
    QCOMPARE(ending.transfer().httpStatus, 429);
    letPass();
    QCOMPARE(m_network->count(), 1);
    QCOMPARE(ending.count(), 1);
}

void RetriesTest::allowsTheTimeAnewForEachAttempt()
{
    Client::Limits limits;
    limits.overall = 300ms;
    m_client->setLimits(limits);
    m_client->setRetryPolicy({.waits = {800ms}}); // and so at least 400 ms
    LeadEnding ending(askRetrying());
    answering()->answer(503, broken);
    QTRY_COMPARE(m_network->count(), 2);
    QCOMPARE(ending.count(), 0);
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::TookTooLong);
    QVERIFY(ending.transfer().milliseconds >= 250 && ending.transfer().milliseconds < 700);
}

void RetriesTest::repeatsSearchesWithTheirBody()
{
    m_client->setRetryPolicy(quick());
    ActionSearch search;
    search.type = QStringLiteral("NOTE");
    m_client->getPage({address, search}, {true, 20, 10})->setRetrying(true);
    answering()->answer(502, broken);
    QTRY_COMPARE(m_network->count(), 2);
    QCOMPARE(m_network->at(1).verb, QByteArray("POST"));
    QVERIFY(!m_network->at(1).body.isEmpty());
    QCOMPARE(m_network->at(1).body, m_network->at(0).body);
    QCOMPARE(m_network->at(1).request.url(), m_network->at(0).request.url());
}

void RetriesTest::tellsWhichComesFirst()
{
    askRetrying();
    answering()->answer(429, broken, {{"Retry-After", "50"}});
    LeadReply *sooner = askRetrying();
    answering()->answer(429, broken, {{"Retry-After", "20"}});
    QCOMPARE(m_client->retries()->next(), sooner->retry());
    sooner->cancel();
    QVERIFY(m_client->retries()->next() != nullptr);
    QVERIFY(m_client->retries()->next()->until.remainingTime() > 40'000);
}

void RetriesTest::survivesWhoeverListens_data()
{
    QTest::addColumn<bool>("onResumed");
    QTest::addColumn<bool>("byDeletion");
    for (const bool onResumed : {false, true}) {
        for (const bool byDeletion : {false, true}) {
            QTest::addRow("%s when it %s", byDeletion ? "deleted" : "cancelled",
                          onResumed ? "goes on" : "waits")
                << onResumed << byDeletion;
        }
    }
}

void RetriesTest::survivesWhoeverListens()
{
    QFETCH(bool, onResumed);
    QFETCH(bool, byDeletion);
    m_client->setRetryPolicy(quick());
    QPointer<LeadReply> reply = askRetrying();
    LeadEnding ending(reply);
    QSignalSpy resumed(reply, &Reply::resumed);
    int calls = 0;
    connect(m_client->retries(), &Retries::changed, this, [&] {
        // It waits at the first, and goes on at the second; ending it is told as well.
        if (++calls != (onResumed ? 2 : 1))
            return;
        if (byDeletion)
            delete reply;
        else
            reply->cancel();
    });
    answering()->answer(503, broken);
    letPass();
    QVERIFY(reply.isNull());
    QCOMPARE(ending.count(), 0);
    QCOMPARE(resumed.size(), 0);
    QVERIFY(m_network->count() <= 2);
    QVERIFY(m_client->retries()->next() == nullptr);
}

void RetriesTest::survivesAQuestionWhileItSends()
{
    AskingNetwork network;
    Client client(&network, BaseUrl(), "test");
    client.tokens()->set(address.enterprise, token());
    QList<LeadReply *> replies;
    for (int i = 0; i < 2; ++i) {
        replies += client.getPage({address}, LeadQuery{});
        replies.constLast()->setRetrying(true);
        network.reply()->answer(429, broken, {{"Retry-After", "50"}});
    }
    const Retry *next = nullptr;
    network.whenAsked = [&] {
        next = client.retries()->next();
    };
    replies.constFirst()->retryNow();
    QTRY_COMPARE(network.count(), 3);
    QVERIFY(next != nullptr);
    QCOMPARE(next, replies.constLast()->retry());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RetriesTest, QCoreApplication)

#include "tst_retries.moc"
