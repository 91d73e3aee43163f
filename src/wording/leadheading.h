// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "wording/textcontext.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace LeadViewer {

//! The name of a lead in one line, made visible by visibleText(); empty when it has none.
[[nodiscard]] QString shownName(const Lead &lead, qsizetype maximum = 200);

//! \brief The facts about a lead that a person looks for first; each is empty when the lead does
//! not have it. Each is made visible by visibleText(), and all but the last contact are one line.
struct LeadHeading
{
    QString name;
    QString status; //!< its label
    QString statusColor; //!< "#rrggbb" from the workspace's pipeline; empty when it has none
    QString rating; //!< "4 of 5"
    int stars = 0; //!< the same in whole stars, from 1 to 5; 0 for any other rating
    QString phone; //!< "+91 98765 43210"
    QString owner; //!< the person the lead is assigned to, by name where it is known
    //! When the lead was last in touch: `last_activity_on`, else the newest call or message among
    //! the actions that were read, with its title: "9 Jan 2025, 2:05 pm, Outgoing call". Times in
    //! the future are of wrong clocks and do not count.
    QString lastContact;
    bool operator==(const LeadHeading &) const = default;
};

//! \p newestActions are the newest actions known, in any order: usually the first page of the
//! timeline. The last contact is right when it is among them.
[[nodiscard]] LeadHeading leadHeading(const Lead &lead, const std::vector<Action> &newestActions,
                                      const TextContext &context,
                                      const QDateTime &now = QDateTime::currentDateTimeUtc());

} // namespace LeadViewer
