// SPDX-License-Identifier: MIT
#include "support/faultyserver.h"
#include "support/gzip.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "support/rawserver.h"
#include "support/testprogram.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QtTest>

#include <array>
#include <memory>

namespace LeadViewer {

using Test::Fault;
using Test::FaultyServer;
using Test::gzipped;
using Test::LeadEnding;
using Test::leadJson;
using Test::RawServer;
using namespace std::chrono_literals;

namespace {

using End = RawServer::End;

const QByteArray lead = leadJson(QStringLiteral("Jane Doe"), 10);

QByteArray lengthOf(const QByteArray &body)
{
    return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

//! The client against a server that misbehaves.
class ClientFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsFaultsOfTheConnection_data();
    void tellsFaultsOfTheConnection();
    void readsHoweverTheLengthIsTold_data();
    void readsHoweverTheLengthIsTold();
    void timesOutWithoutProgress_data();
    void timesOutWithoutProgress();
    void tellsARefusedPort();
    void tellsAnUnknownName();
    void readsPackedAnswers();
    void survivesBadPacking_data();
    void survivesBadPacking();
    void tellsThatNothingWasPacked();
    void countsTheUnpackedBytes();
    void stopsReadingAtTheLimit();
    void takesNoMoreThanTheLimit_data();
    void takesNoMoreThanTheLimit();
    void endsWhatGoesOnForEver();
    void countsRedirectsIntoTheDeadline();
    void limitsEveryKindOfRequest_data();
    void limitsEveryKindOfRequest();

private:
    LeadReply *ask(const QUrl &base)
    {
        m_client = std::make_unique<Client>(
            &m_network, std::get<BaseUrl>(BaseUrl::parse(base.toString())), "test");
        m_client->setLimits(m_limits);
        return m_client->getLead({{QStringLiteral("E")}, {QStringLiteral("L")}}, LeadQuery{},
                                 Token::fromInput(QStringLiteral("a:b")));
    }

    Network m_network;
    std::unique_ptr<RawServer> m_server;
    Client::Limits m_limits;
    std::unique_ptr<Client> m_client;
};

void ClientFaultsTest::init()
{
    // A warning of Qt's is a misuse of Qt.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_client.reset();
    m_network.useNewConnections();
    m_server = std::make_unique<RawServer>();
    m_limits = {};
    m_limits.withoutProgress = 4s; // below what a test waits for
}

void ClientFaultsTest::tellsFaultsOfTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<End>("end");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray half = lead.left(lead.size() / 2);
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    const auto row = [](const char *name, const QByteArray &bytes, End end, ErrorKind kind) {
        QTest::newRow(name) << bytes << end << kind;
    };
    row("closed before the answer", {}, End::Close, ErrorKind::ConnectionLost);
    row("reset before the answer", {}, End::Reset, ErrorKind::ConnectionLost);
    row("half a body of known length", ok + lengthOf(lead) + "\r\n" + half, End::Close,
        ErrorKind::CutOff);
    row("half a body, then a reset", ok + lengthOf(lead) + "\r\n" + half, End::Reset,
        ErrorKind::CutOff);
    row("half a body of unknown length", ok + "Connection: close\r\n\r\n" + half, End::Close,
        ErrorKind::CutOff);
    row("a whole lead, but more was promised", ok + lengthOf(lead + "12") + "\r\n" + lead,
        End::Close, ErrorKind::CutOff);
    row("less was promised", ok + lengthOf(half) + "\r\n" + lead, End::Close, ErrorKind::CutOff);
    row("chunks without the last", chunked + chunk(half), End::Close, ErrorKind::CutOff);
    row("a chunk cut off", chunked + chunk(lead).left(200), End::Close, ErrorKind::CutOff);
    row("all of the lead, but no last chunk", chunked + chunk(lead), End::Close, ErrorKind::CutOff);
    row("a head and nothing else", ok + lengthOf(lead) + "\r\n", End::Close, ErrorKind::CutOff);
    row("an error cut off",
        "HTTP/1.1 503 Away\r\nContent-Length: 100\r\n\r\n{\"error\":", End::Close,
        ErrorKind::ServerError);
}

void ClientFaultsTest::tellsFaultsOfTheConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(End, end);
    m_server->play(bytes, end);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QVERIFY(m_server->connectionCount() >= 1);
    QVERIFY(m_server->requests().constFirst().startsWith(
        "GET /autoupdate/v2/enterprise/E/lead/L?includeActions=true&skip=0&limit=10 HTTP/1.1\r\n"));
}

void ClientFaultsTest::readsHoweverTheLengthIsTold_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("by its length") << lengthOf(lead) << lead;
    QTest::newRow("by the end of the connection") << QByteArray("Connection: close\r\n") << lead;
    QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n")
                               << chunk(lead.left(100)) + chunk(lead.mid(100)) + "0\r\n\r\n";
}

