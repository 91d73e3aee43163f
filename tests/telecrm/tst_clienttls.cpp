// SPDX-License-Identifier: MIT
#include "support/authority.h"
#include "support/faultyserver.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSslError>
#include <QSslServer>
#include <QtTest>

#include <memory>

namespace LeadViewer {

using namespace Test;
using namespace std::chrono_literals;

namespace {

const QString address = QStringLiteral("127.0.0.1");
const QString token = QStringLiteral("a-secret:of-ours");

QByteArray janeDoe(const QByteArray &)
{
    return leadJson(QStringLiteral("Jane Doe"), 3);
}

} // namespace

//! The client and what can be wrong with a secure connection. That the token stays at home shows
//! in the requests that the server could read: none.
class ClientTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void opensWhereTheCertificateIsGood_data();
    void opensWhereTheCertificateIsGood();
    void refusesABadCertificate_data();
    void refusesABadCertificate();
    void refusesEveryKindOfRequest();
    void trustsOnlyTheSystem();
    void putsTheWorstErrorFirst_data();
    void putsTheWorstErrorFirst();
    void tellsBadHandshakes_data();
    void tellsBadHandshakes();
    void asksForTls12();
    void speaksOnlyNewProtocols_data();
    void speaksOnlyNewProtocols();
    void offersNoHttp2();
    void readsALongAnswer();
    void stopsAtTheLimit();

private:
    LeadReply *ask(const QUrl &base)
    {
        m_client = std::make_unique<Client>(
            m_network.get(), std::get<BaseUrl>(BaseUrl::parse(base.toString())), "test");
        m_client->setLimits(m_limits);
        m_client->tokens()->set({QStringLiteral("E")}, Token::fromInput(token));
        return m_client->getPage({{{QStringLiteral("E")}, {QStringLiteral("L")}}}, LeadQuery{});
    }

    Authority m_authority;
    Identity m_good = m_authority.identity(address);
    Authority m_stranger{QStringLiteral("Nobody's authority")};
    std::unique_ptr<Network> m_network;
    Client::Limits m_limits;
    std::unique_ptr<Client> m_client;
};

void ClientTlsTest::init()
{
    // A warning of Qt's is a misuse of Qt.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_network = std::make_unique<Network>();
    m_network->trustOnly({m_authority.certificate()});
    m_limits = {};
    m_limits.withoutProgress = 4s; // below what a test waits for
}

void ClientTlsTest::cleanup()
{
    m_client.reset();
    m_network.reset();
}

void ClientTlsTest::opensWhereTheCertificateIsGood_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by address") << address;
    QTest::newRow("by name") << QStringLiteral("localhost");
}

void ClientTlsTest::opensWhereTheCertificateIsGood()
{
    QFETCH(QString, host);
    FaultyServer server(janeDoe, m_authority.identity(host));
    for (int i = 0; i < 2; ++i) {
        LeadEnding ending(ask(server.baseUrl(host)));
        QVERIFY(ending.wait());
        QVERIFY2(ending.isPage(),
                 ending.isError() ? qPrintable(ending.error().networkDetail) : "no end");
        QCOMPARE(ending.page().lead.name(), QStringLiteral("Jane Doe"));
    }
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().constFirst().contains(token.toLatin1()));
    QCOMPARE(server.connectionCount(), 1);
}

void ClientTlsTest::refusesABadCertificate_data()
{
    QTest::addColumn<Identity>("identity");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("issuer");
    const QString issuer = QStringLiteral("Test authority");
    const QString stranger = QStringLiteral("Nobody's authority");
    QTest::newRow("expired") << m_authority.identity(address, -10, -5)
                             << ErrorKind::CertificateExpired << issuer;
    QTest::newRow("not valid yet")
        << m_authority.identity(address, 5, 10) << ErrorKind::CertificateNotYetValid << issuer;
    QTest::newRow("of another host") << m_authority.identity(QStringLiteral("elsewhere.example"))
                                     << ErrorKind::CertificateOfAnotherHost << issuer;
    QTest::newRow("of another address") << m_authority.identity(QStringLiteral("127.0.0.2"))
                                        << ErrorKind::CertificateOfAnotherHost << issuer;
    QTest::newRow("by an unknown issuer")
        << m_stranger.identity(address) << ErrorKind::CertificateNotTrusted << stranger;
    QTest::newRow("self-signed") << m_authority.selfSigned(address)
                                 << ErrorKind::CertificateNotTrusted << address;
    QTest::newRow("expired, of another host, by an unknown issuer")
        << m_stranger.identity(QStringLiteral("elsewhere.example"), -10, -5)
        << ErrorKind::CertificateNotTrusted << stranger;
    QTest::newRow("expired and of another host")
        << m_authority.identity(QStringLiteral("elsewhere.example"), -10, -5)
        << ErrorKind::CertificateOfAnotherHost << issuer;
}

