// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

#include <functional>

namespace QKeychain {
class Job;
}

namespace LeadViewer {

//! \brief What QtKeychain does, one thing after the other, in a thread that may be held up: loading
//! the store's library and asking the message bus for it wait for an answer in some versions.
//!
//! Lives in that thread. Nothing of it may be called from another.
class KeychainWorker : public QObject
{
    Q_OBJECT

public:
    //! What the entries go by in the person's list of passwords.
    static constexpr QLatin1String service{"Lead Viewer"};

    //! \ref ended follows, or never does.
    void start(StoreCall::Operation operation, const TokenKey &key, const Token &token);

Q_SIGNALS:
    //! \p token is what was read.
    void ended(LeadViewer::StoreCall::Result result, const LeadViewer::Token &token);

private:
    void read(const QString &key);
    void write(const QString &key, const QString &text, const std::function<void()> &then);
    void remove(const QString &key);
    void run(QKeychain::Job *job, const QString &key, const std::function<void()> &then);
};

} // namespace LeadViewer
