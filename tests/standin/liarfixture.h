// SPDX-License-Identifier: MIT
#pragma once

#include "support/lyingservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTcpSocket>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! An answer as it was sent; status 0 when there was none.
struct Received
{
    int status = 0;
    QByteArray head;
    QJsonObject json;

    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const char *key : {"actions", "data"}) {
            for (const auto &action : json.value(QLatin1String(key)).toArray())
                texts += action.toObject().value(QStringLiteral("text")).toString();
        }
        return texts;
    }
    //! The value of a key as JSON; empty when it is absent.
    [[nodiscard]] QByteArray value(const char *key) const
    {
        const QJsonValue found = json.value(QLatin1String(key));
        if (found.isUndefined())
            return {};
        const QByteArray array = QJsonDocument(QJsonArray{found}).toJson(QJsonDocument::Compact);
        return array.mid(1, array.size() - 2);
    }
};

//! \brief A service that lies, and a client that is a bare socket: Qt's own repeats a request whose
//! connection was closed.
class LiarFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { s = std::make_unique<LyingService>(); }
    void cleanup() { s.reset(); }

protected:
    [[nodiscard]] Received send(const QByteArray &method, const QByteArray &target,
                                const QByteArray &body = {})
    {
        QTcpSocket socket;
        socket.connectToHost(s->baseUrl().host(), quint16(s->baseUrl().port()));
        socket.write(method + ' ' + s->baseUrl().path().toLatin1() + target
                     + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a-token\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray bytes;
        qsizetype size = -1;
        while (size < 0 || bytes.size() < size) {
            if (!socket.waitForReadyRead(5000))
                return {};
            bytes += socket.readAll();
            const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
            const QByteArray name = "Content-Length: ";
            const qsizetype length = bytes.indexOf(name) + name.size();
            if (headEnd >= 0)
                size
                    = headEnd + 4 + bytes.mid(length, bytes.indexOf('\r', length) - length).toInt();
        }
        const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
        return {bytes.split(' ').at(1).toInt(), bytes.left(headEnd),
                QJsonDocument::fromJson(bytes.mid(headEnd + 4)).object()};
    }
    Received page(qint64 skip, int limit)
    {
        return send("GET", target("?includeActions=true&", skip, limit));
    }
    Received search(const QByteArray &filter, qint64 skip = 0, int limit = 100)
    {
        return send("POST", target("/action/search?", skip, limit), filter);
    }
    static QByteArray target(const QByteArray &middle, qint64 skip, int limit)
    {
        return "/enterprise/E/lead/" + LyingService::leadId().toLatin1() + middle
            + "skip=" + QByteArray::number(skip) + "&limit=" + QByteArray::number(limit);
    }
    void become(const char *lie) { s->restart(lieNamed(lie), 60); }
    static QSet<QString> setOf(const QStringList &texts)
    {
        return QSet<QString>(texts.begin(), texts.end());
    }

    std::unique_ptr<LyingService> s;
};

} // namespace LeadViewer::Test
