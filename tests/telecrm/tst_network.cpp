// SPDX-License-Identifier: MIT
#include "support/authority.h"
#include "support/faultyserver.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QAbstractNetworkCache>
#include <QHstsPolicy>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <memory>

namespace LeadViewer {

using namespace Test;

namespace {

const QString localhost = QStringLiteral("localhost");
//! A name that no name server is ever asked for: only the proxy gets to see it.
const QString remote = QStringLiteral("crm.invalid");
const QString token = QStringLiteral("a-secret:of-ours");

QByteArray janeDoe(const QByteArray &)
{
    return leadJson(QStringLiteral("Jane Doe"), 3);
}

//! \brief A proxy on the loopback that connects everybody who asks to the same port. Keeps what
//! it is told in plain text, and all that passes through afterwards.
class TunnelProxy
{
public:
    explicit TunnelProxy(quint16 target)
        : m_target(target)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("TunnelProxy cannot listen");
    }
    [[nodiscard]] QByteArray url() const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort());
    }
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }
    [[nodiscard]] const QByteArray &passed() const { return m_passed; }

private:
    void accept()
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        auto *head = new QByteArray;
        QObject::connect(client, &QObject::destroyed, client, [head] { delete head; });
        QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, head] {
            if (auto *service = client->findChild<QTcpSocket *>()) {
                const QByteArray bytes = client->readAll();
                m_passed += bytes;
                service->write(bytes);
                return;
            }
            *head += client->readAll();
            if (head->endsWith("\r\n\r\n"))
                connectThrough(client, *head);
        });
    }
    void connectThrough(QTcpSocket *client, const QByteArray &head)
    {
        m_heads += head;
        auto *service = new QTcpSocket(client);
        QObject::connect(service, &QTcpSocket::readyRead, client,
                         [client, service] { client->write(service->readAll()); });
        QObject::connect(service, &QTcpSocket::connected, client,
                         [client] { client->write("HTTP/1.1 200 Connected\r\n\r\n"); });
        service->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }

    QTcpServer m_server;
    quint16 m_target;
    QList<QByteArray> m_heads;
    QByteArray m_passed;
};

} // namespace

//! The way to the network as the program has it: proxies, HSTS, and what is not kept.
class NetworkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void goesThroughTheSystemsProxy_data();
    void goesThroughTheSystemsProxy();
    void goesPastTheProxyWhereTheSystemSaysSo();
    void goesPastTheProxyToThisComputer_data();
    void goesPastTheProxyToThisComputer();
    void tellsWhenTheProxyIsGone();
    void obeysHsts();
    void keepsHstsInMemoryOnly();
    void keepsNoCookies();
    void asksAnewEveryTime();
    void keepsTheTokenFromAPlainAddress();

private:
    LeadReply *ask(const QUrl &base)
    {
        m_client = std::make_unique<Client>(
            m_network.get(), std::get<BaseUrl>(BaseUrl::parse(base.toString())), "test");
        m_client->tokens()->set({QStringLiteral("E")}, Token::fromInput(token));
        return m_client->getPage({{{QStringLiteral("E")}, {QStringLiteral("L")}}}, LeadQuery{});
    }
    static void clearProxies()
    {
        for (const char *name : {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY",
                                 "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"})
            qunsetenv(name);
    }

    Authority m_authority;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Client> m_client;
};

void NetworkTest::init()
{
    // A warning of Qt's is a misuse of Qt.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    clearProxies();
    m_network = std::make_unique<Network>();
    m_network->trustOnly({m_authority.certificate()});
}

void NetworkTest::cleanup()
{
    clearProxies();
    m_client.reset();
    m_network.reset();
}

void NetworkTest::goesThroughTheSystemsProxy_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::newRow("https_proxy") << QByteArray("https_proxy");
    QTest::newRow("in capitals") << QByteArray("HTTPS_PROXY");
    QTest::newRow("the one for http") << QByteArray("http_proxy");
}

void NetworkTest::goesThroughTheSystemsProxy()
{
    QFETCH(QByteArray, variable);
    FaultyServer server(janeDoe, m_authority.identity(remote));
    TunnelProxy proxy(server.port());
    qputenv(variable.constData(), proxy.url());
    LeadEnding ending(ask(QUrl(QStringLiteral("https://crm.invalid/autoupdate/v2"))));
    QVERIFY(ending.wait());
    QVERIFY2(ending.isPage(), ending.isError() ? qPrintable(ending.error().networkDetail) : "");
    // Once to see whether it lets us through, and once for the request.
    QCOMPARE(proxy.heads().size(), 2);
    QCOMPARE(proxy.heads().constFirst(), proxy.heads().constLast());
    QVERIFY(proxy.heads().constFirst().startsWith("CONNECT crm.invalid:443 HTTP/1.1\r\n"));
    // The service got the token, the proxy nothing it could read.
    QVERIFY(server.requests().constFirst().contains(token.toLatin1()));
    for (const QByteArray &seen : proxy.heads() + QList{proxy.passed()}) {
        QVERIFY(!seen.isEmpty());
        QVERIFY(!seen.contains(token.toLatin1()));
        QVERIFY(!seen.contains("Authorization"));
    }
    // The next request uses the same connection.
    LeadEnding again(ask(QUrl(QStringLiteral("https://crm.invalid/autoupdate/v2"))));
    QVERIFY(again.wait());
    QVERIFY(again.isPage());
    QCOMPARE(proxy.heads().size(), 2);
}

