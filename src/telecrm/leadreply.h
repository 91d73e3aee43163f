// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"
#include "telecrm/lead.h"
#include "telecrm/token.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <variant>

namespace LeadViewer {

//! \brief How an answer came, for the status line.
struct Transfer
{
    int httpStatus = 0;
    qint64 milliseconds = 0; //!< from sending the request to the last byte
    qint64 bytes = 0; //!< of the body, unpacked
};

//! \brief One request for a lead, from sending to its end.
//!
//! Made by Client. Emits \ref finished exactly once, never from inside the call that made it, and
//! deletes itself afterwards; after \ref cancel it emits nothing. Deleting it cancels it.
class LeadReply : public QObject
{
    Q_OBJECT

public:
    //! Takes over \p reply, which must have been asked for just now. \p token is only used to
    //! remove it from texts. An answer over \p maximumBytes is given up as it streams in.
    LeadReply(QNetworkReply *reply, Token token, qint64 maximumBytes, QObject *parent);
    ~LeadReply() override;

    //! Stops the request. Nothing is emitted any more, and the object deletes itself.
    void cancel();

    //! The page or the failure; meaningful once \ref finished was emitted.
    [[nodiscard]] const std::variant<LeadPage, Error> &result() const { return m_result; }
    [[nodiscard]] const Transfer &transfer() const { return m_transfer; }

Q_SIGNALS:
    void finished();

private:
    bool read();
    void end();
    void stopNetwork();
    void succeedOrFail();
    void fail(ErrorKind kind);
    void emitFinished();
    [[nodiscard]] std::optional<ErrorKind> kindOfFailure() const;

    QPointer<QNetworkReply> m_reply;
    Token m_token;
    qint64 m_maximumBytes;
    QElapsedTimer m_clock;
    QByteArray m_body;
    Transfer m_transfer;
    std::variant<LeadPage, Error> m_result;
};

} // namespace LeadViewer
