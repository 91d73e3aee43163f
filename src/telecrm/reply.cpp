// SPDX-License-Identifier: MIT
#include "telecrm/reply.h"

namespace LeadViewer {

Reply::Reply(QNetworkReply *reply, Token token, qint64 maximumBytes, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_token(std::move(token))
    , m_maximumBytes(maximumBytes)
{
    m_clock.start();
    connect(reply, &QNetworkReply::readyRead, this, [this] { read(); });
    connect(reply, &QNetworkReply::finished, this, &Reply::end);
}

Reply::~Reply()
{
    stopNetwork();
}

void Reply::cancel()
{
    stopNetwork();
    deleteLater();
}

void Reply::stopNetwork()
{
    if (m_reply.isNull())
        return;
    // abort() emits finished before it returns.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

//! False when that ended the request: whoever was told may have deleted this.
bool Reply::read()
{
    // One byte over the limit is enough to know, whatever the header said about the length. A
    // transfer that ran out of time is closed already.
    if (m_reply->isOpen())
        m_body += m_reply->read(m_maximumBytes - m_body.size() + 1);
    if (m_body.size() <= m_maximumBytes)
        return true;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    fail(status == 0 ? ErrorKind::TooLarge : kindFromStatus(status).value_or(ErrorKind::TooLarge));
    return false;
}

void Reply::end()
{
    if (read())
        succeedOrFail();
}

std::optional<ErrorKind> Reply::kindOfFailure() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return error == QNetworkReply::NoError ? ErrorKind::OtherNetwork : kindFromNetwork(error);
    if (const auto kind = kindFromStatus(status))
        return kind;
    switch (error) {
    case QNetworkReply::NoError:
        return std::nullopt;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorKind::CutOff;
    default:
        break;
    }
    const ErrorKind kind = kindFromNetwork(error);
    // The service did answer, so what is wrong is the answer: a body that cannot be unpacked.
    return kind == ErrorKind::OtherNetwork ? ErrorKind::NotJson : kind;
}

void Reply::succeedOrFail()
{
    if (const auto kind = kindOfFailure()) {
        fail(*kind);
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
    if (const auto kind = take(std::get<Json::Value>(parsed))) {
        fail(*kind);
        return;
    }
    emitFinished();
}

QByteArray Reply::method() const
{
    return m_reply->operation() == QNetworkAccessManager::PostOperation ? QByteArrayLiteral("POST")
                                                                        : QByteArrayLiteral("GET");
}

void Reply::fail(ErrorKind kind)
{
    Error error;
    error.kind = kind;
    error.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    error.time = QDateTime::currentDateTimeUtc();
    error.method = method();
    error.url = QUrl(m_token.redacted(m_reply->request().url().toString(QUrl::FullyEncoded)));
    // Known only for a redirect that was refused: one that was followed is no failure.
    if (kind == ErrorKind::Redirect) {
        // Qt sets its own attribute for it only where redirects are not followed at all.
        const QByteArray location = m_reply->rawHeader("Location");
        const QUrl target
            = location.isEmpty() ? QUrl() : m_reply->url().resolved(QUrl::fromEncoded(location));
        error.redirectTarget = QUrl(m_token.redacted(
            target.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)));
    }
    error.networkDetail = m_reply->error() != QNetworkReply::NoError
        ? m_token.redacted(m_reply->errorString())
        : QString();
    // Cut after the token is out, so that no half of it is left at the edge; what lies far beyond
    // the cut is not looked at.
    constexpr qsizetype searched = 1024LL * 1024;
    const QByteArray start = m_body.left(searched);
    error.service = readErrorBody(start, m_token);
    error.body = m_token.redacted(QString::fromUtf8(start)).left(Error::maximumBody);
    if (!error.body.isEmpty() && error.body.back().isHighSurrogate())
        error.body.chop(1);
    error.retryAt = readRetryAfter(m_reply->rawHeader("Retry-After"), error.time);
    take(std::move(error));
    emitFinished();
}

void Reply::emitFinished()
{
    m_transfer.httpStatus = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_transfer.milliseconds = m_clock.elapsed();
    m_transfer.bytes = m_body.size();
    stopNetwork();
    deleteLater();
    Q_EMIT finished();
}

} // namespace LeadViewer
