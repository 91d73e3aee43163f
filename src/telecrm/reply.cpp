// SPDX-License-Identifier: MIT
#include "telecrm/reply.h"

#include "telecrm/failure.h"
#include "telecrm/network.h"
#include "telecrm/proxycheck.h"

#include <QRandomGenerator>

#include <algorithm>

namespace LeadViewer {

namespace {

// The size of Qt's read buffer: a server that sends faster than we read has to wait. Without it,
// 250 MB piled up where 32 were wanted. With 16 KiB, Qt 6.4.2 sometimes forgets to read the last
// bytes that TLS decrypted. Most answers are smaller than this.
constexpr qint64 pieceBytes = 256LL * 1024;

} // namespace

Reply::Reply(Send send, Means means, QObject *parent)
    : QObject(parent)
    , m_send(std::move(send))
    , m_enterprise(std::move(means.enterprise))
    , m_limits(means.limits)
    , m_tokens(means.tokens)
    , m_retries(means.retries)
    , m_budget(std::move(means.budget))
    , m_masking(means.masking)
{
    connect(m_tokens, &TokenOwner::dropped, this, &Reply::onTokenDropped);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { giveUp(ErrorKind::TookTooLong); });
    m_wait.setSingleShot(true);
    // Others may be early by a twentieth: by three seconds in a minute, and would be refused again.
    m_wait.setTimerType(Qt::PreciseTimer);
    connect(&m_wait, &QTimer::timeout, this, &Reply::goOn);
}

Reply::~Reply()
{
    if (!m_retries.isNull())
        m_retries->remove(this);
    stopNetwork();
}

Token Reply::token() const
{
    return m_tokens.isNull() ? Token() : m_tokens->of(m_enterprise);
}

void Reply::ask()
{
    if (!token().isSendable()) {
        failUnsent(ErrorKind::NoToken);
        return;
    }
    if (!m_budget.spend()) {
        failUnsent(ErrorKind::OverBudget);
        return;
    }
    ++m_attempts;
    send();
}

void Reply::send()
{
    m_body.clear();
    m_tlsErrors.clear();
    m_hasConnected = false;
    m_clock.start();
    m_reply = m_send(token());
    // Queued: Qt forgets it when the request starts, which is later where it has a body.
    const auto limitBuffer = [reply = m_reply.data()] {
        reply->setReadBufferSize(pieceBytes);
    };
    QMetaObject::invokeMethod(m_reply, limitBuffer, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::redirected, m_reply, limitBuffer, Qt::QueuedConnection);
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
            [this] { m_hasConnected = true; });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { read(); });
    // Kept for the error text only: nothing ignores these errors, so the request fails.
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = errors; });
    connect(m_reply, &QNetworkReply::finished, this, &Reply::onNetworkFinished);
    m_deadline.start(m_limits.overall);
}

void Reply::setRetrying(bool isRetrying, int exceptStatus)
{
    m_isRetrying = isRetrying;
    m_exceptStatus = exceptStatus;
    if (!isRetrying)
        retryNow(); // which finds that it may not
}

void Reply::retryNow()
{
    if (m_retry)
        m_wait.start(0);
}

void Reply::cancel()
{
    m_isCancelled = true;
    m_isOver = true;
    stopNetwork();
    m_wait.stop();
    m_retry.reset();
    if (!m_retries.isNull())
        m_retries->remove(this);
    deleteLater();
}

void Reply::stopNetwork()
{
    m_deadline.stop();
    if (m_reply.isNull())
        return;
    // abort() emits finished before it returns.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

//! False when the request failed; a listener may have deleted this.
bool Reply::read()
{
    // One byte over the limit is enough, whatever Content-Length says. A transfer that timed out is
    // closed already.
    if (m_reply->isOpen()) {
        // Never more than is available: Qt allocates the requested size first.
        const QByteArray piece = m_reply->read(
            std::min(m_reply->bytesAvailable(), m_limits.maximumBytes - m_body.size() + 1));
        m_body.append(piece.constData(), piece.size());
    }
    if (m_body.size() <= m_limits.maximumBytes)
        return true;
    giveUp(ErrorKind::TooLarge);
    return false;
}

void Reply::giveUp(ErrorKind kind)
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A lower status is no refusal; that of a redirect stays until the next answer arrives.
    constexpr int firstRefusal = 400;
    fail(status < firstRefusal ? kind : kindFromStatus(status).value_or(kind));
}

void Reply::onNetworkFinished()
{
    const auto *check = qobject_cast<ProxyCheck *>(m_reply);
    if (check != nullptr && check->error() == QNetworkReply::NoError) {
        stopNetwork();
        send();
    } else if (read())
        succeedOrFail();
}

