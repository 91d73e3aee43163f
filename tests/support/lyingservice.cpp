// SPDX-License-Identifier: MIT
#include "support/lyingservice.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrlQuery>

#include <utility>

namespace LeadViewer::Test {

//! What both threads know.
struct LyingService::State
{
    mutable QMutex mutex;
    LyingTimeline timeline;
    Hook hook;
    int pages = 0;
    QList<Request> requests;

    [[nodiscard]] LyingTimeline::Answer answer(const Request &request);

private:
    [[nodiscard]] LyingTimeline::Answer answerPage(const Request &request);
};

namespace {

LyingTimeline::Answer error(int status, const char *code, const char *message)
{
    const QJsonObject inner{{QStringLiteral("code"), QLatin1String(code)},
                            {QStringLiteral("message"), QLatin1String(message)}};
    return {status, QJsonDocument(QJsonObject{{QStringLiteral("error"), inner}}).toJson(), {}};
}

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

LyingService::Request requestOf(const QByteArray &head, const QByteArray &body)
{
    using Kind = LyingService::Kind;
    LyingService::Request request;
    request.method = head.left(head.indexOf(' '));
    request.target = head.split(' ').value(1);
    request.authorization = header(head, "authorization");
    request.body = body;
    request.time = QDateTime::currentDateTimeUtc();
    const QUrl url = QUrl::fromEncoded(request.target);
    const QUrlQuery query(url);
    const QString lead = QLatin1String("/lead/") + LyingService::leadId();
    if (request.method == "GET" && url.path().endsWith(lead)) {
        const bool isPage
            = query.queryItemValue(QStringLiteral("includeActions")) == QLatin1String("true");
        request.kind = isPage ? Kind::LeadPage : Kind::Lead;
    } else if (request.method == "POST"
               && url.path().endsWith(lead + QLatin1String("/action/search"))) {
        request.kind = Kind::SearchPage;
    }
    if (query.hasQueryItem(QStringLiteral("skip")))
        request.skip = query.queryItemValue(QStringLiteral("skip")).toLongLong();
    if (query.hasQueryItem(QStringLiteral("limit")))
        request.limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    return request;
}

QByteArray inHttp(const LyingTimeline::Answer &answer)
{
    return "HTTP/1.1 " + QByteArray::number(answer.status)
        + " Status\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(answer.body.size()) + "\r\n"
        + (answer.retryAfter ? "Retry-After: " + QByteArray::number(*answer.retryAfter) + "\r\n"
                             : QByteArray())
        + "\r\n" + answer.body;
}

//! Does it in the thread of \p object and waits for it.
template<typename Function>
void inThreadOf(QObject *object, Function function)
{
    QMetaObject::invokeMethod(object, std::move(function), Qt::BlockingQueuedConnection);
}

} // namespace

LyingTimeline::Answer LyingService::State::answer(const Request &request)
{
    const QMutexLocker lock(&mutex);
    requests.append(request);
    if (request.authorization.isEmpty())
        return error(401, "NOT_AUTHORIZED", "Missing or invalid access token.");
    switch (request.kind) {
    case Kind::Lead:
        return {200, R"({"fields":{"name":"Lata Rao","phone":"919999999999"}})", {}};
    case Kind::LeadPage:
    case Kind::SearchPage:
        return answerPage(request);
    case Kind::Other:
        break;
    }
    return error(404, "NOT_FOUND", "This service has one lead and nothing else.");
}

LyingTimeline::Answer LyingService::State::answerPage(const Request &request)
{
    if (request.limit < 1 || request.limit > 100)
        return error(400, "BAD_REQUEST", "Limit should be between 1 and 100");
    if (request.skip < 0)
        return error(400, "BAD_REQUEST", "Skip should not be negative");
    const bool isSearch = request.kind == Kind::SearchPage;
    const QJsonDocument filter = QJsonDocument::fromJson(request.body);
    if (isSearch && !request.body.isEmpty() && !filter.isObject())
        return error(400, "BAD_REQUEST", "Invalid filter");
    ++pages;
    if (hook)
        hook(timeline, pages);
    return timeline.answer({isSearch, request.skip, request.limit, filter.object()});
}

class LyingService::Listener : public QTcpServer
{
public:
    explicit Listener(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection()) {
                connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
                connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
    }

private:
    void read(QTcpSocket *client)
    {
        const QByteArray received = client->peek(client->bytesAvailable());
        const qsizetype headSize = received.indexOf("\r\n\r\n") + 4;
        if (headSize < 4)
            return;
        const QByteArray head = received.left(headSize);
        const qsizetype bodySize = header(head, "content-length").toLongLong();
        if (received.size() < headSize + bodySize)
            return;
        client->skip(headSize + bodySize);
        const auto answer = m_state->answer(requestOf(head, received.mid(headSize, bodySize)));
        if (answer.status == 0) {
            client->abort();
            return;
        }
        client->write(inHttp(answer));
        if (header(head, "connection").toLower() == "close")
            client->disconnectFromHost();
    }

    std::shared_ptr<State> m_state;
};

LyingService::LyingService(const Lie &lie, int count)
    : m_state(std::make_shared<State>())
    , m_listener(new Listener(m_state))
{
    m_state->timeline = LyingTimeline(lie, count);
    m_listener->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_listener, &QObject::deleteLater);
    m_thread.start();
    inThreadOf(m_listener, [this] {
        if (!m_listener->listen(QHostAddress::LocalHost))
            qFatal("LyingService cannot listen: %s", qPrintable(m_listener->errorString()));
        m_port = m_listener->serverPort();
    });
}

LyingService::~LyingService()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl LyingService::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1/autoupdate/v2").arg(m_port));
}

QString LyingService::leadId()
{
    return QStringLiteral("65a0c0de0000000000001ead");
}

void LyingService::setLie(const Lie &lie)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->timeline.setLie(lie);
}

void LyingService::restart(const Lie &lie, int count)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->timeline = LyingTimeline(lie, count);
    m_state->pages = 0;
}

void LyingService::setHook(Hook hook)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->hook = std::move(hook);
}

void LyingService::arrive(int count)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->timeline.arrive(count);
}

void LyingService::lose(int count, int first)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->timeline.lose(count, first);
}

LyingTimeline LyingService::timeline() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->timeline;
}

QList<LyingService::Request> LyingService::requests() const
{
    const QMutexLocker lock(&m_state->mutex);
    return m_state->requests;
}

void LyingService::clearRequests()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->requests.clear();
}

} // namespace LeadViewer::Test
