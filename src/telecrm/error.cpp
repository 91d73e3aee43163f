// SPDX-License-Identifier: MIT
#include "telecrm/error.h"

#include <algorithm>

namespace LeadViewer {

std::optional<ErrorKind> kindFromStatus(int httpStatus)
{
    switch (httpStatus) {
    case 400:
        return ErrorKind::BadRequest;
    case 401:
        return ErrorKind::NotAuthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 407:
        return ErrorKind::Proxy;
    case 429:
        return ErrorKind::TooManyRequests;
    default:
        break;
    }
    if (httpStatus >= 200 && httpStatus < 300)
        return std::nullopt;
    if (httpStatus >= 300 && httpStatus < 400)
        return ErrorKind::Redirect;
    if (httpStatus >= 400 && httpStatus < 500)
        return ErrorKind::ClientError;
    return ErrorKind::ServerError;
}

ErrorKind kindFromNetwork(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::RemoteHostClosedError:
        return ErrorKind::ConnectionLost;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return ErrorKind::TimedOut;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return ErrorKind::NoNetwork;
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::TooManyRedirectsError:
        return ErrorKind::Redirect;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Proxy;
    default:
        return ErrorKind::OtherNetwork;
    }
}

std::optional<QDateTime> readRetryAfter(const QByteArray &header, const QDateTime &now)
{
    const QByteArray text = header.trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    // A wait of more than a day says nothing a person could act on.
    constexpr qint64 longestWait = 24LL * 60 * 60;
    if (isNumber)
        return seconds >= 0 && seconds <= longestWait ? std::optional(now.addSecs(seconds))
                                                      : std::nullopt;
    // An HTTP date is one of RFC 2822 but for the name of its zone.
    if (!text.endsWith(" GMT"))
        return std::nullopt;
    const QDateTime date
        = QDateTime::fromString(QString::fromLatin1(text.chopped(3) + "+0000"), Qt::RFC2822Date)
              .toUTC();
    if (!date.isValid())
        return std::nullopt;
    return now.secsTo(date) <= longestWait ? std::optional(std::max(date, now)) : std::nullopt;
}

Error missingActions(const QUrl &url, int httpStatus)
{
    Error error;
    error.kind = ErrorKind::NoActions;
    error.httpStatus = httpStatus;
    error.method = "GET";
    error.url = url;
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

} // namespace LeadViewer
