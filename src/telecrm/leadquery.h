// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer {

//! Page sizes the service accepts (documented: anything else is a 400).
inline constexpr int minimumLimit = 1;
inline constexpr int maximumLimit = 100;
//! The service's own default.
inline constexpr int defaultLimit = 10;

//! \brief What is requested of a lead: the query part of `GET …/lead/{leadId}`.
struct LeadQuery
{
    //! Whether to include a page of the timeline; without it, skip and limit are ignored.
    bool includeActions = true;
    //! Number of newest actions to skip, 0 and up.
    qint64 skip = 0;
    //! Maximum number of actions in the answer, \ref minimumLimit to \ref maximumLimit.
    int limit = defaultLimit;

    bool operator==(const LeadQuery &) const = default;
};

} // namespace LeadViewer
