// SPDX-License-Identifier: MIT
#include "telecrm/network.h"

#include "telecrm/baseurl.h"
#include "telecrm/onetimebody.h"
#include "telecrm/proxycheck.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace LeadViewer {

struct ProxyLogin
{
    QString proxy; // see nameOf()
    QString user;
    QString password;
};

namespace {

QString nameOf(const QNetworkProxy &proxy)
{
    return proxy.hostName() + QLatin1Char(':') + QString::number(proxy.port());
}

class SystemProxies : public QNetworkProxyFactory
{
public:
    explicit SystemProxies(std::shared_ptr<const ProxyLogin> login)
        : m_login(std::move(login))
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // The system's settings do not always exclude it, and a remote proxy would ask itself.
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        QList<QNetworkProxy> proxies = systemProxyForQuery(query);
        for (QNetworkProxy &proxy : proxies) {
            if (!m_login->proxy.isEmpty() && nameOf(proxy) == m_login->proxy) {
                proxy.setUser(m_login->user);
                proxy.setPassword(m_login->password);
            }
        }
        return proxies;
    }

private:
    std::shared_ptr<const ProxyLogin> m_login;
};

class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

void setUp(QNetworkAccessManager &network, const std::shared_ptr<ProxyLogin> &login)
{
    network.setStrictTransportSecurityEnabled(true);
    network.enableStrictTransportSecurityStore(false);
    network.setCookieJar(new NoCookies(&network));
    network.setProxyFactory(new SystemProxies(login));
}

} // namespace

//! Sends the requests. Network forwards each request to the current one.
class Network::Connections : public QNetworkAccessManager
{
public:
    explicit Connections(const std::shared_ptr<ProxyLogin> &login) { setUp(*this, login); }
    using QNetworkAccessManager::createRequest;

    int requests = 0; //!< under way, or not deleted yet
};

Network::Network(QObject *parent)
    : QNetworkAccessManager(parent)
    , m_proxyLogin(std::make_shared<ProxyLogin>())
    , m_current(std::make_unique<Connections>(m_proxyLogin))
{
    setUp(*this, m_proxyLogin);
}

Network::~Network()
{
    m_deleter.quit();
    m_deleter.wait();
}

const QSslConfiguration &Network::tls()
{
    if (!m_tls) {
        m_tls = QSslConfiguration::defaultConfiguration();
        // These are Qt's defaults today. They are set because the token's safety depends on them.
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    return *m_tls;
}

void Network::prepare()
{
    static_cast<void>(tls());
}

void Network::useNewConnections()
{
    auto next = std::make_unique<Connections>(m_proxyLogin);
    next->addStrictTransportSecurityHosts(m_current->strictTransportSecurityHosts());
    m_previous.push_back(std::exchange(m_current, std::move(next)));
    m_reachableUntil = {};
    deleteUnused();
}

void Network::deleteUnused()
{
    std::erase_if(m_previous, [this](std::unique_ptr<Connections> &previous) {
        if (previous->requests > 0)
            return false;
        m_deleter.start(); // no-op when it runs
        previous->moveToThread(&m_deleter);
        previous.release()->deleteLater();
        return true;
    });
}

QList<QHstsPolicy> Network::secureHosts() const
{
    return m_current->strictTransportSecurityHosts();
}

void Network::trustOnly(const QList<QSslCertificate> &authorities)
{
    QSslConfiguration configuration = tls();
    configuration.setCaCertificates(authorities);
    m_tls = configuration;
}

QString Network::proxyName(const QUrl &url) const
{
    const QNetworkProxy proxy = proxyOf(url);
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : nameOf(proxy);
}

bool Network::hasProxyLogin(const QUrl &url) const
{
    return !m_proxyLogin->proxy.isEmpty() && m_proxyLogin->proxy == proxyName(url);
}

void Network::logInToProxy(const QUrl &url, const QString &user, const QString &password)
{
    *m_proxyLogin = {proxyName(url), user, password};
    // The old ones may know the proxy by another login.
    useNewConnections();
}

//! The one that Qt chooses for https; NoProxy when there is none.
QNetworkProxy Network::proxyOf(const QUrl &url) const
{
    const QList<QNetworkProxy> proxies = proxyFactory()->queryProxy(QNetworkProxyQuery(url));
    const auto proxy = std::find_if(proxies.begin(), proxies.end(),
                                    [](const QNetworkProxy &p) { return p.isTransparentProxy(); });
    return proxy != proxies.end() ? *proxy : QNetworkProxy(QNetworkProxy::NoProxy);
}

QNetworkReply *Network::createRequest(Operation operation, const QNetworkRequest &request,
                                      QIODevice *outgoing)
{
    QNetworkRequest secured(request);
    // Only this computer is asked without TLS, and HSTS cannot apply to its address.
    if (m_tls || request.url().scheme() != QLatin1String("http"))
        secured.setSslConfiguration(tls());
    if (QNetworkReply *check = proxyCheck(operation, secured))
        return check;
    auto *body = new OneTimeBody(outgoing != nullptr ? outgoing->readAll() : QByteArray());
    if (operation == GetOperation) {
        // Only an operation of our own has a body and the verb GET.
        operation = CustomOperation;
        secured.setAttribute(QNetworkRequest::CustomVerbAttribute, QByteArrayLiteral("GET"));
    }
    Connections *connections = m_current.get();
    QNetworkReply *reply = connections->createRequest(operation, secured, body);
    body->follow(reply);
    ++connections->requests;
    // Queued, since the reply is a child of what may be deleted.
    connect(
        reply, &QObject::destroyed, this,
        [this, connections] {
            --connections->requests;
            deleteUnused();
        },
        Qt::QueuedConnection);
    return reply;
}

//! Null when no proxy has to be asked.
QNetworkReply *Network::proxyCheck(Operation operation, const QNetworkRequest &request)
{
    const QUrl url = request.url();
    if (url.scheme() != QLatin1String("https")
        || (url.host() == m_reachableHost && !m_reachableUntil.hasExpired()))
        return nullptr;
    const auto pass = [this, host = url.host()] {
        m_reachableHost = host;
        m_reachableUntil.setRemainingTime(1min);
    };
    const QNetworkProxy proxy = proxyOf(url);
    if (proxy.type() != QNetworkProxy::HttpProxy) {
        pass();
        return nullptr;
    }
    auto *check = new ProxyCheck(operation, request, proxy, this);
    connect(check, &QNetworkReply::finished, this, [check, pass] {
        if (check->error() == QNetworkReply::NoError)
            pass();
    });
    return check;
}

} // namespace LeadViewer
