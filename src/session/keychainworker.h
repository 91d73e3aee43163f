// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

#include <functional>

namespace QKeychain {
class Job;
}

namespace LeadViewer {

//! \brief Calls QtKeychain, one call after the other, in a thread that may be blocked: some
//! versions wait for an answer while they load the store's library or look for it on the message
//! bus.
//!
//! Lives in that thread; no function may be called from another thread.
class KeychainWorker : public QObject
{
    Q_OBJECT

public:
    //! \ref answered follows, or never comes.
    void start(StoreCall::Operation operation, const TokenKey &key, const Token &token);

Q_SIGNALS:
    //! \p token is what was read.
    void answered(LeadViewer::StoreCall::Result result, const LeadViewer::Token &token);

private:
    void read(const QString &key);
    void write(const QString &key, const QString &text, const std::function<void()> &then);
    void remove(const QString &key);
    void run(QKeychain::Job *job, const QString &key, const std::function<void()> &then);
};

} // namespace LeadViewer
