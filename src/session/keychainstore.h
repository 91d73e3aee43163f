// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenstore.h"

#include <QPointer>

#include <deque>
#include <optional>

namespace LeadViewer {

class KeychainWorker;

//! \brief The system's own store of passwords: Secret Service or KWallet, Windows Credential
//! Manager, macOS Keychain. There is no other place a token is ever written to.
//!
//! The store is asked in a thread that starts with the first call and stays until the program ends.
//! It is asked one thing at a time: what waits behind a question that is never answered runs into
//! its own deadline without having begun, and a write that comes true after it was given up is
//! taken back.
class KeychainStore : public TokenStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

protected:
    void begin(StoreCall *call) override;

private:
    struct Request
    {
        StoreCall::Operation operation;
        TokenKey key;
        Token token;
        QPointer<StoreCall> call; // null for what the store does on its own account
        bool isOwn = false;
    };

    void startNext();
    void take(StoreCall::Result result, const Token &token);

    KeychainWorker *m_worker = nullptr;
    std::deque<Request> m_waiting;
    std::optional<Request> m_running;
};

} // namespace LeadViewer
