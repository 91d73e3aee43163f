// SPDX-License-Identifier: MIT
#include "support/authority.h"
#include "support/faultyserver.h"
#include "support/testprogram.h"
#include "telecrm/wirefixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::Authority;
using Test::Fault;
using Test::FaultyServer;
using Test::LeadEnding;
using Test::WireFixture;
using namespace std::chrono_literals;

//! How often a request reaches the service, and which answer belongs to it.
class SentOnceTest : public WireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void sendsEachAttemptOnce_data();
    void sendsEachAttemptOnce();
    void sendsThreeAtMost_data();
    void sendsThreeAtMost();
    void sendsThreeAtMostOverTls();
    void repeatsAtOnceWhatAnOldConnectionLost();
    void usesNoOtherOldConnectionThen();
    void sendsOnceAfterARedirect_data();
    void sendsOnceAfterARedirect();
    void readsOnAfterANotice_data();
    void readsOnAfterANotice();
    void takesNoLateAnswerForAnother();

private:
    static void addEndings();
    //! The same with retries; they come after milliseconds.
    LeadReply *askRetrying(bool isSearch, const QUrl &base)
    {
        LeadReply *reply = isSearch ? search(base) : ask(base);
        m_client->setRetryPolicy({.waits = {2ms, 4ms, 6ms, 8ms}});
        reply->setRetrying(true);
        return reply;
    }
    //! Makes a request after which the connection stays open.
    [[nodiscard]] bool leavesAConnection()
    {
        m_server->playOnce(answerOf(lead), End::KeepOpen);
        return LeadEnding(ask(m_server->baseUrl())).wait();
    }
    [[nodiscard]] static QByteArray answerOf(const QByteArray &body)
    {
        return "HTTP/1.1 200 OK\r\n" + lengthOf(body) + "\r\n" + body;
    }
};

void SentOnceTest::addEndings()
{
    QTest::addColumn<bool>("isSearch");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<End>("end");
    QTest::addColumn<bool>("isOld");
    for (const bool isSearch : {false, true}) {
        for (const bool isOld : {false, true}) {
            const auto row = [&](const char *name, const QByteArray &bytes, End end) {
                QTest::addRow("%s, %s connection: %s", isSearch ? "search" : "lead",
                              isOld ? "old" : "new", name)
                    << isSearch << bytes << end << isOld;
            };
            row("closed", {}, End::Close);
            row("reset", {}, End::Reset);
            row("closed in the status", "HTTP/1.1 20", End::Close);
            row("closed in the head", "HTTP/1.1 200 OK\r\nConte", End::Close);
        }
    }
}

void SentOnceTest::sendsEachAttemptOnce_data()
{
    addEndings();
}

