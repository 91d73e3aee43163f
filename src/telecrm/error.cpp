// SPDX-License-Identifier: MIT
#include "telecrm/error.h"

#include <QSslError>

#include <algorithm>
#include <array>

namespace LeadViewer {

std::optional<ErrorKind> kindFromStatus(int httpStatus)
{
    switch (httpStatus) {
    case 204:
    case 205:
        return ErrorKind::Empty;
    case 206:
        return ErrorKind::CutOff;
    case 304:
        return ErrorKind::UnknownStatus;
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
    return httpStatus >= 500 && httpStatus < 600 ? ErrorKind::ServerError
                                                 : ErrorKind::UnknownStatus;
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

ErrorKind kindFromTls(const QList<QSslError> &errors)
{
    struct Meaning
    {
        QSslError::SslError error;
        ErrorKind kind;
    };
    // What makes others meaningless comes first.
    static constexpr std::array meanings{
        Meaning{QSslError::SelfSignedCertificate, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::SelfSignedCertificateInChain, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::UnableToGetIssuerCertificate, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::UnableToGetLocalIssuerCertificate, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::UnableToVerifyFirstCertificate, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::CertificateUntrusted, ErrorKind::CertificateNotTrusted},
        Meaning{QSslError::HostNameMismatch, ErrorKind::CertificateOfAnotherHost},
        Meaning{QSslError::CertificateExpired, ErrorKind::CertificateExpired},
        Meaning{QSslError::CertificateNotYetValid, ErrorKind::CertificateNotYetValid},
    };
    for (const Meaning &meaning : meanings) {
        if (std::any_of(errors.begin(), errors.end(), [&meaning](const QSslError &error) {
                return error.error() == meaning.error;
            })) {
            return meaning.kind;
        }
    }
    return ErrorKind::Tls;
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
