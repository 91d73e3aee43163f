// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenstore.h"

#include <QPointer>

#include <deque>
#include <optional>

namespace LeadViewer {

class KeychainWorker;

//! \brief The system's password store: Secret Service, KWallet or macOS Keychain. A token is never
//! written to any other place.
//!
//! The store is used in a thread that starts with the first call and runs until the program exits.
//! It handles one call at a time: when the store never answers a call, the calls after it time out
//! without being sent. A write that succeeds after it was given up is removed again.
class KeychainStore : public TokenStore
{
    Q_OBJECT

public:
    explicit KeychainStore(QObject *parent = nullptr);
    ~KeychainStore() override;

protected:
    void execute(StoreCall *call) override;

private:
    struct Request
    {
        StoreCall::Operation operation;
        TokenKey key;
        Token token;
        QPointer<StoreCall> call; // null for a request of the store itself
        bool isOwn = false;
    };

    void startNext();
    void onWorkerAnswered(StoreCall::Result result, const Token &token);

    KeychainWorker *m_worker = nullptr;
    std::deque<Request> m_waiting;
    std::optional<Request> m_running;
};

} // namespace LeadViewer
