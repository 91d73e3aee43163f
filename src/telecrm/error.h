// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/errorbody.h"
#include "telecrm/tlsfault.h"

#include <QByteArray>
#include <QDateTime>
#include <QNetworkReply>
#include <QString>
#include <QUrl>

#include <optional>

namespace LeadViewer {

//! What kind of failure it was. The HTTP status decides first; the network's view counts only
//! where there is no usable answer.
enum class ErrorKind {
    // The service answered with an error status.
    BadRequest, //!< 400
    NotAuthorized, //!< 401: token, token type or enterprise ID; the code alone cannot tell
    Forbidden, //!< 403
    NotFound, //!< 404
    TooManyRequests, //!< 429
    ClientError, //!< any other 4xx
    ServerError, //!< 5xx
    Redirect, //!< 3xx: to another origin, too often, or to nowhere
    UnknownStatus, //!< one that is no answer to what was asked: 1xx, 304, 600 and above
    // No answer came, or none to the end.
    NoNetwork,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, //!< closed before an answer
    TimedOut, //!< no progress for the time allowed
    TookTooLong, //!< not ended in the time allowed, though there was progress
    Proxy,
    Tls, //!< no secure connection, for another reason than the next four
    CertificateExpired,
    CertificateNotYetValid,
    CertificateOfAnotherHost,
    CertificateNotTrusted, //!< self-signed, or by an issuer this computer does not know
    OtherNetwork,
    // An answer came that is no lead.
    Empty, //!< 204, 205, or nothing in it
    CutOff, //!< it stops before its end, or is said to be a part (206), which nobody asked for
    TooLarge, //!< beyond Client::Limits::maximumBytes
    TooDeep, //!< nested beyond Json::maximumDepth
    NotJson,
    NotAnObject,
    NoFields, //!< an object without `fields`
    NoActions, //!< a lead, but without the list of actions a page turn asked for
};

//! \brief One failure with all that helps to explain it, and nothing that is secret: the token is
//! removed from every text before it gets here.
struct Error
{
    ErrorKind kind = ErrorKind::OtherNetwork;
    int httpStatus = 0; //!< 0 when no answer came
    ErrorBody service; //!< the service's own words
    std::optional<QDateTime> retryAt; //!< from Retry-After, UTC
    QByteArray method; //!< "GET"
    QUrl url; //!< what was asked
    QUrl redirectTarget; //!< where a refused redirect led, without query; empty otherwise
    TlsFault tls; //!< what was wrong with the server's certificate
    QString networkDetail; //!< the network library's own text; for details, never a headline
    QString body; //!< the first \ref maximumBody bytes of the answer
    QDateTime time; //!< when it failed, UTC
    int attempts = 1; //!< how often it was asked for

    static constexpr qsizetype maximumBody = 4096;
};

//! The kind of an answer with that status; nothing for a 2xx that brings what was asked for, which
//! is no error yet.
[[nodiscard]] std::optional<ErrorKind> kindFromStatus(int httpStatus);

//! The kind of a failure without a usable answer. A transfer that ran into the time allowed ends
//! as OperationCanceledError; what the program cancels itself never gets here.
[[nodiscard]] ErrorKind kindFromNetwork(QNetworkReply::NetworkError error);

//! The kind of a certificate that was refused. Of several errors the one counts that makes the
//! others meaningless: nothing is true in a certificate that nobody vouches for.
[[nodiscard]] ErrorKind kindFromTls(const QList<QSslError> &errors);

//! The point in time a Retry-After header names (RFC 9110, 10.2.3), as seconds after \p now or as
//! an HTTP date (an IMF-fixdate, 5.6.7; not its obsolete forms); nothing for what is neither. A wait
//! of more than a day counts as a day, so that no retry is sent within it. \p serverDate is the
//! answer's Date header, by whose clock a date is
//! meant; without one it is meant by ours.
[[nodiscard]] std::optional<QDateTime>
readRetryAfter(const QByteArray &header, const QDateTime &now, const QByteArray &serverDate = {});

//! The failure of a lead that came without the list of actions that was asked for.
[[nodiscard]] Error missingActions(const QUrl &url, int httpStatus);

} // namespace LeadViewer
