// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/errorbody.h"

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
    // No answer came, or none to the end.
    NoNetwork,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, //!< closed before an answer
    TimedOut, //!< no progress for the time allowed
    Proxy,
    Tls,
    OtherNetwork,
    // An answer came that is no lead.
    CutOff, //!< it stops before its end
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
    QString networkDetail; //!< the network library's own text; for details, never a headline
    QString body; //!< the first \ref maximumBody bytes of the answer
    QDateTime time; //!< when it failed, UTC

    static constexpr qsizetype maximumBody = 4096;
};

//! The kind of an answer with that status; nothing for 2xx, which is no error yet.
[[nodiscard]] std::optional<ErrorKind> kindFromStatus(int httpStatus);

//! The kind of a failure without a usable answer. A transfer that ran into the time allowed ends
//! as OperationCanceledError; what the program cancels itself never gets here.
[[nodiscard]] ErrorKind kindFromNetwork(QNetworkReply::NetworkError error);

//! The point in time a Retry-After header names, as seconds after \p now or as an HTTP date.
[[nodiscard]] std::optional<QDateTime> readRetryAfter(const QByteArray &header,
                                                      const QDateTime &now);

//! The failure of a lead that came without the list of actions that was asked for.
[[nodiscard]] Error missingActions(const QUrl &url, int httpStatus);

} // namespace LeadViewer
