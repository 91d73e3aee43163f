// SPDX-License-Identifier: MIT
#include "standin/standinfixture.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#include <memory>
#include <optional>
#include <vector>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

//! The server below the endpoint: what it records, when it answers, and how it starts and stops.
class StandinServerTest : public StandinFixture
{
    Q_OBJECT

private Q_SLOTS:
    void recordsRequestsAsSent();
    void holdsAnswersUntilReleased();
    void releasesAlsoWhenHeldAgainAtOnce();
    void holdsOnlyWhatItIsTold();
    void delaysAnswersByTheLatency();
    void answersOthersWhileOneWaits();
    void letsAnInterceptorAnswer();

    void keepsConnectionsOpen();
    void doesNotCompress();
    void stops_data();
    void stops();
    void stopsBeforeItIsAskedAnything();
    void startsAgainAfterAStop();
    void failsOnATakenPort();
};

void StandinServerTest::recordsRequestsAsSent()
{
    QCOMPARE(m_standin->requestCount(), 0);
    Sent sent;
    sent.target = leadTarget(QStringLiteral("a/b"), "x=%2520&y=1");
    ask(sent);
    sent.method = "POST";
    sent.body = "{\"a\":1}";
    ask(sent);

    const QList<StandinRequest> requests = m_standin->requests();
    QCOMPARE(m_standin->requestCount(), 2);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].method, QByteArray("GET"));
    QCOMPARE(requests[0].target, "/autoupdate/v2" + sent.target);
    QCOMPARE(requests[0].header("authorization"), bearer());
    QCOMPARE(requests[0].header("AUTHORIZATION"), bearer());
    QCOMPARE(requests[0].header("Nothing"), QByteArray());
    QVERIFY(requests[0].header("Host").startsWith("127.0.0.1:"));
    QCOMPARE(requests[0].header("REMOTE_ADDR"), QByteArray());
    QCOMPARE(requests[0].body, QByteArray());
    QCOMPARE(requests[1].method, QByteArray("POST"));
    QCOMPARE(requests[1].body, sent.body);

    m_standin->clearRequests();
    QCOMPARE(m_standin->requestCount(), 0);
    QVERIFY(m_standin->requests().isEmpty());
}

void StandinServerTest::holdsAnswersUntilReleased()
{
    m_standin->hold();
    Sent sent;
    sent.target = leadTarget(jane);
    // Two clients of six connections each.
    QNetworkAccessManager another;
    std::vector<QNetworkReply *> replies;
    replies.reserve(12);
    for (int number = 0; number < 6; ++number)
        replies.push_back(send(sent));
    const QNetworkRequest request = replies.front()->request();
    for (int number = 0; number < 6; ++number)
        replies.push_back(another.get(request));

    QTRY_COMPARE(m_standin->requestCount(), 12);
    for (const QNetworkReply *reply : replies)
        QVERIFY(!reply->isFinished());

    m_standin->release();
    for (QNetworkReply *reply : replies)
        QCOMPARE(finished(reply).status, 200);
    QCOMPARE(get(jane).status, 200);
}

void StandinServerTest::releasesAlsoWhenHeldAgainAtOnce()
{
    m_standin->hold();
    Sent sent;
    sent.target = leadTarget(jane);
    QNetworkReply *const first = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    // The answer is made up when it is let go.
    QVERIFY(m_standin->addLead(jane, R"({"fields":{"name":"Later"}})"));
    m_standin->release();
    m_standin->hold();
    QCOMPARE(finished(first).body, QByteArray(R"({"fields":{"name":"Later"}})"));

    QNetworkReply *const second = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 2);
    QVERIFY(!second->isFinished());
    m_standin->release();
    QCOMPARE(finished(second).status, 200);
}

void StandinServerTest::holdsOnlyWhatItIsTold()
{
    m_standin->holdOnly("/team-members");
    Sent sent;
    sent.target = "/enterprise/" + Standin::enterpriseId().toLatin1() + "/team-members?limit=1";
    QNetworkReply *const held = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    QCOMPARE(get(jane).status, 200);
    QVERIFY(!held->isFinished());

    // Who waits goes on waiting, also when something else is held from now on.
    m_standin->holdOnly("/custom-fields");
    QCOMPARE(list("team-members").status, 200);
    QVERIFY(!held->isFinished());
    m_standin->release();
    QCOMPARE(finished(held).status, 200);
    QCOMPARE(list("custom-fields").status, 200);
}

