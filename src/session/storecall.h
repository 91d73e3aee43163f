// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkey.h"
#include "telecrm/token.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

//! \brief One question to a TokenStore, from asking to its end.
//!
//! Emits \ref finished exactly once, never from inside the call that made it, and deletes itself
//! afterwards; after \ref cancel it emits nothing. It keeps its own deadline, so that it ends
//! whatever the store does.
class StoreCall : public QObject
{
    Q_OBJECT

public:
    enum class Operation { Read, Write, Remove };
    Q_ENUM(Operation)
    enum class Result {
        Done,
        NotFound, //!< there is no such token, or it is locked in and nobody unlocked it
        NoStore, //!< this computer has no store that could be asked
        Refused, //!< locked, or access was denied
        TimedOut,
        Failed,
    };
    Q_ENUM(Result)
    struct Times
    {
        //! From then on it is worth saying that the store takes long.
        std::chrono::milliseconds slow{3'000};
        //! Then the store is given up. Long, since a person may be typing the store's password.
        std::chrono::milliseconds giveUp{60'000};
    };

    StoreCall(Operation operation, TokenKey key, Token token, const Times &times, QObject *parent);

    [[nodiscard]] Operation operation() const { return m_operation; }
    [[nodiscard]] const TokenKey &key() const { return m_key; }
    //! The token to write; once finished, the one that was read.
    [[nodiscard]] const Token &token() const { return m_token; }
    [[nodiscard]] bool isSlow() const { return m_isSlow; }
    //! Whether it ended or was cancelled.
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    //! Meaningful once \ref finished was emitted.
    [[nodiscard]] Result result() const { return m_result; }

    //! Nothing is emitted any more, and the object deletes itself.
    void cancel();
    //! For the store: the answer. Only the first one counts. \p token is what was read.
    void end(Result result, const Token &token = {});

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
