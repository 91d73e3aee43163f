// SPDX-License-Identifier: MIT
#include "telecrm/error.h"

#include <QLocale>
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

QDateTime readHttpDate(const QByteArray &text, const QDateTime &now)
{
    // Date and time are parsed separately: together they would be a local time, and the hour that
    // summer time skips is no valid one.
    struct Form
    {
        QLatin1String date; // without the time
        bool isYearShort;
    };
    static constexpr std::array forms{
        Form{QLatin1String("ddd, dd MMM yyyy GMT"), false}, // the one in use
        Form{QLatin1String("dddd, dd-MMM-yy GMT"), true},
        Form{QLatin1String("ddd MMM d yyyy"), false},
    };
    QStringList words = QString::fromLatin1(text).simplified().split(QLatin1Char(' '));
    const auto clock = std::find_if(words.begin(), words.end(), [](const QString &word) {
        return word.contains(QLatin1Char(':'));
    });
    const QTime time
        = clock == words.end() ? QTime() : QTime::fromString(*clock, QStringLiteral("hh:mm:ss"));
    if (!time.isValid())
        return {};
    words.removeAt(clock - words.begin());
    const QString date = words.join(QLatin1Char(' '));
    for (const Form &form : forms) {
        QString wanted = QString(form.date).replace(QLatin1String("GMT"), QLatin1String("'GMT'"));
        QString written = date;
        if (form.isYearShort) {
            // The weekday would be compared with the day in another century.
            wanted.remove(0, wanted.indexOf(QLatin1Char(' ')) + 1);
            written.remove(0, written.indexOf(QLatin1Char(' ')) + 1);
        }
        QDate day = QLocale::c().toDate(written, wanted);
        if (!day.isValid())
            continue;
        constexpr int century = 100;
        constexpr int yearsAhead = 50;
        while (form.isYearShort && day.year() + century <= now.date().year() + yearsAhead)
            day = day.addYears(century);
        return {day, time, Qt::UTC};
    }
    return {};
}

std::optional<QDateTime> readRetryAfter(const QByteArray &header, const QDateTime &now,
                                        const QByteArray &serverDate)
{
    const QByteArray text = header.trimmed();
    // Nobody can act on a wait of more than a day.
    constexpr qint64 longestWait = 24LL * 60 * 60;
    qint64 seconds = 0;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool isNumber = false;
        seconds = text.toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
    } else {
        const QDateTime date = readHttpDate(text, now);
        if (!date.isValid())
            return std::nullopt;
        const QDateTime theirs = readHttpDate(serverDate, now);
        seconds = std::max<qint64>((theirs.isValid() ? theirs : now).secsTo(date), 0);
    }
    return seconds <= longestWait ? std::optional(now.addSecs(seconds)) : std::nullopt;
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