void Reply::succeedOrFail()
{
    if (const auto kind = kindOfFailure(*m_reply, m_tlsErrors)) {
        fail(*kind);
        return;
    }
    if (m_body.trimmed().isEmpty()) {
        fail(ErrorKind::Empty);
        return;
    }
    auto parsed = Json::parse(m_body);
    if (const auto *problem = std::get_if<Json::ParseError>(&parsed)) {
        switch (*problem) {
        case Json::ParseError::NotJson:
            return fail(ErrorKind::NotJson);
        case Json::ParseError::CutOff:
            return fail(ErrorKind::CutOff);
        case Json::ParseError::TooDeep:
            return fail(ErrorKind::TooDeep);
        }
    }
    const auto &sent = std::get<Json::Value>(parsed);
    if (const auto kind = readContent(m_masking != nullptr ? m_masking(sent) : sent)) {
        fail(*kind);
        return;
    }
    if (!m_retries.isNull())
        m_retries->release();
    closeTransfer();
    emitFinished();
}

void Reply::fail(ErrorKind kind)
{
    Error error = describeFailure(kind, *m_reply, m_tlsErrors, m_body, token());
    if (m_masking != nullptr) {
        for (QString *text : {&error.service.message, &error.service.code, &error.body})
            *text = m_masking(Json::Value(*text)).toString();
    }
    auto *network = qobject_cast<Network *>(m_reply->manager());
    const bool hasTimedOut = kind == ErrorKind::TimedOut || kind == ErrorKind::TookTooLong;
    // The answer after a 1xx would be taken for that to the next request on the same connection.
    const bool isDisturbed = (hasTimedOut && error.httpStatus == 0) || kind == ErrorKind::Interim;
    // Old connections break without a sign, for example while the computer sleeps.
    const bool wasOld = kind == ErrorKind::ConnectionLost && !m_hasConnected;
    if (network != nullptr && (isDisturbed || wasOld))
        network->useNewConnections();
    error.attempts = m_attempts;
    closeTransfer();
    if (network != nullptr && wasOld && m_isRetrying && m_budget.left() > 0) {
        ask();
        return;
    }
    if (!m_retries.isNull()) {
        m_retries->holdBack(error);
        const double random = QRandomGenerator::global()->generateDouble();
        const auto wait = m_retries->policy().wait(error, random);
        const bool isExcept = m_exceptStatus != 0 && error.httpStatus == m_exceptStatus;
        if (m_isRetrying && !isExcept && wait && m_budget.left() > 0) {
            waitFor(*wait, std::move(error));
            return;
        }
    }
    storeError(std::move(error));
    emitFinished();
}

void Reply::waitFor(RetryPolicy::Milliseconds time, Error error)
{
    m_body = {};
    const int most
        = std::min(m_retries->policy().mostRetries(error), m_attempts - 1 + m_budget.left());
    m_retry = Retry{std::move(error), m_attempts, most, QDeadlineTimer(time, Qt::PreciseTimer)};
    m_wait.start(time);
    m_retries->add(this); // a listener may stop or delete this
}

void Reply::goOn()
{
    Error error = std::move(m_retry->error);
    m_retry.reset();
    const QPointer<Reply> self(this);
    // Before anything else: all in that list have a retry.
    if (!m_retries.isNull())
        m_retries->remove(this);
    // A listener may have stopped or deleted this.
    if (self.isNull() || m_isOver)
        return;
    if (!m_isRetrying) {
        storeError(std::move(error));
        emitFinished();
        return;
    }
    ask();
    if (!m_isOver)
        Q_EMIT resumed();
}

void Reply::onTokenDropped(const EnterpriseId &enterprise)
{
    if (enterprise == m_enterprise && !m_isOver)
        failUnsent(ErrorKind::NoToken);
}

//! Fails without an answer, once this has returned to the event loop.
void Reply::failUnsent(ErrorKind kind)
{
    m_isOver = true;
    stopNetwork();
    m_wait.stop();
    Error error;
    error.kind = kind;
    error.time = QDateTime::currentDateTimeUtc();
    error.attempts = m_attempts;
    // Not now: the constructor may be at work.
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            storeError(error);
            emitFinished();
        },
        Qt::QueuedConnection);
    m_retry.reset();
    if (!m_retries.isNull())
        m_retries->remove(this); // a listener may delete this
}

void Reply::closeTransfer()
{
    m_transfer.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_transfer.milliseconds = m_clock.elapsed();
    m_transfer.bytes = m_body.size();
    stopNetwork();
}

void Reply::emitFinished()
{
    m_isOver = true;
    deleteLater();
    if (!m_isCancelled)
        Q_EMIT finished();
}

} // namespace LeadViewer
