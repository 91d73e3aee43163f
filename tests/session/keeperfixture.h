// SPDX-License-Identifier: MIT
#pragma once

#include "session/settings.h"
#include "session/tokenkeeper.h"
#include "support/scriptedstore.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace LeadViewer::Test {

//! The base class of the tests of TokenKeeper: for each test function a keeper with empty settings
//! and a ScriptedStore.
class KeeperFixture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_store = std::make_unique<ScriptedStore>();
        m_keeper = std::make_unique<TokenKeeper>(m_store.get(), m_settings.get(), origin);
        // As a window does it: a token that was found stands in the input.
        connect(m_keeper.get(), &TokenKeeper::found, m_keeper.get(), &TokenKeeper::setToken);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_store.reset();
        m_settings.reset();
    }

protected:
    using Operation = StoreCall::Operation;
    using Place = TokenKeeper::Place;
    using Result = StoreCall::Result;
    using Step = TokenKeeper::Step;

    static inline const QString origin = QStringLiteral("https://a.example");
    static inline const EnterpriseId first{QStringLiteral("ent_1")};
    static inline const EnterpriseId second{QStringLiteral("ent_2")};
    static inline const TokenKey firstKey{origin, first};
    static inline const TokenKey secondKey{origin, second};

    static Token token(const char *text) { return Token::fromInput(QString::fromLatin1(text)); }
    [[nodiscard]] TokenKeeper::State state() const { return m_keeper->state(); }
    //! A lead opened with what stands in the inputs.
    void accept(const char *text) { m_keeper->setAccepted(first, token(text)); }
    void remember(const TokenKey &key, const char *text)
    {
        m_settings->setTokenRemembered(key, true);
        m_store->tokens.insert(key.text(), token(text));
    }
    [[nodiscard]] bool isStored(const char *text, const TokenKey &key = firstKey) const
    {
        return m_store->tokens.value(key.text()) == token(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ScriptedStore> m_store;
    std::unique_ptr<TokenKeeper> m_keeper;
};

} // namespace LeadViewer::Test
