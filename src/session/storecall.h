// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkey.h"
#include "telecrm/token.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

//! \brief One call to a TokenStore, from its start to its result.
//!
//! Emits \ref finished exactly once, never from inside the function that created it, and deletes
//! itself afterwards; after \ref cancel it emits nothing. It has its own timeout, so it finishes
//! even when the store does not answer.
class StoreCall : public QObject
{
    Q_OBJECT

public:
    enum class Operation { Read, Write, Remove };
    Q_ENUM(Operation)
    enum class Result {
        Done,
        NotFound, //!< there is no such token, or the store stayed locked
        NoStore, //!< this computer has no password store
        Refused, //!< locked, or access was denied
        TimedOut,
        Failed,
    };
    Q_ENUM(Result)
    struct Times
    {
        //! After this time, \ref slow is emitted.
        std::chrono::milliseconds slow{3'000};
        //! Long, since a person may be typing the store's password.
        std::chrono::milliseconds timeout{60'000};
    };

    StoreCall(Operation operation, TokenKey key, Token token, const Times &times, QObject *parent);

    [[nodiscard]] Operation operation() const { return m_operation; }
    [[nodiscard]] const TokenKey &key() const { return m_key; }
    //! The token to write; once finished, the one that was read.
    [[nodiscard]] const Token &token() const { return m_token; }
    [[nodiscard]] bool isSlow() const { return m_isSlow; }
    //! Whether it is finished or cancelled.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! Meaningful once \ref finished was emitted.
    [[nodiscard]] Result result() const { return m_result; }

    //! Nothing is emitted afterwards, and the object deletes itself.
    void cancel();
    //! Called by the store with the result. Only the first call counts. \p token is the one that
    //! was read.
    void complete(Result result, const Token &token = {});

Q_SIGNALS:
    //! At most once, before \ref finished.
    void slow();
    void finished();

private:
    Operation m_operation;
    TokenKey m_key;
    Token m_token;
    Result m_result = Result::Failed;
    bool m_isSlow = false;
    bool m_hasEnded = false;
    QTimer m_slowTimer;
    QTimer m_deadline;
};

} // namespace LeadViewer
