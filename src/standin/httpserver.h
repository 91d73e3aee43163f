// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

#include <functional>
#include <memory>

namespace LeadViewer {

//! \brief Plain HTTP/1.1 on 127.0.0.1, one handler for every request.
//!
//! Answers are sent as they are: no compression, no ranges. A connection is kept for the next
//! request; one that is silent for five seconds is closed.
class HttpServer
{
public:
    //! \brief Called on a server thread, several at a time; must not throw.
    using Handler = std::function<StandinAnswer(const StandinRequest &)>;

    //! \brief How many connections are served at a time; more of them wait.
    static constexpr int connectionsAtOnce = 16;

    explicit HttpServer(Handler handler);
    ~HttpServer(); //!< Cuts and waits.
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! \brief Listens once in the life of this object; 0 takes any free port.
    //! \return The port, or 0 when it cannot be had.
    quint16 listen(quint16 port);

    //! \brief Stops listening and cuts every connection, idle ones and unanswered ones alike.
    void cut();

    //! \brief Waits for the handlers under way. Call cut() first.
    void wait();

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace LeadViewer
