// SPDX-License-Identifier: MIT
#pragma once

#include "support/authority.h"

#include <QByteArray>
#include <QList>
#include <QThread>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace LeadViewer::Test {

//! What a server does instead of a good answer.
struct Fault
{
    enum class End { KeepOpen, Close, Reset };
    enum class Handshake {
        Done,
        Silent, //!< the client's hello is read, without a reply
        Cut, //!< the connection is reset after the hello
        Plain, //!< the hello is answered in plain HTTP
    };

    QByteArray bytes; //!< the answer, the status line included
    QByteArray repeated; //!< sent after it again and again while the client reads
    std::chrono::milliseconds pause{0}; //!< unless 0, sends \ref bytes one by one with this pause
    End end = End::Close; //!< what follows the last byte
    bool isGone = false; //!< no server listens
    // Only for a server with TLS:
    Handshake handshake = Handshake::Done;
    std::optional<Identity> identity; //!< presented instead of the good one
};

//! \brief A server on the loopback interface with faults that can be started and stopped. It runs
//! in its own thread, so that it blocks nothing else. Without a fault, connections are kept alive.
//!
//! Call all functions from the thread that created it.
class FaultyServer
{
public:
    //! The body of the good answer to a target such as "/autoupdate/v2/…?…".
    using Answer = std::function<QByteArray(const QByteArray &target)>;

    //! Listens on a free port of 127.0.0.1; with TLS when there is an \p identity.
    //! \p answer is called in the server's thread.
    explicit FaultyServer(Answer answer, std::optional<Identity> identity = {});
    ~FaultyServer();
    FaultyServer(const FaultyServer &) = delete;
    FaultyServer &operator=(const FaultyServer &) = delete;

    //! Starts a fault from the next request on. A fault of connections also closes the open ones.
    void startFault(const Fault &fault);
    //! Stops the fault from the next request on, on the same port. Connections that a fault left
    //! open stay open.
    void stopFault();
    //! Adds header lines, each with its line end, to good answers.
    void setHeaders(const QByteArray &headers);

    //! `http(s)://<host>:<port>/autoupdate/v2`
    [[nodiscard]] QUrl baseUrl(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    //! The headers of the received requests, in the order of arrival.
    [[nodiscard]] QList<QByteArray> requests() const;
    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] int openConnections() const;
    //! How many bytes the client's side accepted.
    [[nodiscard]] qint64 bytesSent() const;

private:
    struct Record;
    class Listener;
    class Connection;

    std::shared_ptr<Record> m_record;
    QThread m_thread;
    Listener *m_listener;
    quint16 m_port = 0;
    bool m_hasTls;
};

} // namespace LeadViewer::Test
