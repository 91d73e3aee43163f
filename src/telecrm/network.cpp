// SPDX-License-Identifier: MIT
#include "telecrm/network.h"

#include "telecrm/baseurl.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslCertificate>

#include <utility>

namespace LeadViewer {

namespace {

class SystemProxies : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        // The system's settings do not always exclude it, and a remote proxy would ask itself.
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    [[nodiscard]] QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
    bool insertCookie(const QNetworkCookie &) override { return false; }
};

constexpr std::size_t keptPrevious = 64;

void setUp(QNetworkAccessManager &network)
{
    network.setStrictTransportSecurityEnabled(true);
    network.enableStrictTransportSecurityStore(false);
    network.setCookieJar(new NoCookies(&network));
    network.setProxyFactory(new SystemProxies);
}

} // namespace

//! Sends the requests. Network forwards each request to the current one.
class Network::Connections : public QNetworkAccessManager
{
public:
    Connections() { setUp(*this); }
    using QNetworkAccessManager::createRequest;
};

Network::Network(QObject *parent)
    : QNetworkAccessManager(parent)
    , m_current(std::make_unique<Connections>())
{
    setUp(*this);
}

Network::~Network() = default;

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
    auto next = std::make_unique<Connections>();
    next->addStrictTransportSecurityHosts(m_current->strictTransportSecurityHosts());
    m_previous.push_back(std::exchange(m_current, std::move(next)));
    if (m_previous.size() > keptPrevious)
        m_previous.pop_front();
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

QNetworkReply *Network::createRequest(Operation operation, const QNetworkRequest &request,
                                      QIODevice *outgoing)
{
    QNetworkRequest secured(request);
    // Only this computer is asked without TLS, and HSTS cannot apply to its address.
    if (m_tls || request.url().scheme() != QLatin1String("http"))
        secured.setSslConfiguration(tls());
    return m_current->createRequest(operation, secured, outgoing);
}

} // namespace LeadViewer
