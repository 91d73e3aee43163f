// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"

namespace LeadViewer {

class Token;

//! What is wrong with an answer that has ended, before its content is looked at; nothing for one
//! of status 2xx that came to its end. \p tls is what was found wrong with the certificate.
[[nodiscard]] std::optional<ErrorKind> kindOfFailure(const QNetworkReply &reply,
                                                     const QList<QSslError> &tls);

//! All that can be said of the failure. \p body is what came of the answer; \p token is taken out
//! of every text.
[[nodiscard]] Error describeFailure(ErrorKind kind, const QNetworkReply &reply,
                                    const QList<QSslError> &tls, const QByteArray &body,
                                    const Token &token);

} // namespace LeadViewer
