// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::ClientFixture;
using Test::LeadEnding;
using Test::ScriptedNetwork;
using Test::ScriptedReply;
using namespace std::chrono_literals;

//! The client on a network whose answers the test gives.
class ClientTest : public ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyThisRequest();
    void asksForTheLeadAloneWithoutTheTimeline();
    void givesThePage();
    void readsAnAnswerInPieces();
    void readsAnswersUpToTheLimit();
    void givesUpOnAnswersOverTheLimit();
    void saysNothingAfterACancel_data();
    void saysNothingAfterACancel();
    void cancelsWhenDeleted();
    void cancelsWithTheClient();
    void finishesOnceAndDeletesItself();
    void mayBeCancelledAfterItsEnd();
    void mayBeDeletedInsideItsHandler_data();
    void mayBeDeletedInsideItsHandler();
    void outlivesTheReplyOfTheNetwork();
};

void ClientTest::sendsExactlyThisRequest()
{
    Client::Limits limits;
    limits.withoutProgress = 1234ms;
    limits.maximumRedirects = 3;
    m_client->setLimits(limits);
    m_client->getPage({address}, {true, 20, 50});
    QCOMPARE(m_network->count(), 1);
    const ScriptedNetwork::Asked &asked = m_network->last();
    QCOMPARE(asked.verb, QByteArray("GET"));
    QCOMPARE(asked.body, QByteArray());
    QCOMPARE(asked.request.url().toEncoded(),
             QByteArray("https://next.telecrm.in/autoupdate/v2/enterprise/ent_1/lead/lead%2F1"
                        "?includeActions=true&skip=20&limit=50"));

    QList<QByteArray> headers = asked.request.rawHeaderList();
    std::sort(headers.begin(), headers.end());
    QCOMPARE(headers, QList<QByteArray>({"Accept", "Authorization", "User-Agent"}));
    QCOMPARE(asked.request.rawHeader("Accept"), QByteArray("application/json"));
    QCOMPARE(asked.request.rawHeader("Authorization"), QByteArray("Bearer aa-1:bb-2"));
    QCOMPARE(asked.request.rawHeader("User-Agent"), QByteArray("LeadViewer/1.2"));

    const auto attribute = [&asked](QNetworkRequest::Attribute code) {
        return asked.request.attribute(code, -1).toInt();
    };
    QCOMPARE(attribute(QNetworkRequest::RedirectPolicyAttribute),
             int(QNetworkRequest::SameOriginRedirectPolicy));
    QCOMPARE(attribute(QNetworkRequest::CookieLoadControlAttribute), int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::CookieSaveControlAttribute), int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::AuthenticationReuseAttribute),
             int(QNetworkRequest::Manual));
    QCOMPARE(attribute(QNetworkRequest::CacheLoadControlAttribute),
             int(QNetworkRequest::AlwaysNetwork));
    QCOMPARE(attribute(QNetworkRequest::CacheSaveControlAttribute), 0);
    QCOMPARE(asked.request.maximumRedirectsAllowed(), 3);
    QCOMPARE(asked.request.transferTimeout(), 1234);
}

void ClientTest::asksForTheLeadAloneWithoutTheTimeline()
{
    m_client->getPage({address}, {false, 20, 50});
    QVERIFY(!m_network->last().request.url().hasQuery());
}

void ClientTest::givesThePage()
{
    LeadEnding ending(ask());
    QCOMPARE(ending.count(), 0);
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().lead.name(), QStringLiteral("Jane Doe"));
    QCOMPARE(ending.page().actions->actions.size(), std::size_t(3));
    QCOMPARE(ending.transfer().httpStatus, 200);
    QCOMPARE(ending.transfer().bytes, qint64(lead.size()));
    QVERIFY(ending.transfer().milliseconds >= 0);
}

void ClientTest::readsAnAnswerInPieces()
{
    LeadEnding ending(ask());
    answering()->head(200);
    for (const char byte : lead.chopped(5))
        answering()->feed(QByteArray(1, byte));
    answering()->feedQuietly(lead.right(5));
    QCOMPARE(ending.count(), 0);
    answering()->finish();
    QVERIFY(ending.isPage());
    QCOMPARE(ending.transfer().bytes, qint64(lead.size()));
}

void ClientTest::readsAnswersUpToTheLimit()
{
    Client::Limits limits;
    limits.maximumBytes = lead.size();
    m_client->setLimits(limits);
    LeadEnding ending(ask());
    answering()->answer(200, lead);
    QVERIFY(ending.isPage());
}

