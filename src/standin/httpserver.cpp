// SPDX-License-Identifier: MIT
#include "standin/httpserver.h"

#include <httplib.h>

#include <mutex>
#include <thread>
#include <unordered_set>
#include <utility>

namespace LeadViewer {

namespace {

constexpr const char *host = "127.0.0.1";
constexpr int keptSeconds = 5;
constexpr size_t keptRequests = 1000;

#ifdef _WIN32
constexpr int bothWays = SD_BOTH;
constexpr int quietly = 0;
using BufferSize = int;
#else
constexpr int bothWays = SHUT_RDWR;
constexpr int quietly = MSG_NOSIGNAL;
using BufferSize = size_t;
#endif

//! \brief An accepted connection as the library wants to see one. Does not own the socket.
class SocketStream : public httplib::Stream
{
public:
    explicit SocketStream(socket_t socket)
        : m_socket(socket)
    {
    }

    //! \brief Waits for the first byte of a request; false on end, silence or a cut.
    bool hasRequest() const
    {
        char first = 0;
        return ::recv(m_socket, &first, 1, MSG_PEEK) == 1;
    }

    // The socket has time limits of its own, so asking first would only cost a system call.
    bool is_readable() const override { return true; }
    bool is_writable() const override { return true; }

    ssize_t read(char *data, size_t size) override
    {
        return ::recv(m_socket, data, static_cast<BufferSize>(size), 0);
    }

    ssize_t write(const char *data, size_t size) override
    {
        return ::send(m_socket, data, static_cast<BufferSize>(size), quietly);
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override { nowhere(ip, port); }
    void get_local_ip_and_port(std::string &ip, int &port) const override { nowhere(ip, port); }
    socket_t socket() const override { return m_socket; }

private:
    static void nowhere(std::string &ip, int &port)
    {
        ip = host;
        port = 0;
    }

    socket_t m_socket;
};

//! \brief True for the addresses that the library mixes into the headers of a request.
bool isAddedByLibrary(const std::string &name)
{
    return name == "REMOTE_ADDR" || name == "REMOTE_PORT" || name == "LOCAL_ADDR"
        || name == "LOCAL_PORT";
}

StandinRequest received(const httplib::Request &request)
{
    StandinRequest result;
    result.method = QByteArray::fromStdString(request.method);
    result.target = QByteArray::fromStdString(request.target);
    result.body = QByteArray::fromStdString(request.body);
    for (const auto &[name, value] : request.headers) {
        if (!isAddedByLibrary(name)) {
            result.headers.append(
                {QByteArray::fromStdString(name), QByteArray::fromStdString(value)});
        }
    }
    return result;
}

void write(const StandinAnswer &answer, httplib::Response &response)
{
    response.status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    if (answer.body.isEmpty()) {
        if (!answer.contentType.isEmpty())
            response.set_header("Content-Type", answer.contentType.toStdString());
        return;
    }
    // A plain body would be compressed with Brotli's slowest setting, some hundred milliseconds
    // for a long page. A provider of known length is sent as it is.
    response.set_content_provider(
        static_cast<size_t>(answer.body.size()), answer.contentType.toStdString(),
        [body = answer.body](size_t offset, size_t length, httplib::DataSink &sink) {
            return sink.write(body.constData() + offset, length);
        });
}

void setListeningOptions(socket_t socket)
{
    // The library's own choice lets two servers share a port, each getting some of the requests.
#ifdef _WIN32
    constexpr int option = SO_EXCLUSIVEADDRUSE;
#else
    constexpr int option = SO_REUSEADDR;
#endif
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, option, reinterpret_cast<const char *>(&yes), sizeof(yes));
}

} // namespace

//! \brief The library's server, with connections that can be cut.
//!
//! Of itself the library waits for an idle connection until its time is up, also when it is told
//! to stop.
class HttpServer::Loop : public httplib::Server
{
public:
    explicit Loop(HttpServer::Handler handler)
        : m_handler(std::move(handler))
    {
        const auto answer = [this](const httplib::Request &request, httplib::Response &response) {
            write(m_handler(received(request)), response);
        };
        // Before routing, for routing matches the decoded path and refuses unusual methods. A
        // request with a body has to be routed, though, because the body is read on the way.
        set_pre_routing_handler([answer](const auto &request, auto &response) {
            const bool hasBody
                = request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
            if (hasBody && request.method != "GET" && request.method != "HEAD")
                return HandlerResponse::Unhandled;
            answer(request, response);
            return HandlerResponse::Handled;
        });
        const char *const anything = R"([\s\S]*)";
        Post(anything, answer);
        Put(anything, answer);
        Patch(anything, answer);
        Delete(anything, answer);

        new_task_queue = [] {
            return new httplib::ThreadPool(connectionsAtOnce);
        };
        set_socket_options(setListeningOptions);
        set_tcp_nodelay(true);
        set_read_timeout(keptSeconds);
        set_keep_alive_timeout(keptSeconds);
        set_keep_alive_max_count(keptRequests);
    }

    quint16 listen(quint16 port)
    {
        const int bound = port == 0 ? bind_to_any_port(host) : bind_to_port(host, port) ? port : -1;
        if (bound <= 0)
            return 0;
        // The library queues five; of more clients that come together some would wait a second
        // until they knock again.
        ::listen(svr_sock_, SOMAXCONN);
        m_thread = std::thread([this] { listen_after_bind(); });
        // The socket listens already; but stop() is deaf until the loop runs.
        while (!is_running())
            std::this_thread::yield();
        return static_cast<quint16>(bound);
    }

    void cut()
    {
        stop();
        const std::scoped_lock lock(m_mutex);
        m_cut = true;
        for (const socket_t socket : m_connections)
            ::shutdown(socket, bothWays);
    }

    void wait()
    {
        if (m_thread.joinable())
            m_thread.join();
    }

private:
    bool process_and_close_socket(socket_t socket) override
    {
        if (enter(socket)) {
            SocketStream stream(socket);
            bool closed = false;
            for (size_t left = keptRequests; left > 0 && !closed && stream.hasRequest(); --left) {
                if (!process_request(stream, left == 1, closed, nullptr))
                    break;
            }
        }
        leave(socket);
        return true;
    }

    bool enter(socket_t socket)
    {
        const std::scoped_lock lock(m_mutex);
        m_connections.insert(socket);
        return !m_cut;
    }

    void leave(socket_t socket)
    {
        // Closed under the lock: cut() must never see the number after it went to somebody else.
        const std::scoped_lock lock(m_mutex);
        m_connections.erase(socket);
        ::shutdown(socket, bothWays);
#ifdef _WIN32
        ::closesocket(socket);
#else
        ::close(socket);
#endif
    }

    HttpServer::Handler m_handler;
    std::thread m_thread;
    std::mutex m_mutex;
    std::unordered_set<socket_t> m_connections;
    bool m_cut = false;
};

HttpServer::HttpServer(Handler handler)
    : m_loop(std::make_unique<Loop>(std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    cut();
    wait();
}

quint16 HttpServer::listen(quint16 port)
{
    return m_loop->listen(port);
}

void HttpServer::cut()
{
    m_loop->cut();
}

void HttpServer::wait()
{
    m_loop->wait();
}

} // namespace LeadViewer
