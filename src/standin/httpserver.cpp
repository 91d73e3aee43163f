// SPDX-License-Identifier: MIT
#include "standin/httpserver.h"

#include <httplib.h>

#include <thread>
#include <utility>

namespace LeadViewer {

namespace {

constexpr const char *host = "127.0.0.1";
// What is silent for so long is closed. stop() cannot end it earlier.
constexpr int keptSeconds = 2;
constexpr size_t keptRequests = 1000;

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

class HttpServer::Private
{
public:
    explicit Private(HttpServer::Handler handler)
    {
        const auto answer = [handler = std::move(handler)](const httplib::Request &request,
                                                           httplib::Response &response) {
            write(handler(received(request)), response);
        };
        // Before routing, for routing matches the decoded path and refuses unusual methods. A
        // request with a body has to be routed, though, because the body is read on the way.
        server.set_pre_routing_handler([answer](const auto &request, auto &response) {
            const bool hasBody
                = request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
            if (hasBody && request.method != "GET" && request.method != "HEAD")
                return httplib::Server::HandlerResponse::Unhandled;
            answer(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        const char *const anything = R"([\s\S]*)";
        server.Post(anything, answer);
        server.Put(anything, answer);
        server.Patch(anything, answer);
        server.Delete(anything, answer);

        server.new_task_queue = [] {
            return new httplib::ThreadPool(connectionsAtOnce);
        };
        server.set_socket_options([this](socket_t socket) {
            setListeningOptions(socket);
            listening = socket;
        });
        server.set_tcp_nodelay(true);
        server.set_read_timeout(keptSeconds);
        server.set_keep_alive_timeout(keptSeconds);
        server.set_keep_alive_max_count(keptRequests);
    }

    httplib::Server server;
    socket_t listening = INVALID_SOCKET;
    std::thread thread;
};

HttpServer::HttpServer(Handler handler)
    : d(std::make_unique<Private>(std::move(handler)))
{
}

HttpServer::~HttpServer()
{
    stop();
    wait();
}

quint16 HttpServer::listen(quint16 port)
{
    httplib::Server &server = d->server;
    const int bound = port == 0           ? server.bind_to_any_port(host)
        : server.bind_to_port(host, port) ? port
                                          : -1;
    if (bound <= 0)
        return 0;
    // The library queues five; of more clients that come together some would wait a second until
    // they knock again.
    ::listen(d->listening, SOMAXCONN);
    d->thread = std::thread([&server] { server.listen_after_bind(); });
    // The socket listens already; but stop() is deaf until the loop runs.
    while (!server.is_running())
        std::this_thread::yield();
    return static_cast<quint16>(bound);
}

void HttpServer::stop()
{
    d->server.stop();
}

void HttpServer::wait()
{
    if (d->thread.joinable())
        d->thread.join();
}

} // namespace LeadViewer