void ClientTest::givesUpOnAnswersOverTheLimit()
{
    Client::Limits limits;
    limits.maximumBytes = lead.size() - 1;
    m_client->setLimits(limits);
    LeadEnding ending(ask());
    const QPointer<ScriptedReply> network = answering();
    network->head(200, {{"Content-Length", "1"}});
    network->feed(lead.left(50));
    network->feed(lead.mid(50, lead.size() - 51));
    QCOMPARE(ending.count(), 0);
    network->feed(lead.right(1));
    QCOMPARE(ending.count(), 1);
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TooLarge);
    QVERIFY(network->isAborted());
    network->feed(lead);
    QCOMPARE(ending.count(), 1);
    QTRY_VERIFY(network.isNull());
}

void ClientTest::saysNothingAfterACancel_data()
{
    QTest::addColumn<bool>("begun");
    QTest::newRow("before the answer") << false;
    QTest::newRow("in the middle of the answer") << true;
}

void ClientTest::saysNothingAfterACancel()
{
    QFETCH(bool, begun);
    const QPointer<LeadReply> reply = ask();
    LeadEnding ending(reply);
    const QPointer<ScriptedReply> network = answering();
    if (begun) {
        network->head(200);
        network->feed(lead.left(20));
    }
    reply->cancel();
    reply->cancel();
    QVERIFY(network->isAborted());
    network->feed(lead);
    network->finish();
    QTRY_VERIFY(reply.isNull());
    QTRY_VERIFY(network.isNull());
    QCOMPARE(ending.count(), 0);
}

void ClientTest::cancelsWhenDeleted()
{
    LeadReply *reply = ask();
    LeadEnding ending(reply);
    const QPointer<ScriptedReply> network = answering();
    delete reply;
    QVERIFY(network->isAborted());
    QTRY_VERIFY(network.isNull());
    QCOMPARE(ending.count(), 0);
}

void ClientTest::cancelsWithTheClient()
{
    const QPointer<LeadReply> reply = ask();
    LeadEnding ending(reply);
    const QPointer<ScriptedReply> network = answering();
    m_client.reset();
    QVERIFY(reply.isNull());
    QVERIFY(network->isAborted());
    QCOMPARE(ending.count(), 0);
}

void ClientTest::finishesOnceAndDeletesItself()
{
    const QPointer<LeadReply> reply = ask();
    LeadEnding ending(reply);
    const QPointer<ScriptedReply> network = answering();
    network->answer(200, lead);
    QCOMPARE(ending.count(), 1);
    QVERIFY(!network->isAborted());
    network->finish();
    QTRY_VERIFY(reply.isNull());
    QTRY_VERIFY(network.isNull());
    QCOMPARE(ending.count(), 1);
}

void ClientTest::mayBeCancelledAfterItsEnd()
{
    const QPointer<LeadReply> reply = ask();
    LeadEnding ending(reply);
    answering()->answer(200, lead);
    reply->cancel();
    QTRY_VERIFY(reply.isNull());
    QCOMPARE(ending.count(), 1);
}

void ClientTest::mayBeDeletedInsideItsHandler_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("maximumBytes");
    QTest::addColumn<bool>("quietly");
    const qint64 enough = lead.size();
    QTest::newRow("a page") << 200 << enough << false;
    QTest::newRow("a failure") << 500 << enough << false;
    QTest::newRow("too large while it comes") << 200 << qint64(10) << false;
    QTest::newRow("too large at its end") << 200 << qint64(10) << true;
}

void ClientTest::mayBeDeletedInsideItsHandler()
{
    QFETCH(int, status);
    QFETCH(qint64, maximumBytes);
    QFETCH(bool, quietly);
    Client::Limits limits;
    limits.maximumBytes = maximumBytes;
    m_client->setLimits(limits);
    QPointer<LeadReply> reply = ask();
    int finished = 0;
    connect(reply, &LeadReply::finished, this, [&] {
        ++finished;
        delete reply;
    });
    const QPointer<ScriptedReply> network = answering();
    if (quietly) {
        network->head(status);
        network->feedQuietly(lead);
        network->finish();
    } else {
        network->answer(status, lead);
    }
    QCOMPARE(finished, 1);
    QVERIFY(reply.isNull());
    QTRY_VERIFY(network.isNull());
}

void ClientTest::outlivesTheReplyOfTheNetwork()
{
    const QPointer<LeadReply> reply = ask();
    LeadEnding ending(reply);
    delete answering();
    reply->cancel();
    QTRY_VERIFY(reply.isNull());
    QCOMPARE(ending.count(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientTest, QCoreApplication)

#include "tst_client.moc"
