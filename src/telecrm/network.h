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
//! Every request is made with TLS 1.2 or newer and a certificate that the system's authorities
//! vouch for; an error in it is final. HSTS is obeyed and, like everything else, kept in memory
//! only. No cookie is kept and nothing is cached. The system's proxy is used, except for this
//! computer itself. (Which proxy that is, Qt asks libproxy on Debian: the desktop's settings, or
//! https_proxy, http_proxy and no_proxy in the environment.)
class Network : public QNetworkAccessManager
{
    Q_OBJECT

public:
    explicit Network(QObject *parent = nullptr);
    ~Network() override;

    //! Does ahead of time what the first request by TLS would wait for.
    void prepare();
    //! Requests made from now on share nothing with those made before, which go on undisturbed.
    //! Qt lets requests to one service wait for the same connections and one thread. It does not
    //! give up a connection that is being made, and its thread does nothing else while the head of
    //! an answer pours in; without this, whoever tries again would wait for what failed before.
    void startAnew();
    //! The hosts that are asked by https alone, because they said so.
    [[nodiscard]] QList<QHstsPolicy> secureHosts() const;

    //! Trusts these authorities and no others from the next connection on. For tests, whose
    //! authority no system knows; the program has no use for it.
    void trustOnly(const QList<QSslCertificate> &authorities);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    class Connections;

    [[nodiscard]] const QSslConfiguration &tls();

    //! Not made before it is needed: to load and set up TLS takes several milliseconds.
    std::optional<QSslConfiguration> m_tls;
    std::unique_ptr<Connections> m_current;
    //! The newest last. To end one whose thread is busy takes Qt up to five seconds, so each is
    //! kept until it has been idle for long: it takes half a minute of waiting to make another.
    std::deque<std::unique_ptr<Connections>> m_former;
};

} // namespace LeadViewer