void SentOnceTest::sendsEachAttemptOnce()
{
    QFETCH(bool, isSearch);
    QFETCH(QByteArray, bytes);
    QFETCH(End, end);
    QFETCH(bool, isOld);
    QVERIFY(!isOld || leavesAConnection());
    const qsizetype before = m_server->requests().size();
    m_server->play(bytes, end);
    LeadEnding ending(isSearch ? search(m_server->baseUrl()) : ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(ending.error().networkDetail, QStringLiteral("Connection closed"));
    QCOMPARE(ending.error().attempts, 1);
    QTest::qWait(20);
    QCOMPARE(m_server->requests().size() - before, 1);
    QVERIFY(m_server->requests().constLast().startsWith(isSearch ? "POST /" : "GET /"));
    // The way is free again.
    m_server->playOk(lengthOf(lead), lead);
    LeadEnding again(ask(m_server->baseUrl()));
    QVERIFY(again.wait());
    QVERIFY(again.isPage());
}

void SentOnceTest::sendsThreeAtMost_data()
{
    addEndings();
}

void SentOnceTest::sendsThreeAtMost()
{
    QFETCH(bool, isSearch);
    QFETCH(QByteArray, bytes);
    QFETCH(End, end);
    QFETCH(bool, isOld);
    QVERIFY(!isOld || leavesAConnection());
    const qsizetype before = m_server->requests().size();
    m_server->play(bytes, end);
    LeadEnding ending(askRetrying(isSearch, m_server->baseUrl()));
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(ending.error().attempts, RequestBudget::most);
    QTest::qWait(20);
    QCOMPARE(m_server->requests().size() - before, RequestBudget::most);
}

void SentOnceTest::sendsThreeAtMostOverTls()
{
    Authority authority;
    m_network.trustOnly({authority.certificate()});
    FaultyServer server([](const QByteArray &) { return lead; },
                        authority.identity(QStringLiteral("localhost")));
    server.startFault({}); // closes without an answer
    LeadEnding ending(askRetrying(false, server.baseUrl(QStringLiteral("localhost"))));
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(server.requests().size(), RequestBudget::most);
}

void SentOnceTest::repeatsAtOnceWhatAnOldConnectionLost()
{
    m_server->playOnce(answerOf(lead), End::KeepOpen);
    m_server->playOnce({}, End::Reset);
    m_server->playOk(lengthOf(lead), lead);
    QVERIFY(LeadEnding(ask(m_server->baseUrl())).wait());
    LeadReply *reply = askRetrying(false, m_server->baseUrl());
    QSignalSpy waits(m_client->retries(), &Retries::changed);
    LeadEnding ending(reply);
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(waits.size(), 0); // nobody had to know
}

void SentOnceTest::usesNoOtherOldConnectionThen()
{
    // All of them broke when the computer went to sleep.
    m_server->play(answerOf(lead), End::KeepOpen);
    LeadEnding one(ask(m_server->baseUrl()));
    const LeadAddress address{{QStringLiteral("E")}, {QStringLiteral("L")}};
    LeadEnding other(m_client->getPage({address}, LeadQuery{}));
    QVERIFY(one.wait());
    QVERIFY(other.wait());
    QCOMPARE(m_server->connectionCount(), 2);
    m_server->playOnce({}, End::Reset);
    LeadEnding ending(askRetrying(false, m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(m_server->connectionCount(), 3);
}

void SentOnceTest::sendsOnceAfterARedirect_data()
{
    QTest::addColumn<bool>("isSearch");
    for (const bool isSearch : {false, true})
        QTest::newRow(isSearch ? "search" : "lead") << isSearch;
}

void SentOnceTest::sendsOnceAfterARedirect()
{
    QFETCH(bool, isSearch);
    const QByteArray redirect
        = "HTTP/1.1 307 Moved\r\nContent-Length: 0\r\nLocation: /elsewhere\r\n\r\n";
    m_server->playOnce(redirect, End::KeepOpen);
    m_server->play({}, End::Close);
    LeadEnding ending(isSearch ? search(m_server->baseUrl()) : ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ConnectionLost);
    QTest::qWait(20);
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY(m_server->requests().constLast().contains(" /elsewhere "));
}

void SentOnceTest::readsOnAfterANotice_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isSkipped");
    QTest::newRow("100") << 100 << true;
    for (const int status : {101, 102, 103, 199})
        QTest::addRow("%d", status) << status << false;
}

void SentOnceTest::readsOnAfterANotice()
{
    QFETCH(int, status);
    QFETCH(bool, isSkipped); // by Qt
    const QByteArray notice
        = "HTTP/1.1 " + QByteArray::number(status) + " Wait\r\nLink: </a>\r\n\r\n";
    m_server->playOnce(notice + answerOf(lead), End::KeepOpen);
    m_server->play(notice + answerOf(lead), End::KeepOpen);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QCOMPARE(ending.isPage(), isSkipped);
    if (isSkipped)
        return;
    QCOMPARE(ending.error().kind, ErrorKind::Interim);
    QCOMPARE(ending.error().httpStatus, status);
    // A retry helps when the notice came by chance; there is one.
    m_server->playOnce(notice + answerOf(lead), End::KeepOpen);
    m_server->playOnce(answerOf(lead), End::KeepOpen);
    LeadEnding helped(askRetrying(false, m_server->baseUrl()));
    QVERIFY(helped.wait());
    QVERIFY(helped.isPage());
    LeadEnding failed(askRetrying(false, m_server->baseUrl()));
    QVERIFY(failed.wait());
    QCOMPARE(failed.error().attempts, 2);
}

void SentOnceTest::takesNoLateAnswerForAnother()
{
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault notice;
    notice.bytes = "HTTP/1.1 103 Early Hints\r\n\r\n"
        + answerOf(Test::leadJson(QStringLiteral("Somebody Else"), 1));
    notice.pause = 1ms; // so the answer follows while the next request is under way
    notice.end = Fault::End::KeepOpen;
    server.startFault(notice);
    LeadEnding first(ask(server.baseUrl()));
    QVERIFY(first.wait());
    QCOMPARE(first.error().kind, ErrorKind::Interim);
    server.stopFault();
    LeadEnding second(ask(server.baseUrl()));
    QVERIFY(second.wait());
    QVERIFY(second.isPage());
    QCOMPARE(second.page().lead.name(), QStringLiteral("Jane Doe"));
    QCOMPARE(server.connectionCount(), 2);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::SentOnceTest, QCoreApplication)

#include "tst_sentonce.moc"