void ClientTlsTest::refusesABadCertificate()
{
    QFETCH(Identity, identity);
    QFETCH(QString, issuer);
    FaultyServer server(janeDoe, identity);
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    const Error &error = ending.error();
    QTEST(error.kind, "kind");
    QCOMPARE(error.httpStatus, 0);
    QVERIFY(!error.tls.problems.isEmpty());
    QCOMPARE(error.tls.subject, identity.certificate.subjectDisplayName());
    QCOMPARE(error.tls.issuer, issuer);
    QCOMPARE(error.tls.hosts.size(), qsizetype(1));
    QCOMPARE(error.tls.validFrom, identity.certificate.effectiveDate());
    QCOMPARE(error.tls.validUntil, identity.certificate.expiryDate());
    QVERIFY(server.connectionCount() >= 1);
    QCOMPARE(server.requests(), QList<QByteArray>());
}

void ClientTlsTest::refusesEveryKindOfRequest()
{
    FaultyServer server(janeDoe, m_stranger.identity(address));
    ask(server.baseUrl())->cancel();
    LeadReply *search = m_client->getPage(
        {{{QStringLiteral("E")}, {QStringLiteral("L")}}, ActionSearch{}}, LeadQuery{});
    // One after the other: of several on one connection, Qt tells only one what was wrong.
    QSignalSpy hasSearched(search, &Reply::finished);
    QVERIFY(hasSearched.wait(Test::patience));
    QCOMPARE(std::get<Error>(search->result()).kind, ErrorKind::CertificateNotTrusted);
    JsonReply *names
        = m_client->getMetadata({QStringLiteral("E")}, QStringLiteral("team-members"), {});
    QSignalSpy hasNames(names, &Reply::finished);
    QVERIFY(hasNames.wait(Test::patience));
    QCOMPARE(std::get<Error>(names->result()).kind, ErrorKind::CertificateNotTrusted);
    QCOMPARE(server.requests(), QList<QByteArray>());
}

void ClientTlsTest::trustsOnlyTheSystem()
{
    // The program's own way, in which nobody vouches for our authority.
    m_network = std::make_unique<Network>();
    FaultyServer server(janeDoe, m_good);
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::CertificateNotTrusted);
    QCOMPARE(server.requests(), QList<QByteArray>());
}

void ClientTlsTest::putsTheWorstErrorFirst_data()
{
    using Errors = QList<QSslError>;
    QTest::addColumn<Errors>("errors");
    QTest::addColumn<ErrorKind>("kind");
    const auto row
        = [](const char *name, std::initializer_list<QSslError::SslError> codes, ErrorKind kind) {
              Errors errors;
              for (const QSslError::SslError code : codes)
                  errors += QSslError(code);
              QTest::newRow(name) << errors << kind;
          };
    row("expired alone", {QSslError::CertificateExpired}, ErrorKind::CertificateExpired);
    row("a chain that ends nowhere",
        {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate},
        ErrorKind::CertificateNotTrusted);
    row("host before time", {QSslError::CertificateExpired, QSslError::HostNameMismatch},
        ErrorKind::CertificateOfAnotherHost);
    row("issuer before all",
        {QSslError::CertificateNotYetValid, QSslError::HostNameMismatch,
         QSslError::SelfSignedCertificateInChain},
        ErrorKind::CertificateNotTrusted);
    row("something else", {QSslError::CertificateRevoked}, ErrorKind::Tls);
    row("nothing", {}, ErrorKind::Tls);
}

void ClientTlsTest::putsTheWorstErrorFirst()
{
    QFETCH(QList<QSslError>, errors);
    QTEST(kindFromTls(errors), "kind");
}

void ClientTlsTest::tellsBadHandshakes_data()
{
    QTest::addColumn<Fault::Handshake>("handshake");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("silence") << Fault::Handshake::Silent << ErrorKind::TimedOut;
    QTest::newRow("cut") << Fault::Handshake::Cut << ErrorKind::ConnectionLost;
    QTest::newRow("plain HTTP") << Fault::Handshake::Plain << ErrorKind::Tls;
}

void ClientTlsTest::tellsBadHandshakes()
{
    QFETCH(Fault::Handshake, handshake);
    m_limits.withoutProgress = 500ms;
    FaultyServer server(janeDoe, m_good);
    Fault fault;
    fault.handshake = handshake;
    server.startFault(fault);
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QTEST(ending.error().kind, "kind");
    QCOMPARE(ending.error().httpStatus, 0);
    QCOMPARE(server.requests(), QList<QByteArray>());
    // The next one finds everything in order.
    server.stopFault();
    m_limits.withoutProgress = 4s;
    LeadEnding next(ask(server.baseUrl()));
    QVERIFY(next.wait());
    QVERIFY(next.isPage());
}

