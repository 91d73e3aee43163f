// SPDX-License-Identifier: MIT
#include "telecrm/network.h"

#include "telecrm/baseurl.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QSslCertificate>

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

} // namespace

Network::Network(QObject *parent)
    : QNetworkAccessManager(parent)
    , m_tls(QSslConfiguration::defaultConfiguration())
{
    // Qt's defaults today. The token depends on them, so they are not left to chance.
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    setStrictTransportSecurityEnabled(true);
    enableStrictTransportSecurityStore(false);
    setCookieJar(new NoCookies(this));
    setProxyFactory(new SystemProxies);
}

void Network::trustOnly(const QList<QSslCertificate> &authorities)
{
    m_tls.setCaCertificates(authorities);
}

QNetworkReply *Network::createRequest(Operation operation, const QNetworkRequest &request,
                                      QIODevice *outgoing)
{
    QNetworkRequest secured(request);
    secured.setSslConfiguration(m_tls);
    return QNetworkAccessManager::createRequest(operation, secured, outgoing);
}

} // namespace LeadViewer
