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
    LinkWithoutId, //!< a link in which the ID is not found
    SeveralIds, //!< more than one ID or link, so that it is not known which one is meant
    Spaces, //!< spaces or line breaks inside a token
    NotSendable, //!< characters beyond ASCII inside a token, or controls
    SeveralTokens, //!< more than one token
};

//! Checks an ID from idFromInput(). \p token is the token in the token input.
[[nodiscard]] std::optional<InputProblem> checkId(const QString &id, const Token &token);
[[nodiscard]] std::optional<InputProblem> checkToken(const Token &token);

//! \brief The ID in what a person typed or pasted into an ID's input.
//!
//! Invisible characters are taken out. The only word of 24 hexadecimal digits is the ID whatever
//! is around it, in small letters as the service writes it. An ID of another form is what is left
//! without the name, quotes, brackets and stops around it: "Lead ID: ent_123456,". A token and a
//! link stay as they are, for checkId() to refuse.
[[nodiscard]] QString idFromInput(const QString &input);

//! \brief The IDs inside a pasted link to a lead: the vendor's web page of a lead
//! (`…/{enterpriseId}/views/…/l/{leadId}`) or the API address (`…/enterprise/{…}/lead/{…}`), with
//! or without `https://`, with more behind the ID, or a link for this program (see
//! addressFromViewerLink()). Other text may be around the link.
//!
//! One of the IDs is empty when the link has only the other. Nothing when there are several links
//! with different IDs.
[[nodiscard]] std::optional<LeadAddress> addressFromLink(const QString &text);

} // namespace LeadViewer
