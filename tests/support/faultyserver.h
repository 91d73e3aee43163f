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

//! What a server does in place of answering well.
struct Fault
{
    enum class End { KeepOpen, Close, Reset };
    enum class Handshake {
        Done,
        Silent, //!< the client's hello is read and nothing said
        Cut, //!< the connection is reset when the hello has come
        Plain, //!< the hello is answered in plain HTTP
    };

    QByteArray bytes; //!< the answer, the status line included
    QByteArray repeated; //!< sent behind it over and over while the other side takes it
    std::chrono::milliseconds pause{0}; //!< when not 0, \ref bytes go out one by one, so far apart
    End end = End::Close; //!< what follows the last byte
    bool isGone = false; //!< nobody listens any more
    // Of a server with TLS:
    Handshake handshake = Handshake::Done;
    std::optional<Identity> identity; //!< shown in place of the good one
};

//! \brief A server on the loopback that can be made to misbehave and to behave again, in a thread
//! of its own so that it holds up nothing but itself. Connections are kept alive while it behaves.
//!
//! All functions are for the thread that made it.
class FaultyServer
{
public:
    //! The body that answers a target such as "/autoupdate/v2/…?…" well.
    using Answer = std::function<QByteArray(const QByteArray &target)>;

    //! Listens on a free port of 127.0.0.1; with TLS when there is an \p identity to show.
    //! \p answer is called in the server's thread.
    explicit FaultyServer(Answer answer, std::optional<Identity> identity = {});
    ~FaultyServer();
    FaultyServer(const FaultyServer &) = delete;
    FaultyServer &operator=(const FaultyServer &) = delete;

    //! Misbehaves from the next request on. Where it is about connections, those that are open are
    //! closed.
    void begin(const Fault &fault);
    //! Behaves again from the next request on, on the same port. Connections that a fault left
    //! open stay so.
    void end();
    //! Adds header lines, each with its line end, to good answers.
    void setHeaders(const QByteArray &headers);

    //! `http(s)://<host>:<port>/autoupdate/v2`
    [[nodiscard]] QUrl baseUrl(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    //! The heads of the requests that were received, in the order of arrival.
    [[nodiscard]] QList<QByteArray> requests() const;
    [[nodiscard]] int connectionCount() const;
    [[nodiscard]] int openConnections() const;
    //! How much the client's side took, in bytes of what was handed to the connections.
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
