// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/leadsearch.h"

#include <QString>

#include <optional>

namespace LeadViewer {

struct Workspace;

//! \brief What a person typed or pasted to name a lead, as it is understood.
//!
//! The first of these that fits counts:
//!
//! - A link to a lead: TeleCRM's page, the API's address, `lead-viewer://…`. The only word of 24
//!   hexadecimal digits is an ID whatever is around it; by itself it may be a name as well.
//! - A phone number when it is certain which one it is (see phonetext.h), and nothing else in the
//!   text.
//! - E-mail addresses, whatever is around them.
//! - Six to 15 digits that are no certain phone number: with spaces, hyphens, brackets or "+", a
//!   phone number; digits alone are an ID first, and then a phone number.
//! - One word with a digit, a hyphen or "_": an ID first ("lead-230"), and then a name.
//! - Certain phone numbers with something around them. Anything else is a name.
//!
//! What checkId() refuses as an ID is an ID here, so call checkId() with \ref text for every kind;
//! it also knows the token in the token input. No token is in \ref search, and neither is a word
//! that is so long that it may be part of one.
struct LeadQuestion
{
    enum class Kind {
        Nothing, //!< nothing to look for
        Id, //!< the ID of a lead, or a link to one
        Phone,
        Email,
        Name,
    };

    Kind kind = Kind::Nothing;
    //! What is looked for, cleaned, in one line unless it is to be refused: an ID, "+91 98765
    //! 43210", an address, a name. Several numbers or addresses have ", " between them.
    QString text;
    //! Kind::Id: the lead. Its enterprise is empty unless a link names one.
    LeadAddress address;
    //! What to ask TeleCRM for: not empty for a phone number, an e-mail address and a name, and for
    //! an ID that may be one of them as well. Then it is asked for when there is no such ID. It has
    //! one field with at most \ref mostValues values.
    LeadSearch search;

    static constexpr qsizetype mostValues = 8;

    //! Whether it names a phone number, or may do so.
    [[nodiscard]] bool mayBePhone() const;

    bool operator==(const LeadQuestion &) const = default;
};

//! Reads the text of the box for the lead.
[[nodiscard]] LeadQuestion leadQuestion(const QString &input);

//! Where a phone number or an e-mail address may be as well, when no lead has it in the usual
//! field: the first other field of that type, in the order of their names. While the types of the
//! fields are not known (\p workspace is null, or has none), only `email_1` is one. Nothing where
//! there is no such field, and for any other search.
[[nodiscard]] std::optional<LeadSearch> searchElsewhere(const LeadSearch &search,
                                                        const Workspace *workspace);

//! What was understood, while one types: "Phone number +91 98765 43210". Empty for nothing, and for
//! what checkId() refuses.
[[nodiscard]] QString understoodText(const LeadQuestion &question);

//! That no lead was found, and what to try next.
[[nodiscard]] QString nothingFoundText(const LeadQuestion &question);

} // namespace LeadViewer
