// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/leadsearch.h"

#include <QString>

namespace LeadViewer {

//! \brief What a person typed or pasted to name a lead, as it is understood.
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
    //! What is looked for, cleaned: an ID, "+91 98765 43210", an address, a name.
    QString text;
    //! Kind::Id: the lead. Its enterprise is empty unless a link names one.
    LeadAddress address;
    //! What to ask TeleCRM for: not empty for a phone number, an e-mail address and a name, and for
    //! an ID that may be one of them as well. Then it is asked for when there is no such ID.
    LeadSearch search;

    bool operator==(const LeadQuestion &) const = default;
};

//! Reads the text of the box for the lead.
[[nodiscard]] LeadQuestion leadQuestion(const QString &input);

//! What was understood, while one types: "Phone number +91 98765 43210". Empty for nothing.
[[nodiscard]] QString understoodText(const LeadQuestion &question);

//! That no lead was found, and what to try next.
[[nodiscard]] QString nothingFoundText(const LeadQuestion &question);

} // namespace LeadViewer
