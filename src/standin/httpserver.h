// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

#include <functional>
#include <memory>

namespace LeadViewer {

//! \brief Plain HTTP/1.1 on 127.0.0.1, one handler for every request.
//!
//! Answers are sent as they are: no compression, no ranges. A connection is kept for the next
//! request; one that is silent for two seconds is closed.
class HttpServer
{
public:
    //! \brief Called on a server thread, several at a time; must not throw.
    using Handler = std::function<StandinAnswer(const StandinRequest &)>;

    //! \brief The most connections that are served at a time; more connections wait.
    static constexpr int connectionsAtOnce = 16;

    explicit HttpServer(Handler handler);
    ~HttpServer(); //!< Stops and waits.
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! \brief Listens on \a port; 0 takes any free port. Call it only once.
    //! \return The port, or 0 on failure.
    quint16 listen(quint16 port);

    //! \brief Stops listening. Connections end with the request under way.
    void stop();

    //! \brief Waits for the handlers under way and for idle connections, which a client can keep
    //! open for two seconds. Call stop() first.
    void wait();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LeadViewer
