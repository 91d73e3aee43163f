// SPDX-License-Identifier: MIT
#include "session/storecall.h"

#include <utility>

namespace LeadViewer {

StoreCall::StoreCall(Operation operation, TokenKey key, Token token, const Times &times,
                     QObject *parent)
    : QObject(parent)
    , m_operation(operation)
    , m_key(std::move(key))
    , m_token(std::move(token))
{
    m_slowTimer.setSingleShot(true);
    m_deadline.setSingleShot(true);
    connect(&m_slowTimer, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        Q_EMIT slow();
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] { complete(Result::TimedOut); });
    m_slowTimer.start(times.slow);
    m_deadline.start(times.timeout);
}

void StoreCall::cancel()
{
    m_hasEnded = true;
    m_slowTimer.stop();
    m_deadline.stop();
    m_token = {};
    deleteLater();
}

void StoreCall::complete(Result result, const Token &token)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    m_slowTimer.stop();
    m_deadline.stop();
    m_result = result;
    if (m_operation == Operation::Read)
        m_token = token;
    deleteLater();
    Q_EMIT finished();
}

} // namespace LeadViewer
