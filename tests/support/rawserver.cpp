// SPDX-License-Identifier: MIT
#include "support/rawserver.h"

#include <QHostAddress>
#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace LeadViewer::Test {

RawServer::RawServer(QObject *parent)
    : QObject(parent)
{
    connect(&m_server, &QTcpServer::newConnection, this, &RawServer::accept);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("RawServer cannot listen: %s", qPrintable(m_server.errorString()));
}

void RawServer::play(const QByteArray &bytes, End end)
{
    m_answer = {bytes, end};
}

void RawServer::playOk(const QByteArray &headers, const QByteArray &body, End end)
{
    play("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + headers + "\r\n" + body, end);
}

QUrl RawServer::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/autoupdate/v2").arg(m_server.serverPort()));
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connectionCount;
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void RawServer::read(QTcpSocket *socket)
{
    static constexpr char emptyLine[] = "\r\n\r\n";
    const QByteArray received = socket->peek(socket->bytesAvailable());
    const qsizetype headEnd = received.indexOf(emptyLine);
    if (headEnd < 0)
        return;
    m_requests += socket->read(headEnd + 4);
    const auto [bytes, end] = m_next.isEmpty() ? m_answer : m_next.takeFirst();
    socket->write(bytes);
    closeSocket(socket, end);
}

void RawServer::closeSocket(QTcpSocket *socket, End end)
{
    switch (end) {
    case End::KeepOpen:
        break;
    case End::Close:
        socket->disconnectFromHost();
        break;
    case End::Reset:
        socket->flush();
        // Without lingering, closing sends a reset in place of an orderly end.
        const linger atOnce{1, 0};
#ifdef Q_OS_WIN
        ::setsockopt(SOCKET(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                     reinterpret_cast<const char *>(&atOnce), sizeof(atOnce));
#else
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce,
                     sizeof(atOnce));
#endif
        socket->abort();
        break;
    }
}

} // namespace LeadViewer::Test
