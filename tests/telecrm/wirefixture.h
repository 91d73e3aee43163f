// SPDX-License-Identifier: MIT
#pragma once

#include "support/gzip.h"
#include "support/leadending.h"
#include "support/leadjson.h"
#include "support/rawserver.h"
#include "telecrm/client.h"
#include "telecrm/network.h"

#include <QRegularExpression>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of a client and a server that sends given bytes: for each test
//! function a new server and a new connection.
class WireFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // A warning from Qt means a misuse of Qt.
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_client.reset();
        m_network.useNewConnections();
        m_server = std::make_unique<RawServer>();
        m_limits = {};
        m_limits.withoutProgress = std::chrono::seconds(4); // below what a test waits for
    }

protected:
    using End = RawServer::End;

    static inline const QByteArray lead = leadJson(QStringLiteral("Jane Doe"), 10);

    static QByteArray lengthOf(const QByteArray &body)
    {
        return "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    }
    static QByteArray chunk(const QByteArray &bytes)
    {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    }

    LeadReply *ask(const QUrl &base) { return ask(base, {leadAddress}); }
    LeadReply *search(const QUrl &base) { return ask(base, {leadAddress, ActionSearch{}}); }

    Network m_network;
    std::unique_ptr<RawServer> m_server;
    Client::Limits m_limits;
    std::unique_ptr<Client> m_client;

private:
    static inline const LeadAddress leadAddress{{QStringLiteral("E")}, {QStringLiteral("L")}};

    LeadReply *ask(const QUrl &base, const TimelineSource &source)
    {
        m_client = std::make_unique<Client>(
            &m_network, std::get<BaseUrl>(BaseUrl::parse(base.toString())), "test");
        m_client->setLimits(m_limits);
        m_client->tokens()->set({QStringLiteral("E")}, Token::fromInput(QStringLiteral("a:b")));
        return m_client->getPage(source, LeadQuery{});
    }
};

} // namespace LeadViewer::Test
