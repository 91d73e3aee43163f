// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"

namespace LeadViewer {

class Token;

//! The kind of failure of a finished answer, before its content is parsed; nothing for a complete
//! answer of status 2xx. \p tls holds the errors of the certificate.
[[nodiscard]] std::optional<ErrorKind> kindOfFailure(const QNetworkReply &reply,
                                                     const QList<QSslError> &tls);

//! Everything known about the failure. \p body is what was received of the answer; \p token is
//! removed from every text.
[[nodiscard]] Error describeFailure(ErrorKind kind, const QNetworkReply &reply,
                                    const QList<QSslError> &tls, const QByteArray &body,
                                    const Token &token);

} // namespace LeadViewer
