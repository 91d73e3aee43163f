// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

#include <functional>
#include <memory>

namespace LeadViewer {

//! \brief Plain HTTP/1.1 on 127.0.0.1, one handler for every request.
//!
//! Answers are sent as they are: no compression, no ranges. Connections are kept alive; one without
//! data for five seconds is closed.
class HttpServer
{
public:
    //! \brief Called on a server thread, several at a time; must not throw.
    using Handler = std::function<StandinAnswer(const StandinRequest &)>;

    //! \brief The most connections that are served at a time; more connections wait.
    static constexpr int connectionsAtOnce = 16;

    explicit HttpServer(Handler handler);
    ~HttpServer(); //!< Calls cut() and wait().
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    //! \brief Listens on \a port; 0 takes any free port. Call it only once.
    //! \return The port, or 0 on failure.
    quint16 listen(quint16 port);

    //! \brief Stops listening and closes every connection, also idle and unanswered ones.
    void cut();

    //! \brief Waits for the running handlers. Call cut() first.
    void wait();

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace LeadViewer
