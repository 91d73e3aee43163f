// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTimer>

namespace LeadViewer {

//! \brief Asks an HTTP proxy whether it connects us to the service, before a request is sent.
//!
//! Qt 6.4.2 answers a proxy that asks for NTLM or Negotiate by itself. Without a login it does so
//! without end, thousands of times a second, and emits no signal (measured). A request cannot see
//! that; here the connection is our own. Nothing is sent to the service, and the proxy gets only
//! the service's address.
//!
//! Finishes without an error when the proxy lets us through. Otherwise the error says why not, as
//! that of a request would. It has no answer and no status.
class ProxyCheck : public QNetworkReply
{
    Q_OBJECT

public:
    //! A login takes three at most: to be asked for it, to be challenged, to answer.
    static constexpr int maximumAttempts = 4;

    ProxyCheck(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
               const QNetworkProxy &proxy, QObject *parent);

    void abort() override;

protected:
    qint64 readData(char *data, qint64 maximum) override;

private:
    void countAttempt();
    void onSocketError(QAbstractSocket::SocketError error);
    void finish(NetworkError error, const QString &text = {});

    QTcpSocket m_socket;
    QTimer m_patience;
    int m_attempts = 0;
};

} // namespace LeadViewer