void StandinServerTest::delaysAnswersByTheLatency()
{
    m_standin->setLatency(120ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(get(jane).status, 200);
    QVERIFY2(timer.elapsed() >= 120, qPrintable(QString::number(timer.elapsed())));
}

void StandinServerTest::answersOthersWhileOneWaits()
{
    QSemaphore goOn;
    m_standin->setInterceptor(
        [&goOn](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (request.target.contains("slow"))
                goOn.acquire();
            return std::nullopt;
        });
    Sent sent;
    sent.target = leadTarget(QStringLiteral("slow"));
    QNetworkReply *const slow = send(sent);
    QTRY_COMPARE(m_standin->requestCount(), 1);
    const int status = get(jane).status;
    const bool waiting = !slow->isFinished();
    goOn.release();
    QCOMPARE(status, 200);
    QVERIFY(waiting);
    QCOMPARE(finished(slow).status, 404);
}

void StandinServerTest::letsAnInterceptorAnswer()
{
    m_standin->setInterceptor(
        [this](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("limit=7"))
                return std::nullopt;
            // Calling back must not lock up.
            return StandinAnswer{429,
                                 QByteArray::number(m_standin->requestCount()),
                                 "text/plain",
                                 {{"Retry-After", "30"}}};
        });
    QCOMPARE(get(jane).status, 200);
    Sent sent;
    sent.target = leadTarget(jane, "limit=7");
    QNetworkReply *const reply = send(sent);
    QSignalSpy spy(reply, &QNetworkReply::finished);
    QVERIFY(spy.wait(patience));
    QCOMPARE(reply->rawHeader("Retry-After"), QByteArray("30"));
    const Answer answer = finished(reply);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.contentType, QByteArray("text/plain"));
    QCOMPARE(answer.body, QByteArray("2"));

    m_standin->setInterceptor([](const StandinRequest &) {
        return StandinAnswer{503, {}, {}, {}};
    });
    const Answer empty = get(jane);
    QCOMPARE(empty.status, 503);
    QCOMPARE(empty.body, QByteArray());
    QCOMPARE(empty.contentType, QByteArray());

    m_standin->setInterceptor({});
    QCOMPARE(get(jane).status, 200);
}

