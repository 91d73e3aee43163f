// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/token.h"

#include <QString>

#include <optional>

namespace LeadViewer {

//! Why an input cannot be sent. Only input that certainly fails is refused, since the service
//! documents no form.
enum class InputProblem {
    Empty,
    LooksLikeToken, //!< a token where an ID belongs; it must not travel in an address
    ControlCharacters, //!< line breaks and the like inside an ID
    OnlyDots, //!< "." or "..": a path step, which no client can send as an ID
    NotSendable, //!< spaces or characters beyond ASCII inside a token
};

//! Checks a trimmed ID. \p token is the token in the token input.
[[nodiscard]] std::optional<InputProblem> checkId(const QString &id, const Token &token);
[[nodiscard]] std::optional<InputProblem> checkToken(const Token &token);

//! Whether text in the lead ID input looks like a phone number. Shown as a hint, not refused.
[[nodiscard]] bool looksLikePhone(const QString &text);

//! The IDs inside a pasted link to a lead: the vendor's web page of a lead
//! (`…/{enterpriseId}/views/…/l/{leadId}`) or the API address (`…/enterprise/{…}/lead/{…}`).
[[nodiscard]] std::optional<LeadAddress> addressFromLink(const QString &text);

} // namespace LeadViewer
