// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QSslConfiguration>

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

    //! Trusts these authorities and no others from the next connection on. For tests, whose
    //! authority no system knows; the program has no use for it.
    void trustOnly(const QList<QSslCertificate> &authorities);

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *outgoing) override;

private:
    QSslConfiguration m_tls;
};

} // namespace LeadViewer
