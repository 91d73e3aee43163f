// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace LeadViewer::Test {

//! \brief Sends fixed bytes to every client: for answers that no correct server sends, such as half
//! a body or nothing.
//!
//! Listens on a free port of 127.0.0.1 and lives in the test's own event loop. Every connection
//! gets the same bytes, after the headers of its request.
class RawServer : public QObject
{
    Q_OBJECT

public:
    //! What follows the last byte.
    enum class End { KeepOpen, Close, Reset };

    explicit RawServer(QObject *parent = nullptr);

    //! Answers with \p bytes, the status line included. An empty answer with KeepOpen sends
    //! nothing.
    void play(const QByteArray &bytes, End end);
    //! A whole answer of status 200: \p headers (each with its line end), an empty line, \p body.
    void playOk(const QByteArray &headers, const QByteArray &body, End end = End::Close);

    //! `http://127.0.0.1:<port>/autoupdate/v2`.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] int connectionCount() const { return m_connectionCount; }
    //! The headers of the received requests, in the order of arrival.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }

private:
    void accept();
    void read(QTcpSocket *socket);
    void closeSocket(QTcpSocket *socket);

    QTcpServer m_server;
    QByteArray m_bytes;
    End m_end = End::KeepOpen;
    int m_connectionCount = 0;
    QList<QByteArray> m_requests;
};

} // namespace LeadViewer::Test
