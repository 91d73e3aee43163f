// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/wirefixture.h"

#include <QtTest>

#include <array>

namespace LeadViewer {

using Test::gzipped;
using Test::LeadEnding;
using Test::WireFixture;

//! The client against a server that misbehaves. When the client gives up is in
//! tst_clientlimits.cpp.
class ClientFaultsTest : public WireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFaultsOfTheConnection_data();
    void tellsFaultsOfTheConnection();
    void readsHoweverTheLengthIsTold_data();
    void readsHoweverTheLengthIsTold();
    void tellsARefusedPort();
    void tellsAnUnknownName();
    void readsPackedAnswers();
    void survivesBadPacking_data();
    void survivesBadPacking();
    void tellsThatNothingWasPacked();
};

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

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientFaultsTest, QCoreApplication)

#include "tst_clientfaults.moc"
