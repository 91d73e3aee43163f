// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"
#include "telecrm/foundleads.h"
#include "telecrm/lead.h"
#include "telecrm/limits.h"
#include "telecrm/requestbudget.h"
#include "telecrm/retries.h"
#include "telecrm/tokenowner.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <functional>
#include <optional>
#include <variant>

namespace LeadViewer {

//! \brief Facts about a transfer, for the status line; after retries, about the last attempt.
struct Transfer
{
    int httpStatus = 0;
    qint64 milliseconds = 0; //!< from sending the request to the last byte
    qint64 bytes = 0; //!< of the body, unpacked
};

//! Replaces what nobody may see in an answer.
using Masking = Json::Value (*)(const Json::Value &answer);

//! \brief One request, from sending to its end; its result is in \ref ReplyOf.
//!
//! Made by Client. Nothing is sent without a token, or beyond the budget: then the request fails.
//! When its token is forgotten or replaced, it ends with ErrorKind::NoToken. Emits \ref finished
//! exactly once, never from inside the call that sent it, and deletes itself afterwards; after \ref
//! cancel it emits nothing. Deleting it cancels it.
//!
//! A request that somebody waits for is retried when it fails, as RetryPolicy says: each retry is
//! listed in Retries until it is sent, then \ref resumed comes, and \ref finished at the very end.
//! Each attempt has the whole time allowed.
class Reply : public QObject
{
    Q_OBJECT

public:
    ~Reply() override;

    //! Sends the request with that token; called once for each attempt.
    using Send = std::function<QNetworkReply *(const Token &token)>;
    //! What all requests of a client share, and what this one may spend.
    struct Means
    {
        EnterpriseId enterprise; //!< whose token is sent
        TransferLimits limits; //!< an answer beyond them is aborted while it arrives
        TokenOwner *tokens = nullptr; //!< not owned; may be deleted before the reply
        Retries *retries = nullptr; //!< not owned; may be deleted before the reply
        RequestBudget budget;
        Masking masking = nullptr; //!< nothing is replaced without it
    };

    //! Whether it is made again when it fails, unless with \p exceptStatus, an HTTP status; false
    //! at first. What is turned off during a wait fails soon with what made it wait.
    void setRetrying(bool isRetrying, int exceptStatus = 0);
    //! Ends the wait and asks again, once this has returned. Nothing happens when it does not wait.
    void retryNow();
    //! What it waits for; null while it does not.
    [[nodiscard]] const Retry *retry() const { return m_retry ? &*m_retry : nullptr; }

    //! Stops the request. Nothing is emitted afterwards, and the object deletes itself.
    void cancel();

    //! Whether nothing more is sent for it, though \ref finished may not have been emitted yet.
    [[nodiscard]] bool isOver() const { return m_isOver; }

    [[nodiscard]] const Transfer &transfer() const { return m_transfer; }

Q_SIGNALS:
    void resumed();
    void finished();

protected:
    Reply(Send send, Means means, QObject *parent);

    //! Sends the request.
    void ask();

private:
    //! Parses an answer of status 2xx; returns what is wrong when it has not the expected content.
    virtual std::optional<ErrorKind> readContent(const Json::Value &json) = 0;
    virtual void storeError(Error error) = 0;

    void send();
    [[nodiscard]] Token token() const;
    bool read();
    void onNetworkFinished();
    void stopNetwork();
    void succeedOrFail();
    //! Fails with \p kind, or with the kind of the error status when there is one already.
    void giveUp(ErrorKind kind);
    void fail(ErrorKind kind);
    void waitFor(RetryPolicy::Milliseconds time, Error error);
    void goOn();
    void onTokenDropped(const EnterpriseId &enterprise);
    void failUnsent(ErrorKind kind);
    void closeTransfer();
    void emitFinished();

    Send m_send;
    QPointer<QNetworkReply> m_reply;
    EnterpriseId m_enterprise;
    TransferLimits m_limits;
    QPointer<TokenOwner> m_tokens;
    QPointer<Retries> m_retries;
    RequestBudget m_budget;
    Masking m_masking;
    QTimer m_deadline;
    QTimer m_wait;
    std::optional<Retry> m_retry;
    int m_attempts = 0;
    bool m_isRetrying = false;
    int m_exceptStatus = 0; // fails at once
    bool m_isCancelled = false;
    bool m_isOver = false; // nothing more is sent
    bool m_hasConnected = false; // for this attempt; otherwise an earlier connection is used
    QList<QSslError> m_tlsErrors;
    QElapsedTimer m_clock;
    QByteArray m_body;
    Transfer m_transfer;
};

//! \brief A request whose answer is a \p Content.
template<typename Content>
class ReplyOf : public Reply
{
public:
    using Reader = std::variant<Content, ErrorKind> (*)(const Json::Value &json);

    //! Sends the request at once. \p reader parses the answer.
    ReplyOf(Send send, Means means, Reader reader, QObject *parent)
        : Reply(std::move(send), std::move(means), parent)
        , m_reader(reader)
    {
        ask();
    }

    //! The content or the error; valid after finished().
    [[nodiscard]] const std::variant<Content, Error> &result() const { return m_result; }

private:
    std::optional<ErrorKind> readContent(const Json::Value &json) override
    {
        auto content = m_reader(json);
        if (const auto *kind = std::get_if<ErrorKind>(&content))
            return *kind;
        m_result = std::get<Content>(std::move(content));
        return std::nullopt;
    }
    void storeError(Error error) override { m_result = std::move(error); }

    Reader m_reader;
    std::variant<Content, Error> m_result;
};

//! `GET …/lead/{leadId}` or `POST …/lead/{leadId}/action/search`
using LeadReply = ReplyOf<LeadPage>;
//! `POST …/lead/search`
using FoundLeadsReply = ReplyOf<FoundLeads>;
//! An endpoint whose answers come in several shapes.
using JsonReply = ReplyOf<Json::Value>;

} // namespace LeadViewer
