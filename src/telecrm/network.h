// SPDX-License-Identifier: MIT
#pragma once

#include <QDeadlineTimer>
#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QThread>

#include <memory>
#include <optional>
#include <vector>

namespace LeadViewer {

struct ProxyLogin;

//! \brief The program's way to the network.
//!
//! Every request uses TLS 1.2 or newer and needs a certificate that the system trusts; an error in
//! it is final. HSTS is obeyed and, like everything else, kept in memory only. There are no cookies
//! and no cache. The system's proxy is used, except for this computer itself. (On Debian, Qt asks
//! libproxy for it: the desktop's settings, or https_proxy, http_proxy and no_proxy in the
//! environment.)
//!
//! A request is sent once: see OneTimeBody. An HTTP proxy is asked first whether it connects us to
//! a host, at most once a minute: then the reply is a ProxyCheck, after which the request has to be
//! made again.
class Network : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit Network(QObject *parent = nullptr);
    ~Network() override;

    //! Sets up TLS early, so that the first request does not wait for it.
    void prepare();
    //! Requests from now on share nothing with earlier ones, which continue undisturbed. In Qt,
    //! requests to one service share their connections and one thread. Qt does not give up a
    //! connection that is being made, and its thread does nothing else while endless headers
    //! arrive. Without this, a retry would wait for the request that failed.
    void useNewConnections();
    //! The hosts that are asked by https only, because they sent an HSTS header.
    [[nodiscard]] QList<QHstsPolicy> secureHosts() const;

    //! The proxy that requests to \p url use, "proxy.example:8080"; empty when there is none.
    [[nodiscard]] QString proxyName(const QUrl &url) const;
    //! Whether a login was given for that proxy.
    [[nodiscard]] bool hasProxyLogin(const QUrl &url) const;
    //! From now on, the proxy of \p url gets this login when it asks for one, and no other proxy
    //! does. It is kept in memory only.
    void logInToProxy(const QUrl &url, const QString &user, const QString &password);

    //! Trusts these authorities and no others from the next connection on. For tests only, whose
    //! authority no system knows.
    void trustOnly(const QList<QSslCertificate> &authorities);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    class Connections;

    [[nodiscard]] const QSslConfiguration &tls();
    [[nodiscard]] QNetworkProxy proxyOf(const QUrl &url) const;
    [[nodiscard]] QNetworkReply *proxyCheck(Operation operation, const QNetworkRequest &request);
    void deleteUnused();

    //! Made when it is needed first: loading and setting up TLS takes several milliseconds.
    std::optional<QSslConfiguration> m_tls;
    std::shared_ptr<ProxyLogin> m_proxyLogin; //!< shared with the proxy factories
    std::unique_ptr<Connections> m_current;
    //! Only those with requests under way, each of which ends within TransferLimits::overall. A new
    //! one is made after a timeout, so there are a handful.
    std::vector<std::unique_ptr<Connections>> m_previous;
    //! Deletes the others. Qt waits for a manager's thread, up to five seconds when it is busy.
    QThread m_deleter;
    QString m_reachableHost; //!< no proxy stands in the way to it, until \ref m_reachableUntil
    QDeadlineTimer m_reachableUntil;
};

} // namespace LeadViewer