void NetworkTest::goesPastTheProxyWhereTheSystemSaysSo()
{
    TunnelProxy proxy(9);
    qputenv("https_proxy", proxy.url());
    qputenv("no_proxy", ".example,crm.invalid");
    const QNetworkProxyQuery excepted(QUrl(QStringLiteral("https://crm.invalid/")));
    QCOMPARE(m_network->proxyFactory()->queryProxy(excepted).constFirst().type(),
             QNetworkProxy::NoProxy);
    const QNetworkProxyQuery other(QUrl(QStringLiteral("https://next.telecrm.in/")));
    QCOMPARE(m_network->proxyFactory()->queryProxy(other).constFirst().type(),
             QNetworkProxy::HttpProxy);
}

void NetworkTest::goesPastTheProxyToThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isSecure");
    for (const char *host : {"127.0.0.1", "localhost"}) {
        QTest::addRow("http to %s", host) << QString::fromLatin1(host) << false;
        QTest::addRow("https to %s", host) << QString::fromLatin1(host) << true;
    }
}

void NetworkTest::goesPastTheProxyToThisComputer()
{
    QFETCH(QString, host);
    QFETCH(bool, isSecure);
    FaultyServer server(
        janeDoe, isSecure ? std::optional(m_authority.identity(host)) : std::optional<Identity>());
    TunnelProxy proxy(server.port());
    qputenv("https_proxy", proxy.url());
    qputenv("http_proxy", proxy.url());
    LeadEnding ending(ask(server.baseUrl(host)));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    QCOMPARE(proxy.heads(), QList<QByteArray>());
}

void NetworkTest::tellsWhenTheProxyIsGone()
{
    {
        TunnelProxy proxy(9);
        qputenv("https_proxy", proxy.url());
    }
    LeadEnding ending(ask(QUrl(QStringLiteral("https://crm.invalid/autoupdate/v2"))));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Proxy);
}

void NetworkTest::obeysHsts()
{
    FaultyServer server(janeDoe, m_authority.identity(localhost));
    server.setHeaders("Strict-Transport-Security: max-age=1000\r\n");
    LeadEnding ending(ask(server.baseUrl(localhost)));
    QVERIFY(ending.wait());
    QVERIFY(ending.isPage());
    const QList<QHstsPolicy> policies = m_network->secureHosts();
    QCOMPARE(policies.size(), qsizetype(1));
    QCOMPARE(policies.constFirst().host(), localhost);
    m_network->useNewConnections(); // forgets connections only

    // From here on nothing goes to that host in plain text: this would be unreadable otherwise.
    QUrl plain = server.baseUrl(localhost);
    plain.setScheme(QStringLiteral("http"));
    LeadEnding again(ask(plain));
    QVERIFY(again.wait());
    QVERIFY(again.isPage());
    QCOMPARE(server.requests().size(), 2);
}

void NetworkTest::keepsHstsInMemoryOnly()
{
    QVERIFY(m_network->isStrictTransportSecurityEnabled());
    QVERIFY(!m_network->isStrictTransportSecurityStoreEnabled());
    obeysHsts();
    QVERIFY(Network().secureHosts().isEmpty());
}

void NetworkTest::keepsNoCookies()
{
    FaultyServer server(janeDoe);
    server.setHeaders("Set-Cookie: session=1; Path=/; Max-Age=1000\r\n");
    // Even asked for in a way that allows them, and put there by hand.
    for (int i = 0; i < 2; ++i) {
        std::unique_ptr<QNetworkReply> reply(m_network->get(QNetworkRequest(server.baseUrl())));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(!m_network->cookieJar()->insertCookie(QNetworkCookie("session", "2")));
    }
    QCOMPARE(server.requests().size(), 2);
    for (const QByteArray &request : server.requests())
        QVERIFY(!request.toLower().contains("\r\ncookie:"));
    QVERIFY(m_network->cookieJar()->cookiesForUrl(server.baseUrl()).isEmpty());
}

void NetworkTest::asksAnewEveryTime()
{
    QVERIFY(m_network->cache() == nullptr);
    FaultyServer server(janeDoe);
    server.setHeaders("ETag: \"1\"\r\nLast-Modified: Thu, 09 Jan 2025 08:35:00 GMT\r\n"
                      "Cache-Control: public, max-age=3600, immutable\r\n");
    for (int i = 0; i < 2; ++i) {
        LeadEnding ending(ask(server.baseUrl()));
        QVERIFY(ending.wait());
        QVERIFY(ending.isPage());
    }
    QCOMPARE(server.requests().size(), 2);
    for (const QByteArray &request : server.requests()) {
        const QByteArray head = request.toLower();
        for (const char *name : {"\r\nif-", "\r\ncookie:", "\r\nreferer:", "\r\norigin:"})
            QVERIFY2(!head.contains(name), request.constData());
    }
}

void NetworkTest::keepsTheTokenFromAPlainAddress()
{
    FaultyServer secure(janeDoe, m_authority.identity(QStringLiteral("127.0.0.1")));
    FaultyServer plain(janeDoe);
    Fault down;
    down.bytes = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
        + plain.baseUrl().toEncoded() + "\r\n\r\n";
    secure.startFault(down);
    LeadEnding ending(ask(secure.baseUrl()));
    QVERIFY(ending.wait());
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::Redirect);
    QCOMPARE(ending.error().redirectTarget, plain.baseUrl());
    QCOMPARE(plain.connectionCount(), 0);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::NetworkTest, QCoreApplication)

#include "tst_network.moc"
