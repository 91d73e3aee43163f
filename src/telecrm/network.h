// SPDX-License-Identifier: MIT
#pragma once

#include <QHstsPolicy>
#include <QNetworkAccessManager>
#include <QSslConfiguration>

#include <deque>
#include <memory>
#include <optional>

namespace LeadViewer {

//! \brief The program's way to the network.
//!
//! Every request uses TLS 1.2 or newer and needs a certificate that the system trusts; an error in
//! it is final. HSTS is obeyed and, like everything else, kept in memory only. There are no cookies
//! and no cache. The system's proxy is used, except for this computer itself. (On Debian, Qt asks
//! libproxy for it: the desktop's settings, or https_proxy, http_proxy and no_proxy in the
//! environment.)
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

    //! Trusts these authorities and no others from the next connection on. For tests only, whose
    //! authority no system knows.
    void trustOnly(const QList<QSslCertificate> &authorities);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    class Connections;

    [[nodiscard]] const QSslConfiguration &tls();

    //! Made when it is needed first: loading and setting up TLS takes several milliseconds.
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<Connections> m_current;
    //! The newest last. Qt takes up to five seconds to delete one whose thread is busy. So each is
    //! kept until it has been idle for long: a new one is made only after a timeout of half a
    //! minute.
    std::deque<std::unique_ptr<Connections>> m_previous;
};

} // namespace LeadViewer