void StandinServerTest::keepsConnectionsOpen()
{
    QTcpSocket socket;
    const auto port = static_cast<quint16>(m_standin->baseUrl().port());
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(socket.waitForConnected());
    const QByteArray path = m_standin->baseUrl().path().toLatin1() + leadTarget(jane);
    const QByteArray common = path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + bearer() + "\r\n";
    // A body that is left unread would be taken for the next request.
    socket.write("POST " + common + "Content-Length: 4\r\n\r\nbody");
    QTRY_VERIFY(socket.peek(100000).contains("\r\n\r\n"));
    const QByteArray first = socket.readAll();
    QVERIFY2(first.startsWith("HTTP/1.1 405 "), first.constData());
    socket.write("GET " + common + "\r\n");
    QTRY_VERIFY(socket.peek(100000).contains("Jane Doe"));
    const QByteArray second = socket.readAll();
    QVERIFY2(second.contains("HTTP/1.1 200 "), second.constData());
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void StandinServerTest::doesNotCompress()
{
    QNetworkRequest request(
        QUrl::fromEncoded(m_standin->baseUrl().toEncoded() + leadTarget(Standin::demoLeadId())));
    request.setRawHeader("Authorization", bearer());
    request.setRawHeader("Accept-Encoding", "gzip, br");
    const std::unique_ptr<QNetworkReply> reply(m_network->get(request));
    QSignalSpy spy(reply.get(), &QNetworkReply::finished);
    QVERIFY(spy.wait(patience));
    QCOMPARE(reply->rawHeader("Content-Encoding"), QByteArray());
    QVERIFY(reply->readAll().startsWith('{'));
}

void StandinServerTest::stops_data()
{
    QTest::addColumn<bool>("used"); // whether the connection had an answer before
    QTest::addColumn<bool>("held");
    QTest::addColumn<int>("latency");
    QTest::addColumn<int>("sent"); // how many bytes of a request; all of it when it is below zero
    QTest::addColumn<QByteArray>("status"); // of the answer; empty when there is none
    QTest::newRow("while a connection never asked anything")
        << false << false << 0 << 0 << QByteArray();
    QTest::newRow("while an answered connection is kept")
        << true << false << 0 << 0 << QByteArray();
    QTest::newRow("while a request is half sent") << true << false << 0 << 60 << QByteArray();
    QTest::newRow("while an answer is held") << true << true << 0 << -1 << QByteArray("503");
    // Whoever waited for it would run into the test's own time limit.
    QTest::newRow("while an answer waits for the latency")
        << true << false << 600000 << -1 << QByteArray("503");
}

void StandinServerTest::stops()
{
    QFETCH(bool, used);
    QFETCH(bool, held);
    QFETCH(int, latency);
    QFETCH(int, sent);
    QFETCH(QByteArray, status);
    const QByteArray request = "GET /autoupdate/v2" + leadTarget(jane)
        + " HTTP/1.1\r\nAuthorization: " + bearer() + "\r\n\r\n";
    QTcpSocket socket;
    const auto port = static_cast<quint16>(m_standin->baseUrl().port());
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(socket.waitForConnected());
    if (used) {
        socket.write(request);
        QTRY_VERIFY(socket.peek(100000).contains("Jane Doe"));
        QVERIFY(socket.readAll().startsWith("HTTP/1.1 200 "));
        m_standin->clearRequests();
    }
    if (held)
        m_standin->hold();
    m_standin->setLatency(std::chrono::milliseconds(latency));
    socket.write(request.mid(0, sent));
    socket.flush();
    QCOMPARE(socket.bytesToWrite(), 0);
    QTRY_COMPARE(m_standin->requestCount(), sent < 0 ? 1 : 0);

    QSignalSpy closed(&socket, &QTcpSocket::disconnected);
    m_standin->stop();
    QCOMPARE(m_standin->baseUrl(), QUrl());
    QVERIFY(!closed.isEmpty() || closed.wait(patience));
    const QByteArray answer = socket.readAll();
    QCOMPARE(answer.mid(9, 3), status); // behind "HTTP/1.1 "
    QCOMPARE(answer.count("HTTP/1.1 "), status.isEmpty() ? 0 : 1);
    QTcpSocket late;
    late.connectToHost(QStringLiteral("127.0.0.1"), port);
    QVERIFY(!late.waitForConnected());
}

void StandinServerTest::stopsBeforeItIsAskedAnything()
{
    for (int round = 0; round < 50; ++round) {
        Standin standin;
        standin.stop();
        QVERIFY(standin.start());
        standin.stop();
        standin.stop();
    }
}

void StandinServerTest::startsAgainAfterAStop()
{
    const QByteArray before = get(jane).body;
    QVERIFY(before.contains("Jane Doe"));
    m_standin->hold();
    m_network->clearConnectionCache();
    m_standin->stop();
    const QStringList ids = m_standin->leadIds();
    QVERIFY(ids.contains(jane));
    QVERIFY(m_standin->start());
    QVERIFY(m_standin->start());
    QCOMPARE(m_standin->requestCount(), 1);
    QCOMPARE(get(jane).body, before);
    QCOMPARE(m_standin->requestCount(), 2);
}

void StandinServerTest::failsOnATakenPort()
{
    const auto port = static_cast<quint16>(m_standin->baseUrl().port());
    Standin second;
    QVERIFY(!second.start(port));
    QVERIFY(second.errorString().contains(QString::number(port)));
    QCOMPARE(second.baseUrl(), QUrl());
    m_standin->stop();
    QVERIFY(second.start(port));
    QCOMPARE(second.errorString(), QString());
    QCOMPARE(second.baseUrl().port(), int(port));
}

LEAD_VIEWER_TEST(StandinServerTest, QCoreApplication)

#include "tst_standinserver.moc"