void ClientFaultsTest::readsHoweverTheLengthIsTold()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    m_server->playOk(headers, body);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().lead.name(), QStringLiteral("Jane Doe"));
}

void ClientFaultsTest::timesOutWithoutProgress_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\n" + lengthOf(lead) + "\r\n" + lead.left(50);
}

void ClientFaultsTest::timesOutWithoutProgress()
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

void ClientFaultsTest::tellsARefusedPort()
{
    const QUrl gone = m_server->baseUrl();
    m_server.reset();
    LeadEnding ending(ask(gone));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ConnectionRefused);
    QCOMPARE(ending.error().httpStatus, 0);
    QVERIFY(!ending.error().networkDetail.isEmpty());
}

void ClientFaultsTest::tellsAnUnknownName()
{
    // Longer than a name may be, so that the answer does not wait for a name server.
    const QString name = (QString(60, QLatin1Char('x')) + QLatin1Char('.')).repeated(5);
    LeadEnding ending(ask(QUrl(QStringLiteral("https://%1invalid/v2").arg(name))));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::HostNotFound);
}

void ClientFaultsTest::readsPackedAnswers()
{
    const QByteArray packed = gzipped(lead);
    QVERIFY(packed.size() < lead.size());
    m_server->playOk("Content-Encoding: gzip\r\n" + lengthOf(packed), packed);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(ending.page().actions->actions.size(), std::size_t(10));
    QCOMPARE(ending.transfer().bytes, qint64(lead.size()));
}

void ClientFaultsTest::survivesBadPacking_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("not packed at all") << lead;
    QTest::newRow("garbage") << QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff garbage garbage", 26);
    QTest::newRow("cut off") << gzipped(lead).left(gzipped(lead).size() / 2);
    QTest::newRow("a bit turned over") << QByteArray(gzipped(lead)).replace(60, 1, "\xff");
}

void ClientFaultsTest::survivesBadPacking()
{
    QFETCH(QByteArray, body);
    m_server->playOk("Content-Encoding: gzip\r\n" + lengthOf(body), body);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    const std::array unreadable{ErrorKind::NotJson, ErrorKind::CutOff};
    QVERIFY(std::find(unreadable.begin(), unreadable.end(), ending.error().kind)
            != unreadable.end());
    QCOMPARE(ending.error().httpStatus, 200);
}

void ClientFaultsTest::tellsThatNothingWasPacked()
{
    const QByteArray nothing = gzipped({});
    m_server->playOk("Content-Encoding: gzip\r\n" + lengthOf(nothing), nothing);
    LeadEnding ending(ask(m_server->baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Empty);
}

void ClientFaultsTest::countsTheUnpackedBytes()
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

void ClientFaultsTest::stopsReadingAtTheLimit()
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

void ClientFaultsTest::takesNoMoreThanTheLimit_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray spaces(65'536, ' ');
    QTest::newRow("a plain body") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << spaces
                                  << ErrorKind::TooLarge;
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
                            << chunk(spaces) << ErrorKind::TooLarge;
    QTest::newRow("a refusal") << QByteArray("HTTP/1.1 404 No\r\n\r\n") << spaces
                               << ErrorKind::NotFound;
    QTest::newRow("a fault") << QByteArray("HTTP/1.1 502 Oh\r\n\r\n") << spaces
                             << ErrorKind::ServerError;
}

void ClientFaultsTest::takesNoMoreThanTheLimit()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, piece);
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault endless;
    endless.bytes = head;
    endless.repeated = piece;
    server.startFault(endless);
    m_limits = {}; // as the program has them
    LeadEnding ending(ask(server.baseUrl()));
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

void ClientFaultsTest::endsWhatGoesOnForEver()
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

void ClientFaultsTest::countsRedirectsIntoTheDeadline()
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

void ClientFaultsTest::limitsEveryKindOfRequest_data()
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

void ClientFaultsTest::limitsEveryKindOfRequest()
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
    const Token token = Token::fromInput(QStringLiteral("a:b"));
    std::optional<ErrorKind> kind;
    if (isSearch) {
        SearchReply *reply = m_client->searchActions({{QStringLiteral("E")}, {QStringLiteral("L")}},
                                                     {}, 0, 10, token);
        connect(reply, &Reply::finished, this,
                [&kind, reply] { kind = std::get<Error>(reply->result()).kind; });
    } else {
        JsonReply *reply = m_client->getMetadata({QStringLiteral("E")},
                                                 QStringLiteral("team-members"), {}, token);
        connect(reply, &Reply::finished, this,
                [&kind, reply] { kind = std::get<Error>(reply->result()).kind; });
    }
    QTRY_VERIFY(kind);
    QTEST(*kind, "kind");
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientFaultsTest, QCoreApplication)

#include "tst_clientfaults.moc"
