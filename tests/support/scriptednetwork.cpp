// SPDX-License-Identifier: MIT
#include "support/scriptednetwork.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace LeadViewer::Test {

namespace {

//! What Qt makes of a status; only what the tests need is told apart.
QNetworkReply::NetworkError errorOfStatus(int status)
{
    switch (status) {
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

} // namespace

ScriptedReply::ScriptedReply(QNetworkAccessManager::Operation operation,
                             const QNetworkRequest &request, QObject *parent)
    : QNetworkReply(parent)
{
    setOperation(operation);
    setRequest(request);
    setUrl(request.url());
    open(QIODevice::ReadOnly);
}

void ScriptedReply::head(int status, const Headers &headers)
{
    setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    for (const auto &[name, value] : headers)
        setRawHeader(name, value);
    Q_EMIT metaDataChanged();
}

void ScriptedReply::feed(const QByteArray &bytes)
{
    feedQuietly(bytes);
    Q_EMIT readyRead();
}

void ScriptedReply::feedQuietly(const QByteArray &bytes)
{
    m_pending += bytes;
}

void ScriptedReply::finish()
{
    setFinished(true);
    Q_EMIT finished();
}

void ScriptedReply::answer(int status, const QByteArray &body, const Headers &headers)
{
    head(status, headers);
    const QPointer<ScriptedReply> self(this);
    if (!body.isEmpty())
        feed(body);
    // Whoever asked may have given up over the body.
    if (self.isNull() || isFinished())
        return;
    if (const NetworkError error = errorOfStatus(status); error != NoError) {
        setError(error,
                 QStringLiteral("Error transferring %1 - server replied: %2")
                     .arg(url().toString())
                     .arg(status));
        Q_EMIT errorOccurred(error);
    }
    finish();
}

void ScriptedReply::fail(NetworkError error, const QString &text, int status)
{
    if (status != 0)
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, status);
    setError(error, text);
    Q_EMIT errorOccurred(error);
    finish();
}

void ScriptedReply::refuseRedirect(const QUrl &target)
{
    // Qt sets no RedirectionTargetAttribute where its own policy refuses.
    setRawHeader("Location", target.toEncoded());
    fail(InsecureRedirectError, QStringLiteral("Insecure redirect"), 302);
}

void ScriptedReply::abort()
{
    if (isFinished())
        return;
    m_aborted = true;
    setError(OperationCanceledError, QStringLiteral("Operation canceled"));
    Q_EMIT errorOccurred(OperationCanceledError);
    finish();
}

qint64 ScriptedReply::bytesAvailable() const
{
    return QNetworkReply::bytesAvailable() + m_pending.size();
}

qint64 ScriptedReply::readData(char *data, qint64 maximum)
{
    const qint64 length = std::min<qint64>(maximum, m_pending.size());
    if (length > 0)
        std::memcpy(data, m_pending.constData(), std::size_t(length));
    m_pending.remove(0, length);
    return length == 0 && isFinished() ? -1 : length;
}

QStringList ScriptedNetwork::queries() const
{
    QStringList queries;
    for (const Asked &asked : m_asked)
        queries += asked.request.url().query(QUrl::FullyEncoded);
    return queries;
}

QNetworkReply *ScriptedNetwork::createRequest(Operation operation, const QNetworkRequest &request,
                                              QIODevice *outgoing)
{
    auto *reply = new ScriptedReply(operation, request, this);
    m_asked.push_back({verbOf(operation, request), request, reply,
                       outgoing != nullptr ? outgoing->readAll() : QByteArray()});
    return reply;
}

} // namespace LeadViewer::Test
