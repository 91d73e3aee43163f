// SPDX-License-Identifier: MIT
#pragma once

#include "support/leadjson.h"
#include "support/scriptednetwork.h"
#include "telecrm/client.h"

#include <QRegularExpression>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! \brief The base class of the client's tests: a new client for each test function, on a
//! ScriptedNetwork.
class ClientFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // A warning from Qt means a misuse of Qt.
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_client.reset();
        m_network = std::make_unique<ScriptedNetwork>();
        m_client = std::make_unique<Client>(m_network.get(), BaseUrl(), "LeadViewer/1.2");
        m_client->tokens()->set(address.enterprise, token());
        m_client->tokens()->set({QStringLiteral("ent/2")}, token());
    }

protected:
    static inline const LeadAddress address{{QStringLiteral("ent_1")}, {QStringLiteral("lead/1")}};
    static inline const QByteArray broken = R"({"error":{"code":"A","message":"Broken"}})";
    static inline const QByteArray lead = leadJson(QStringLiteral("Jane Doe"), 3);
    static Token token() { return Token::fromInput(QStringLiteral("aa-1:bb-2")); }

    LeadReply *ask() { return m_client->getPage({address}, LeadQuery{}); }
    //! Lets time pass in which a retry would come.
    static void letPass() { QTest::qWait(30); }
    //! The network's reply to the newest request.
    [[nodiscard]] ScriptedReply *answering() const { return m_network->reply(); }

    std::unique_ptr<ScriptedNetwork> m_network;
    std::unique_ptr<Client> m_client;
};

} // namespace LeadViewer::Test
