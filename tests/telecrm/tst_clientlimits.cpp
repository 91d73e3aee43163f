// SPDX-License-Identifier: MIT
#include "support/faultyserver.h"
#include "support/testprogram.h"
#include "telecrm/wirefixture.h"

#include <QElapsedTimer>
#include <QtTest>

namespace LeadViewer {

using Test::Fault;
using Test::FaultyServer;
using Test::gzipped;
using Test::LeadEnding;
using Test::WireFixture;
using namespace std::chrono_literals;

//! The client's limits: the size of an answer, the time without progress and the whole time.
class ClientLimitsTest : public WireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void timesOutWithoutProgress_data();
    void timesOutWithoutProgress();
    void countsTheUnpackedBytes();
    void stopsReadingAtTheLimit();
    void takesNoMoreThanTheLimit_data();
    void takesNoMoreThanTheLimit();
    void endsWhatGoesOnForEver();
    void countsRedirectsIntoTheDeadline();
    void limitsEveryKindOfRequest_data();
    void limitsEveryKindOfRequest();
};

void ClientLimitsTest::timesOutWithoutProgress_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\n" + lengthOf(lead) + "\r\n" + lead.left(50);
}

void ClientLimitsTest::timesOutWithoutProgress()
{
    QFETCH(QByteArray, bytes);
    m_limits.withoutProgress = 250ms;
    m_server->play(bytes, End::KeepOpen);
    QElapsedTimer clock;
    clock.start();
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(clock.elapsed() >= 240);
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TimedOut);
    QCOMPARE(m_server->connectionCount(), 1);
}

void ClientLimitsTest::countsTheUnpackedBytes()
{
    // Far more than Qt's own guard against such answers lets through by its ratio.
    const QByteArray packed = gzipped(QByteArray(20'000'000, ' '));
    QVERIFY(packed.size() < 50'000);
    m_limits.maximumBytes = 100'000;
    m_server->playOk("Content-Encoding: gzip\r\n" + lengthOf(packed), packed, End::KeepOpen);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TooLarge);
    QCOMPARE(ending.count(), 1);
    QVERIFY(ending.transfer().bytes <= m_limits.maximumBytes + 1);
}

void ClientLimitsTest::stopsReadingAtTheLimit()
{
    m_limits.maximumBytes = 1000;
    // More is promised and never comes: what is there is enough to know.
    m_server->playOk("Content-Length: 100000000\r\n", QByteArray(5000, ' '), End::KeepOpen);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TooLarge);
    QCOMPARE(ending.transfer().bytes, qint64(1001));
}

void ClientLimitsTest::takesNoMoreThanTheLimit_data()
{
    QTest::addColumn<bool>("isSearch");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray spaces(65'536, ' ');
    for (const bool isSearch : {false, true}) {
        const auto row = [isSearch](const char *name, const QByteArray &head,
                                    const QByteArray &piece, ErrorKind kind) {
            QTest::addRow("%s, %s", isSearch ? "search" : "lead", name)
                << isSearch << head << piece << kind;
        };
        row("a plain body", "HTTP/1.1 200 OK\r\n\r\n", spaces, ErrorKind::TooLarge);
        if (isSearch)
            continue; // one is enough: they differ in how they are sent
        row("chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk(spaces),
            ErrorKind::TooLarge);
        row("a refusal", "HTTP/1.1 404 No\r\n\r\n", spaces, ErrorKind::NotFound);
        row("a fault", "HTTP/1.1 502 Oh\r\n\r\n", spaces, ErrorKind::ServerError);
    }
}

void ClientLimitsTest::takesNoMoreThanTheLimit()
{
    QFETCH(bool, isSearch);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault endless;
    endless.bytes = head;
    endless.repeated = piece;
    server.startFault(endless);
    m_limits = {}; // as the program has them
    LeadEnding ending(isSearch ? search(server.baseUrl()) : ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.transfer().bytes, m_limits.maximumBytes + 1);
    // The server is told to stop. What the connection itself held is on top of the limit, and
    // nothing that had piled up in the program.
    QTRY_COMPARE(server.openConnections(), 0);
    constexpr qint64 ofTheConnection = 16LL * 1024 * 1024;
    QVERIFY2(server.bytesSent() < m_limits.maximumBytes + ofTheConnection,
             qPrintable(QString::number(server.bytesSent())));
}

void ClientLimitsTest::endsWhatGoesOnForEver()
{
    // There is progress all the time, so only the other limit can end it.
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault slow;
    slow.bytes = "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(1'000'000, ' ');
    slow.pause = 5ms;
    server.startFault(slow);
    m_limits.overall = 400ms;
    QElapsedTimer clock;
    clock.start();
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(clock.elapsed() >= 350); // Qt lets timers of such a length be early
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TookTooLong);
    QCOMPARE(ending.error().httpStatus, 200);
    QCOMPARE(ending.count(), 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

void ClientLimitsTest::countsRedirectsIntoTheDeadline()
{
    // Each is answered before it has taken too long by itself.
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault round;
    round.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: /round\r\n\r\n";
    round.pause = 5ms;
    round.end = Fault::End::KeepOpen;
    server.startFault(round);
    m_limits.overall = 900ms;
    m_limits.maximumRedirects = 1000;
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TookTooLong);
    QVERIFY(server.requests().size() > 1);
}

void ClientLimitsTest::limitsEveryKindOfRequest_data()
{
    QTest::addColumn<bool>("isSearch");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("pause");
    QTest::addColumn<ErrorKind>("kind");
    for (const bool isSearch : {true, false}) {
        const char *what = isSearch ? "search" : "names";
        QTest::addRow("%s: too large", what)
            << isSearch << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(2000, ' ') << 0
            << ErrorKind::TooLarge;
        QTest::addRow("%s: silence", what) << isSearch << QByteArray() << 0 << ErrorKind::TimedOut;
        QTest::addRow("%s: for ever", what)
            << isSearch << "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(900, ' ') << 5
            << ErrorKind::TookTooLong;
    }
}

void ClientLimitsTest::limitsEveryKindOfRequest()
{
    QFETCH(bool, isSearch);
    QFETCH(QByteArray, bytes);
    QFETCH(int, pause);
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault fault;
    fault.bytes = bytes;
    fault.pause = std::chrono::milliseconds(pause);
    fault.end = Fault::End::KeepOpen;
    server.startFault(fault);
    m_limits.maximumBytes = 1000;
    m_limits.withoutProgress = 300ms;
    m_limits.overall = 700ms;
    ask(server.baseUrl())->cancel();
    std::optional<ErrorKind> kind;
    if (isSearch) {
        LeadReply *reply = m_client->getPage(
            {{{QStringLiteral("E")}, {QStringLiteral("L")}}, ActionSearch{}}, LeadQuery{});
        connect(reply, &Reply::finished, this,
                [&kind, reply] { kind = std::get<Error>(reply->result()).kind; });
    } else {
        JsonReply *reply
            = m_client->getMetadata({QStringLiteral("E")}, QStringLiteral("team-members"), {});
        connect(reply, &Reply::finished, this,
                [&kind, reply] { kind = std::get<Error>(reply->result()).kind; });
    }
    QTRY_VERIFY(kind);
    QTEST(*kind, "kind");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientLimitsTest, QCoreApplication)

#include "tst_clientlimits.moc"
