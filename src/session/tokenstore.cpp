// SPDX-License-Identifier: MIT
#include "session/tokenstore.h"

namespace LeadViewer {

TokenStore::TokenStore(QObject *parent)
    : QObject(parent)
{
}

StoreCall *TokenStore::read(const TokenKey &key)
{
    return start(StoreCall::Operation::Read, key, {});
}

StoreCall *TokenStore::write(const TokenKey &key, const Token &token)
{
    return start(StoreCall::Operation::Write, key, token);
}

StoreCall *TokenStore::remove(const TokenKey &key)
{
    return start(StoreCall::Operation::Remove, key, {});
}

StoreCall *TokenStore::start(StoreCall::Operation operation, const TokenKey &key,
                             const Token &token)
{
    auto *call = new StoreCall(operation, key, token, m_times, this);
    QMetaObject::invokeMethod(
        call,
        [this, call] {
            if (!call->hasEnded())
                execute(call);
        },
        Qt::QueuedConnection);
    return call;
}

} // namespace LeadViewer
