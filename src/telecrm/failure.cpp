// SPDX-License-Identifier: MIT
#include "telecrm/failure.h"

#include "telecrm/token.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace LeadViewer {

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool usesProxy(const QNetworkReply &reply)
{
    QNetworkProxyFactory *factory
        = reply.manager() != nullptr ? reply.manager()->proxyFactory() : nullptr;
    if (factory == nullptr)
        return false;
    const QList<QNetworkProxy> proxies = factory->queryProxy(QNetworkProxyQuery(reply.url()));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

QSslCertificate refusedCertificate(const QNetworkReply &reply, const QList<QSslError> &tls)
{
    const QSslCertificate ofServer = reply.sslConfiguration().peerCertificate();
    return ofServer.isNull() && !tls.isEmpty() ? tls.constFirst().certificate() : ofServer;
}

//! Only for a refused redirect; a followed one is no failure.
QUrl redirectTarget(const QNetworkReply &reply)
{
    // Qt sets its attribute for it only when redirects are never followed.
    const QByteArray location = reply.rawHeader("Location");
    return location.isEmpty()
        ? QUrl()
        : reply.url()
              .resolved(QUrl::fromEncoded(location))
              .adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

} // namespace

std::optional<ErrorKind> kindOfFailure(const QNetworkReply &reply, const QList<QSslError> &tls)
{
    const QNetworkReply::NetworkError error = reply.error();
    const int status = statusOf(reply);
    if (status == 0) {
        if (error == QNetworkReply::SslHandshakeFailedError && !tls.isEmpty())
            return kindFromTls(tls);
        // Qt has no error code for most refusals by a proxy.
        if (error == QNetworkReply::UnknownNetworkError && usesProxy(reply))
            return ErrorKind::Proxy;
        return error == QNetworkReply::NoError ? ErrorKind::OtherNetwork : kindFromNetwork(error);
    }
    // While a redirect is followed, its status stays until the next answer arrives.
    if (kindFromStatus(status) == ErrorKind::Redirect) {
        const ErrorKind kind = kindFromNetwork(error);
        if (kind == ErrorKind::TimedOut || kind == ErrorKind::ConnectionLost)
            return kind;
    }
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
    // The service did answer, so the body is wrong: it cannot be unpacked.
    return kind == ErrorKind::OtherNetwork ? ErrorKind::NotJson : kind;
}

Error describeFailure(ErrorKind kind, const QNetworkReply &reply, const QList<QSslError> &tls,
                      const QByteArray &body, const Token &token)
{
    Error error;
    error.kind = kind;
    error.httpStatus = statusOf(reply);
    error.time = QDateTime::currentDateTimeUtc();
    error.method = reply.operation() == QNetworkAccessManager::PostOperation
        ? QByteArrayLiteral("POST")
        : QByteArrayLiteral("GET");
    error.url = QUrl(token.redacted(reply.request().url().toString(QUrl::FullyEncoded)));
    if (kind == ErrorKind::Redirect)
        error.redirectTarget = QUrl(token.redacted(redirectTarget(reply).toString()));
    if (!tls.isEmpty())
        error.tls = tlsFault(tls, refusedCertificate(reply, tls));
    // Qt has no words for it.
    if (reply.error() == QNetworkReply::ContentReSendError)
        error.networkDetail = QStringLiteral("Connection closed");
    else if (reply.error() != QNetworkReply::NoError)
        error.networkDetail = token.redacted(reply.errorString());
    // The token is removed before the cut, so that no part of it remains at the end. Text far
    // behind the cut is not searched.
    constexpr qsizetype searched = 1024LL * 1024;
    const QByteArray start = body.left(searched);
    error.service = readErrorBody(start, token);
    constexpr qsizetype longestType = 100;
    error.contentType
        = token.redacted(QString::fromLatin1(reply.rawHeader("Content-Type"))).left(longestType);
    error.body = token.redacted(QString::fromUtf8(start)).left(Error::maximumBody);
    if (!error.body.isEmpty() && error.body.back().isHighSurrogate())
        error.body.chop(1);
    error.retryAt
        = readRetryAfter(reply.rawHeader("Retry-After"), error.time, reply.rawHeader("Date"));
    return error;
}

} // namespace LeadViewer
