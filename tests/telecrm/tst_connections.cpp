// SPDX-License-Identifier: MIT
#include "support/faultyserver.h"
#include "support/testprogram.h"
#include "telecrm/wirefixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

namespace LeadViewer {

using Test::Fault;
using Test::FaultyServer;
using Test::LeadEnding;
using Test::WireFixture;
using namespace std::chrono_literals;

//! What becomes of connections that are given up.
class ConnectionsTest : public WireFixture
{
    Q_OBJECT

private Q_SLOTS:
    void keepsFewThreads();
    void losesNothingUnderWay();
    void neverBlocks();
};

void ConnectionsTest::keepsFewThreads()
{
#ifndef Q_OS_LINUX
    QSKIP("Threads are counted by Linux means");
#else
    const auto threads = [] {
        return QDir(QStringLiteral("/proc/self/task"))
            .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
            .size();
    };
    FaultyServer server([](const QByteArray &) { return lead; });
    const qsizetype before = threads();
    constexpr int timeouts = 12;
    m_limits.withoutProgress = 30ms;
    Fault silent;
    silent.end = Fault::End::KeepOpen;
    server.startFault(silent);
    for (int i = 0; i < timeouts; ++i) {
        LeadEnding ending(ask(server.baseUrl()));
        QVERIFY(ending.wait());
        QCOMPARE(ending.error().kind, ErrorKind::TimedOut);
    }
    QCOMPARE(server.connectionCount(), timeouts); // each had its own
    // That of the current connections, and the one that deletes the others.
    QTRY_VERIFY2(threads() <= before + 2, qPrintable(QString::number(threads() - before)));
    QTRY_COMPARE(server.openConnections(), 0);
#endif
}

void ConnectionsTest::losesNothingUnderWay()
{
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault slow;
    slow.bytes = "HTTP/1.1 200 OK\r\n" + lengthOf(lead) + "\r\n" + lead;
    slow.pause = 1ms;
    server.startFault(slow);
    QPointer<LeadReply> reply = ask(server.baseUrl());
    LeadEnding ending(reply);
    QTRY_COMPARE(server.requests().size(), 1);
    for (int i = 0; i < 100; ++i)
        m_network.useNewConnections();
    QVERIFY(!reply.isNull());
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
}

void ConnectionsTest::neverBlocks()
{
    // Qt's thread does nothing but read these, so it cannot be ended.
    FaultyServer server([](const QByteArray &) { return lead; });
    Fault endless;
    endless.bytes = "HTTP/1.1 200 OK\r\n";
    endless.repeated = QByteArray("X-Header: value\r\n").repeated(1000);
    server.startFault(endless);
    m_limits.withoutProgress = 200ms;
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 2; ++i) {
        LeadEnding ending(ask(server.baseUrl()));
        QVERIFY(ending.wait());
        QCOMPARE(ending.error().kind, ErrorKind::TimedOut);
    }
    m_network.useNewConnections();
    QTest::qWait(50);
    QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ConnectionsTest, QCoreApplication)

#include "tst_connections.moc"
