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

//! The kind of a failure. The HTTP status decides first; the network error counts only when there
//! is no usable answer.
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
    Interim, //!< 1xx, which announces an answer; Qt 6.4.2 skips only 100, and ends at the others
    UnknownStatus, //!< one that does not answer the request: 304, below 100, 600 and above
    // There is no answer, or no complete one.
    NoNetwork,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, //!< closed before an answer
    TimedOut, //!< no progress for the time allowed
    TookTooLong, //!< not complete in the time allowed, despite progress
    Proxy,
    ProxyLogin, //!< it asks for a login, which the program has not, or refused it
    Tls, //!< no secure connection, for another reason than the next four
    CertificateExpired,
    CertificateNotYetValid,
    CertificateOfAnotherHost,
    CertificateNotTrusted, //!< self-signed, or by an issuer this computer does not know
    OtherNetwork,
    // The answer is not a lead.
    Empty, //!< 204, 205, or nothing in it
    CutOff, //!< incomplete, or marked as a part (206), which was not requested
    TooLarge, //!< beyond Client::Limits::maximumBytes
    TooDeep, //!< nested beyond Json::maximumDepth
    NotJson,
    NotAnObject,
    NoFields, //!< an object without `fields`
    NoLeads, //!< an answer to a search for leads without a list of them
    NoActions, //!< a lead, but without the list of actions a page turn asked for
    NoProgress, //!< page after page has only actions that earlier pages had
    // The program itself did not send the request, or gave it up.
    NoToken, //!< there is no token, or it was forgotten or replaced meanwhile
    OverBudget, //!< the gesture sent as many requests as it may: RequestBudget
};

//! \brief One failure with everything that helps to explain it. Nothing in it is secret: the token
//! was removed from every text.
struct Error
{
    ErrorKind kind = ErrorKind::OtherNetwork;
    int httpStatus = 0; //!< 0 when no answer came
    ErrorBody service; //!< the service's own words
    std::optional<QDateTime> retryAt; //!< from Retry-After, UTC
    QByteArray method; //!< "GET"
    QUrl url; //!< the address of the request
    QUrl redirectTarget; //!< where a refused redirect led, without query; empty otherwise
    TlsFault tls; //!< what was wrong with the server's certificate
    QString networkDetail; //!< the network library's own text; for details, never a headline
    QString contentType; //!< as the answer says, at most 100 characters; empty without one
    QString body; //!< the first \ref maximumBody bytes of the answer
    QDateTime time; //!< when it failed, UTC
    int attempts = 1; //!< how many times it was sent

    static constexpr qsizetype maximumBody = 4096;
};

//! The kind of an answer with that status; nothing for a 2xx that may hold what was requested.
[[nodiscard]] std::optional<ErrorKind> kindFromStatus(int httpStatus);

//! The kind of a failure without a usable answer. A transfer that timed out ends as
//! OperationCanceledError; a request that the program cancels never gets here.
[[nodiscard]] ErrorKind kindFromNetwork(QNetworkReply::NetworkError error);

//! The kind of a refused certificate. Of several errors, the one that makes the others meaningless
//! counts: nothing in a certificate can be believed when no known authority signed it.
[[nodiscard]] ErrorKind kindFromTls(const QList<QSslError> &errors);

//! The point in time a Retry-After header names (RFC 9110, 10.2.3): seconds after \p now, or an
//! HTTP date (an IMF-fixdate, 5.6.7; not its obsolete forms); nothing for any other text. A part of
//! a second counts as a whole one. A wait of more than a century counts as a century. \p serverDate
//! is the answer's Date header: a date counts from it; without one, from \p now.
[[nodiscard]] std::optional<QDateTime>
readRetryAfter(const QByteArray &header, const QDateTime &now, const QByteArray &serverDate = {});

} // namespace LeadViewer
