// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <utility>

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
    //! The same for the next request only; several calls answer as many requests, in their order.
    void playOnce(const QByteArray &bytes, End end) { m_next.append({bytes, end}); }
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
    static void closeSocket(QTcpSocket *socket, End end);

    QTcpServer m_server;
    std::pair<QByteArray, End> m_answer{{}, End::KeepOpen};
    QList<std::pair<QByteArray, End>> m_next;
    int m_connectionCount = 0;
    QList<QByteArray> m_requests;
};

} // namespace LeadViewer::Test
