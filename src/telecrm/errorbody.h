// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/token.h"

#include <QByteArray>
#include <QString>

namespace LeadViewer {

//! \brief The service's own words about a failure.
struct ErrorBody
{
    QString code; //!< `error.code`, such as NOT_AUTHORIZED; empty when there is none
    QString
        message; //!< plain text, at most \ref maximumMessage characters; empty when there is none
    //! Whether the code stands where TeleCRM's does, in `error.code`, and looks like one: capitals
    //! and underscores. Otherwise something in between may have answered: a router, a proxy.
    bool isTeleCrms = false;
    bool operator==(const ErrorBody &) const = default;

    static constexpr qsizetype maximumMessage = 1000;
};

//! Finds code and message in the body of an error answer. Reads every shape seen:
//! `{"error":{"code","message"}}`, `error` as text, `message` at top level, `errors[0].message`
//! (or text in `errors[0]`), a web page (its words without the markup), plain text, nothing. JSON
//! that does not parse has no message. \p token is removed from both.
[[nodiscard]] ErrorBody readErrorBody(const QByteArray &body, const Token &token = {});

} // namespace LeadViewer
