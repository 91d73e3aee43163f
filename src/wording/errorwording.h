// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"

#include <QString>

namespace LeadViewer {

//! The input that is most likely wrong.
enum class Suspect { None, EnterpriseId, LeadId, Token, PageSize };

//! \brief A failure in words: what happened, what the service says, what to do. The service's words
//! are made visible by visibleText(), and cut to 1,000 characters in 8 lines.
struct ErrorWords
{
    //! What happened, one sentence; where the service says until when to wait, with that time.
    QString headline;
    //! The service's own message, introduced; empty when it sent none, or one that only repeats the
    //! headline of 401, 403, 404 or 429. errorDetails() has it in any case.
    QString said;
    QString advice; //!< what to do
    Suspect suspect = Suspect::None;
    bool canRetry = false; //!< whether it makes sense to send the same request again
    bool hasToWait = false; //!< whether that makes sense only after a wait
};

//! Words for every kind of failure. \p asked is what was being opened.
[[nodiscard]] ErrorWords errorWords(const Error &error, const LeadAddress &asked);

//! Everything that helps to find the cause: method, address, status, code, the beginning of the
//! body, versions, time. Nothing in it is secret.
[[nodiscard]] QString errorDetails(const Error &error);

//! The program, its version, Qt's, and the system: "lead-viewer 0.1.0, Qt 6.4.2, Debian 12
//! (x86_64)".
[[nodiscard]] QString systemText();

} // namespace LeadViewer
