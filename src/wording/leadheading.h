// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "wording/textcontext.h"

#include <QString>

#include <vector>

namespace LeadViewer {

//! The name of a lead in one line, visible as visibleText() makes it; empty when it has none.
[[nodiscard]] QString shownName(const Lead &lead, qsizetype maximum = 200);

//! \brief What a person wants to know of a lead at a glance, each in words and empty when the lead
//! does not say. Each but the last contact is one line, and visible as visibleText() makes it.
struct LeadHeading
{
    QString name;
    QString status; //!< its label
    QString statusColor; //!< "#rrggbb" by the workspace's pipeline; empty when it names none
    QString rating; //!< "4 of 5"
    QString phone; //!< "+91 98765 43210"
    QString owner; //!< the person the lead is assigned to, by name where it is known
    //! When the lead was last in touch: `last_activity_on`, else the newest call or message among
    //! the actions that were read, with its title: "9 Jan 2025, 2:05 pm, Outgoing call".
    QString lastContact;
    bool operator==(const LeadHeading &) const = default;
};

//! \p newestActions are those that are at hand, in any order: usually the first page of the
//! timeline, so the last contact is right as long as it is on it.
[[nodiscard]] LeadHeading leadHeading(const Lead &lead, const std::vector<Action> &newestActions,
                                      const TextContext &context);

} // namespace LeadViewer
