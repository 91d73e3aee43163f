// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

#include <memory>

namespace LeadViewer {

//! \brief A store that keeps tokens between runs, one for each key.
//!
//! Nothing here blocks: every function returns at once, and the result comes through the event
//! loop. The store owns the calls.
class TokenStore : public QObject
{
    Q_OBJECT

public:
    explicit TokenStore(QObject *parent = nullptr);

    //! The timeouts of later calls.
    void setTimes(const StoreCall::Times &times) { m_times = times; }

    StoreCall *read(const TokenKey &key);
    //! Stores \p token and replaces an older one.
    StoreCall *write(const TokenKey &key, const Token &token);
    //! The result is Done also when there was no token.
    StoreCall *remove(const TokenKey &key);

protected:
    //! Executes \p call and answers with StoreCall::complete, at any time or never. Called from the
    //! event loop, so it may answer at once. A write that timed out or was cancelled must have no
    //! effect later.
    virtual void execute(StoreCall *call) = 0;

private:
    StoreCall *start(StoreCall::Operation operation, const TokenKey &key, const Token &token);

    StoreCall::Times m_times;
};

//! The store of passwords that this system has.
[[nodiscard]] std::unique_ptr<TokenStore> systemTokenStore();

} // namespace LeadViewer
