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
        // The system's settings do not always except it, and a proxy elsewhere would find itself.
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

constexpr std::size_t keptFormer = 64;

void setUp(QNetworkAccessManager &network)
{
    network.setStrictTransportSecurityEnabled(true);
    network.enableStrictTransportSecurityStore(false);
    network.setCookieJar(new NoCookies(&network));
    network.setProxyFactory(new SystemProxies);
}

} // namespace

//! What really asks. The network itself stands for the one in use.
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
        // Qt's defaults today. The token depends on them, so they are not left to chance.
        m_tls->setProtocol(QSsl::TlsV1_2OrLater);
        m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    }
    return *m_tls;
}

void Network::prepare()
{
    static_cast<void>(tls());
}

void Network::startAnew()
{
    auto next = std::make_unique<Connections>();
    next->addStrictTransportSecurityHosts(m_current->strictTransportSecurityHosts());
    m_former.push_back(std::exchange(m_current, std::move(next)));
    if (m_former.size() > keptFormer)
        m_former.pop_front();
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
    // This computer alone is asked without TLS, and it has no name that could be bound to it.
    if (m_tls || request.url().scheme() != QLatin1String("http"))
        secured.setSslConfiguration(tls());
    return m_current->createRequest(operation, secured, outgoing);
}

} // namespace LeadViewer
