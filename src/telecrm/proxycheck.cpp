// SPDX-License-Identifier: MIT
#include "telecrm/proxycheck.h"

#include <QCoreApplication>
#include <QNetworkRequest>

namespace LeadViewer {

namespace {

constexpr quint16 httpsPort = 443;

//! What Qt says of a request for a login that it cannot answer; there is no error code for it.
QString textOfUnknownLogin()
{
    return QCoreApplication::translate("QHttpSocketEngine",
                                       "Error parsing authentication request from proxy");
}

} // namespace

ProxyCheck::ProxyCheck(QNetworkAccessManager::Operation operation, const QNetworkRequest &request,
                       const QNetworkProxy &proxy, QObject *parent)
    : QNetworkReply(parent)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly);
    // Queued, since finished() may come neither in here nor in the middle of Qt's own code.
    connect(
        &m_socket, &QTcpSocket::connected, this, [this] { finish(NoError); }, Qt::QueuedConnection);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyCheck::onSocketError,
            Qt::QueuedConnection);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ProxyCheck::abort);
    const int patience = request.transferTimeout();
    m_patience.start(patience > 0 ? patience : QNetworkRequest::DefaultTransferTimeoutConstant);
    // As with the request itself: a proxy may choose by it.
    QNetworkProxy asked(proxy);
    asked.setRawHeader("User-Agent", request.rawHeader("User-Agent"));
    m_socket.setProxy(asked);
    m_socket.connectToHost(request.url().host(), quint16(request.url().port(httpsPort)));
    // Qt's own connection to the proxy, inside the other. Each CONNECT is one write.
    if (const auto *toProxy = m_socket.findChild<QTcpSocket *>())
        connect(toProxy, &QTcpSocket::bytesWritten, this, &ProxyCheck::countAttempt,
                Qt::QueuedConnection);
}

void ProxyCheck::abort()
{
    finish(OperationCanceledError, tr("The proxy did not answer."));
}

qint64 ProxyCheck::readData(char *, qint64)
{
    return -1;
}

void ProxyCheck::countAttempt()
{
    if (++m_attempts == maximumAttempts)
        finish(ProxyAuthenticationRequiredError, tr("The proxy asks for a login again and again."));
}

void ProxyCheck::onSocketError(QAbstractSocket::SocketError error)
{
    const QString text = m_socket.errorString();
    switch (error) {
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return finish(ProxyAuthenticationRequiredError, text);
    case QAbstractSocket::ProxyConnectionRefusedError:
        return finish(ProxyConnectionRefusedError, text);
    case QAbstractSocket::ProxyConnectionClosedError:
        return finish(ProxyConnectionClosedError, text);
    case QAbstractSocket::ProxyConnectionTimeoutError:
        return finish(ProxyTimeoutError, text);
    case QAbstractSocket::ProxyNotFoundError:
        return finish(ProxyNotFoundError, text);
    // The proxy's own findings about the service.
    case QAbstractSocket::HostNotFoundError:
        return finish(HostNotFoundError, text);
    case QAbstractSocket::ConnectionRefusedError:
        return finish(ConnectionRefusedError, text);
    default:
        return finish(text == textOfUnknownLogin() ? ProxyAuthenticationRequiredError
                                                   : UnknownProxyError,
                      text);
    }
}

void ProxyCheck::finish(NetworkError error, const QString &text)
{
    if (isFinished())
        return;
    setFinished(true);
    m_patience.stop();
    m_socket.abort();
    if (error != NoError) {
        setError(error, text);
        Q_EMIT errorOccurred(error);
    }
    Q_EMIT finished();
}

} // namespace LeadViewer
