// SPDX-License-Identifier: MIT
#include "soak/faultyrelay.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <vector>

namespace LeadViewer::Test {

namespace {

constexpr char emptyLine[] = "\r\n\r\n";

QByteArray whole(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray error(const QByteArray &status, const QByteArray &headers = {})
{
    return whole(status, R"({"error":{"code":"SPOILT","message":"An error of )" + status + R"("}})",
                 headers);
}

QByteArray headOf(const QByteArray &answer)
{
    return answer.left(answer.indexOf(emptyLine) + 4);
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf(emptyLine) + 4);
}

//! The value of a header, by its name in small letters.
QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray without(const QByteArray &head, const QByteArray &name)
{
    QByteArray kept;
    for (const QByteArray &line : head.split('\n')) {
        if (!line.toLower().startsWith(name + ':'))
            kept += line + '\n';
    }
    kept.chop(1);
    return kept;
}

//! The answer with another body. It stays as it is when its body is no object.
template<typename Edit>
QByteArray edited(const QByteArray &answer, Edit edit)
{
    const QJsonDocument body = QJsonDocument::fromJson(bodyOf(answer));
    if (!body.isObject())
        return answer;
    QJsonObject object = body.object();
    edit(object);
    return whole("200 OK", QJsonDocument(object).toJson(QJsonDocument::Compact));
}

//! Replaces the values of those keys that the answer has.
QByteArray withValue(const QByteArray &answer, const QList<QLatin1String> &keys,
                     const QJsonValue &value)
{
    return edited(answer, [&](QJsonObject &object) {
        for (const QLatin1String key : keys) {
            if (object.contains(key))
                object.insert(key, value); // removes it when undefined
        }
    });
}

QByteArray withIds(const QByteArray &answer, const QJsonValue &id)
{
    return edited(answer, [&](QJsonObject &object) {
        for (const QLatin1String key : {QLatin1String("actions"), QLatin1String("data")}) {
            QJsonArray actions = object.value(key).toArray();
            for (auto &&each : actions) {
                QJsonObject action = each.toObject();
                action.insert(QLatin1String("id"), id);
                each = action;
            }
            if (object.contains(key))
                object.insert(key, actions);
        }
    });
}

} // namespace

struct FaultyRelay::Fault
{
    QString name;
    enum class End { Stay, Close, Silence, Drip } end;
    //! What is sent in place of the right answer.
    std::function<QByteArray(const QByteArray &answer, FaultyRelay &relay)> bytes;
};

const std::vector<FaultyRelay::Fault> &FaultyRelay::table()
{
    using End = Fault::End;
    const auto fixed = [](const QByteArray &bytes) {
        return [bytes](const QByteArray &, FaultyRelay &) {
            return bytes;
        };
    };
    const auto firstPart = [](const QByteArray &answer, FaultyRelay &relay) {
        return answer.left(relay.upTo(int(answer.size()) - 1));
    };
    const QList<QLatin1String> skips{QLatin1String("actions_skip"), QLatin1String("skip")};
    const QList<QLatin1String> totals{QLatin1String("total_count")};
    static const std::vector<Fault> faults{
        {QStringLiteral("closed before an answer"), End::Close, fixed({})},
        {QStringLiteral("no answer"), End::Silence, fixed({})},
        {QStringLiteral("cut anywhere"), End::Close, firstPart},
        {QStringLiteral("stops anywhere"), End::Silence, firstPart},
        {QStringLiteral("byte by byte"), End::Drip,
         [](const QByteArray &answer, FaultyRelay &) {
             return answer;
         }},
        {QStringLiteral("shorter than its length"), End::Close,
         [](const QByteArray &answer, FaultyRelay &) {
             return answer.chopped(20);
         }},
        {QStringLiteral("bytes that are no HTTP"), End::Close,
         [](const QByteArray &, FaultyRelay &relay) {
             QByteArray bytes(200, ' ');
             for (char &byte : bytes)
                 byte = char(relay.upTo(255));
             return bytes;
         }},
        {QStringLiteral("bytes changed in the body"), End::Stay,
         [](const QByteArray &answer, FaultyRelay &relay) {
             QByteArray bytes = answer;
             // Letters, since Qt keeps every sign it ever drew, and growth is looked for.
             const qsizetype start = headOf(answer).size();
             const int length = int(answer.size() - start);
             for (int i = 0; i < 5 && length > 0; ++i)
                 bytes[start + relay.upTo(length - 1)] = char(' ' + relay.upTo('~' - ' '));
             return bytes;
         }},
        {QStringLiteral("a bad chunk"), End::Close,
         [](const QByteArray &answer, FaultyRelay &) {
             return without(headOf(answer), "content-length").chopped(2)
                 + "Transfer-Encoding: chunked\r\n\r\n10\r\n0123456789abcdef\r\nxyz\r\nq";
         }},
        {QStringLiteral("bytes that do not unpack"), End::Close,
         [](const QByteArray &answer, FaultyRelay &) {
             return headOf(answer).chopped(2) + "Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08"
                 + bodyOf(answer);
         }},
        {QStringLiteral("more than is read"), End::Close,
         fixed("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"fields\":{\"a\":\""
               + QByteArray(700LL * 1024, 'x'))},
        {QStringLiteral("deeper than is read"), End::Stay,
         fixed(whole("200 OK", R"({"fields":{"a":)" + QByteArray(5000, '[')))},
        {QStringLiteral("another shape"), End::Stay,
         fixed(whole("200 OK", R"({"fields":[1],"actions":{"a":null},"actions_skip":[]})"))},
        {QStringLiteral("a web page"), End::Stay,
         fixed(whole("200 OK", "<!DOCTYPE html><title>Sign in</title>"))},
        {QStringLiteral("nothing in it"), End::Stay, fixed(whole("200 OK", {}))},
        {QStringLiteral("204"), End::Stay, fixed("HTTP/1.1 204 No Content\r\n\r\n")},
        {QStringLiteral("304"), End::Stay, fixed("HTTP/1.1 304 Not Modified\r\n\r\n")},
        {QStringLiteral("elsewhere"), End::Stay,
         [](const QByteArray &, FaultyRelay &relay) {
             return error("302 Found",
                          "Location: http://127.0.0.1:"
                              + QByteArray::number(relay.m_elsewhere.serverPort()) + "/\r\n");
         }},
        {QStringLiteral("round in circles"), End::Stay,
         fixed(error("302 Found", "Location: ?\r\n"))},
        {QStringLiteral("400"), End::Stay, fixed(error("400 Bad Request"))},
        {QStringLiteral("401"), End::Stay, fixed(error("401 Unauthorized"))},
        {QStringLiteral("404"), End::Stay, fixed(error("404 Not Found"))},
        {QStringLiteral("429"), End::Stay,
         fixed(error("429 Too Many Requests", "Retry-After: 1\r\n"))},
        {QStringLiteral("500"), End::Stay, fixed(error("500 Internal Server Error"))},
        {QStringLiteral("503"), End::Close, fixed(error("503 Service Unavailable"))},
        {QStringLiteral("no echo of skip"), End::Stay,
         [skips](const QByteArray &answer, FaultyRelay &) {
             return withValue(answer, skips, QJsonValue::Undefined);
         }},
        {QStringLiteral("another echo of skip"), End::Stay,
         [skips](const QByteArray &answer, FaultyRelay &relay) {
             return withValue(answer, skips, relay.upTo(30));
         }},
        {QStringLiteral("each ID is 0"), End::Stay,
         [](const QByteArray &answer, FaultyRelay &) {
             return withIds(answer, QStringLiteral("0"));
         }},
        {QStringLiteral("no IDs"), End::Stay,
         [](const QByteArray &answer, FaultyRelay &) {
             return withIds(answer, QJsonValue::Undefined);
         }},
        {QStringLiteral("another total"), End::Stay,
         [totals](const QByteArray &answer, FaultyRelay &relay) {
             return withValue(answer, totals, relay.upTo(300));
         }},
    };
    return faults;
}

FaultyRelay::FaultyRelay(const QUrl &service, const QByteArray &token, quint64 seed,
                         QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_token(token)
    , m_random(seed)
{
    connect(&m_server, &QTcpServer::newConnection, this, &FaultyRelay::accept);
    connect(&m_elsewhere, &QTcpServer::newConnection, this,
            [this] { m_problem = QStringLiteral("A redirect to another service was followed."); });
    for (QTcpServer *server : {&m_server, &m_elsewhere}) {
        if (!server->listen(QHostAddress::LocalHost))
            qFatal("The relay cannot listen: %s", qPrintable(server->errorString()));
    }
}

void FaultyRelay::addService(const QByteArray &part, const QUrl &service)
{
    m_services.emplace_back(part, service);
}

QUrl FaultyRelay::baseUrl() const
{
    QUrl url = m_service;
    url.setPort(m_server.serverPort());
    return url;
}

int FaultyRelay::upTo(int highest)
{
    return highest <= 0 ? 0 : int(m_random() % quint64(highest + 1));
}

void FaultyRelay::accept()
{
    while (QTcpSocket *viewer = m_server.nextPendingConnection()) {
        connect(viewer, &QTcpSocket::readyRead, this, [this, viewer] { readRequest(viewer); });
        connect(viewer, &QTcpSocket::disconnected, viewer, &QObject::deleteLater);
        readRequest(viewer);
    }
}

void FaultyRelay::readRequest(QTcpSocket *viewer)
{
    const QByteArray received = viewer->peek(viewer->bytesAvailable());
    const qsizetype headEnd = received.indexOf(emptyLine);
    if (headEnd < 0)
        return;
    const qsizetype size
        = headEnd + 4 + header(received.left(headEnd), "content-length").toLongLong();
    if (received.size() < size)
        return;
    const QByteArray request = viewer->read(size);
    count(request);
    checkToken(request);
    passOn(request, viewer);
}

void FaultyRelay::count(const QByteArray &request)
{
    ++m_traffic.requests;
    const QByteArray target = request.split(' ').value(1);
    const bool isSearch = target.contains("/action/search?");
    const bool isTotal = isSearch && target.endsWith("limit=1");
    const bool isPage = !isTotal && (isSearch || target.contains("includeActions=true"));
    m_traffic.totals += isTotal ? 1 : 0;
    m_traffic.pages += isPage ? 1 : 0;
    m_traffic.otherPages += isPage && serviceFor(target) != m_service ? 1 : 0;
}

void FaultyRelay::checkToken(const QByteArray &request)
{
    const bool isInPlace = header(headOf(request), "authorization") == "Bearer " + m_token;
    m_traffic.withoutToken += isInPlace ? 0 : 1;
    if (request.count(m_token) != (isInPlace ? 1 : 0))
        m_problem = QStringLiteral("A request has its token where it does not belong.");
}

QUrl FaultyRelay::serviceFor(const QByteArray &target) const
{
    for (const auto &[part, service] : m_services) {
        if (target.contains(part))
            return service;
    }
    return m_service;
}

void FaultyRelay::passOn(const QByteArray &request, QTcpSocket *viewer)
{
    auto *service = new QTcpSocket(viewer);
    const QUrl url = serviceFor(request.split(' ').value(1));
    service->connectToHost(url.host(), quint16(url.port()));
    service->write(without(headOf(request), "connection").chopped(2) + "Connection: close\r\n\r\n"
                   + bodyOf(request));
    // In the viewer's name: when it has hung up, there is nobody to answer.
    connect(service, &QTcpSocket::disconnected, viewer, [this, viewer, service] {
        answer(viewer, service->readAll());
        service->deleteLater();
    });
}

void FaultyRelay::answer(QTcpSocket *viewer, const QByteArray &answer)
{
    if (answer.isEmpty()) {
        // The service itself closed the connection.
        ++m_traffic.spoilt;
        viewer->disconnectFromHost();
        return;
    }
    // The connection stays open for what is asked next.
    const QByteArray right = without(headOf(answer), "connection") + bodyOf(answer);
    if (upTo(99) >= m_percent) {
        viewer->write(right);
        return;
    }
    const Fault &fault = table().at(std::size_t(upTo(int(table().size()) - 1)));
    ++m_faults[fault.name];
    ++m_traffic.spoilt;
    spoil(fault, viewer, right);
}

void FaultyRelay::spoil(const Fault &fault, QTcpSocket *viewer, const QByteArray &answer)
{
    const QByteArray bytes = fault.bytes(answer, *this);
    switch (fault.end) {
    case Fault::End::Stay:
    case Fault::End::Silence:
        viewer->write(bytes);
        break;
    case Fault::End::Close:
        viewer->write(bytes);
        viewer->disconnectFromHost();
        break;
    case Fault::End::Drip:
        drip(viewer, bytes);
        break;
    }
}

void FaultyRelay::drip(QTcpSocket *viewer, const QByteArray &bytes)
{
    auto *timer = new QTimer(viewer);
    auto sent = std::make_shared<qsizetype>(0);
    connect(timer, &QTimer::timeout, viewer, [viewer, timer, bytes, sent] {
        // Slower than a person waits, quicker than the request is given up for lack of progress.
        viewer->write(bytes.mid(*sent, 1));
        if (++*sent >= bytes.size())
            timer->deleteLater();
    });
    timer->start(5);
}

} // namespace LeadViewer::Test