void ClientTlsTest::asksForTls12()
{
    std::unique_ptr<QNetworkReply> reply(
        m_network->get(QNetworkRequest(QUrl(QStringLiteral("https://127.0.0.1:9/")))));
    const QSslConfiguration tls = reply->request().sslConfiguration();
    QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
    reply->disconnect();
    reply->abort();
}

void ClientTlsTest::speaksOnlyNewProtocols_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<bool>("isSpoken");
    QTest::newRow("TLS 1.0") << QStringLiteral("-tls1") << false;
    QTest::newRow("TLS 1.1") << QStringLiteral("-tls1_1") << false;
    QTest::newRow("TLS 1.2") << QStringLiteral("-tls1_2") << true;
    QTest::newRow("TLS 1.3") << QStringLiteral("-tls1_3") << true;
}

void ClientTlsTest::speaksOnlyNewProtocols()
{
    QFETCH(QString, protocol);
    QFETCH(bool, isSpoken);
    m_limits.withoutProgress = 500ms; // it answers, with a web page that it forgets to end
    const Identity &identity = m_good;
    QProcess server;
    server.start(QStringLiteral("openssl"),
                 {QStringLiteral("s_server"), QStringLiteral("-www"), protocol,
                  QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"),
                  QStringLiteral("-accept"), QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"),
                  identity.certificateFile, QStringLiteral("-key"), identity.keyFile});
    QByteArray said;
    QRegularExpressionMatch match;
    QTRY_VERIFY((said += server.readAllStandardOutput(),
                 match = QRegularExpression(QStringLiteral("ACCEPT 127.0.0.1:(\\d+)"))
                             .match(QString::fromLatin1(said)),
                 match.hasMatch()));
    LeadEnding ending(ask(QUrl(QStringLiteral("https://127.0.0.1:") + match.captured(1))));
    const bool hasEnded = ending.wait();
    server.kill();
    server.waitForFinished();
    QVERIFY(hasEnded);
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().httpStatus, isSpoken ? 200 : 0);
    QCOMPARE(ending.error().kind == ErrorKind::Tls, !isSpoken);
}

void ClientTlsTest::offersNoHttp2()
{
    // Qt reads a head by it without any limit.
    QSslConfiguration configuration;
    configuration.setLocalCertificate(m_good.certificate);
    configuration.setPrivateKey(m_good.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setAllowedNextProtocols(
        {QSslConfiguration::ALPNProtocolHTTP2, QSslConfiguration::NextProtocolHttp1_1});
    QSslServer server;
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));
    std::optional<QByteArray> chosen;
    QByteArray received;
    connect(&server, &QTcpServer::pendingConnectionAvailable, this, [&] {
        auto *socket = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        chosen = socket->sslConfiguration().nextNegotiatedProtocol();
        connect(socket, &QIODevice::readyRead, &server, [&received, socket] {
            received += socket->readAll();
            const QByteArray body = leadJson(QStringLiteral("Jane Doe"), 3);
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size())
                          + "\r\n\r\n" + body);
        });
    });
    LeadEnding ending(
        ask(QUrl(QStringLiteral("https://127.0.0.1:%1/v2").arg(server.serverPort()))));
    QVERIFY(ending.wait());
    QVERIFY(chosen.has_value());
    QVERIFY2(*chosen != QByteArray(QSslConfiguration::ALPNProtocolHTTP2), chosen->constData());
    QVERIFY(received.startsWith("GET ") && received.contains(" HTTP/1.1\r\n"));
    QVERIFY(!received.contains("Upgrade:"));
    QVERIFY(ending.isPage());
}

void ClientTlsTest::readsALongAnswer()
{
    // Longer than any buffer on the way, and of lengths that fall on both sides of a buffer's end:
    // with buffers of 16 KiB Qt forgets to read the last of them.
    for (const int length : {200'000, 262'144, 300'000, 520'001, 1'000'003, 3'456'789, 8'000'000}) {
        const QByteArray lead = leadJson(QString(length, QLatin1Char('x')), 3);
        FaultyServer server([&lead](const QByteArray &) { return lead; }, m_good);
        LeadEnding ending(ask(server.baseUrl()));
        QVERIFY(ending.wait());
        QVERIFY2(ending.isPage(), qPrintable(QString::number(length)));
        QCOMPARE(ending.transfer().bytes, qint64(lead.size()));
        QCOMPARE(ending.page().lead.name().size(), qsizetype(length));
    }
}

void ClientTlsTest::stopsAtTheLimit()
{
    m_limits.maximumBytes = 1'000'000;
    FaultyServer server(janeDoe, m_good);
    Fault endless;
    endless.bytes = "HTTP/1.1 200 OK\r\n\r\n";
    endless.repeated = QByteArray(65'536, ' ');
    server.startFault(endless);
    LeadEnding ending(ask(server.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::TooLarge);
    QCOMPARE(ending.transfer().bytes, m_limits.maximumBytes + 1);
    QTRY_COMPARE(server.openConnections(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ClientTlsTest, QCoreApplication)

#include "tst_clienttls.moc"
