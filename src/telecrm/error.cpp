// SPDX-License-Identifier: MIT
#include "telecrm/error.h"

#include <QLocale>
#include <QRegularExpression>
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
        return ErrorKind::ProxyLogin;
    case 429:
        return ErrorKind::TooManyRequests;
    default:
        break;
    }
    if (httpStatus >= 100 && httpStatus < 200)
        return ErrorKind::Interim;
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
    case QNetworkReply::ContentReSendError: // see OneTimeBody
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
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::Proxy;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorKind::ProxyLogin;
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
    // An error makes those after it in this list meaningless.
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

namespace {

//! A point in time as HTTP writes it, "Thu, 09 Jan 2025 08:36:00 GMT"; not valid when it is none.
QDateTime readHttpDate(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header).trimmed();
    constexpr qsizetype length = 29;
    constexpr qsizetype dateLength = 16;
    if (text.size() != length || !text.endsWith(QLatin1String(" GMT")))
        return {};
    // Day and time are read apart: together they would be a local time, and summer time skips an
    // hour of those.
    const QDate day
        = QLocale::c().toDate(text.left(dateLength), QStringLiteral("ddd, dd MMM yyyy"));
    const QTime time = QTime::fromString(text.mid(dateLength, 9), QStringLiteral(" hh:mm:ss"));
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

} // namespace

std::optional<QDateTime> readRetryAfter(const QByteArray &header, const QDateTime &now,
                                        const QByteArray &serverDate)
{
    constexpr qint64 longest = 36'525LL * 24 * 60 * 60;
    static const QRegularExpression number(QStringLiteral("^([0-9]+)(\\.[0-9]+)?$"));
    const QByteArray text = header.trimmed();
    const auto match = number.match(QString::fromLatin1(text));
    qint64 seconds = 0;
    if (match.hasMatch()) {
        bool fits = false;
        const qint64 whole = match.capturedView(1).toLongLong(&fits);
        seconds = fits ? std::min(whole, longest) : longest;
        seconds += match.hasCaptured(2) ? 1 : 0;
    } else {
        const QDateTime date = readHttpDate(text);
        if (!date.isValid())
            return std::nullopt;
        const QDateTime theirs = readHttpDate(serverDate);
        seconds = std::max<qint64>((theirs.isValid() ? theirs : now).secsTo(date), 0);
    }
    return now.addSecs(std::min(seconds, longest));
}

} // namespace LeadViewer
