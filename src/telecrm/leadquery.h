// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer {

//! Page sizes the service accepts (documented: anything else is a 400).
inline constexpr int minimumLimit = 1;
inline constexpr int maximumLimit = 100;
//! What the service itself takes when no limit is given.
inline constexpr int defaultLimit = 10;

//! \brief What is asked of a lead: the query part of `GET …/lead/{leadId}`.
struct LeadQuery
{
    //! Whether a page of the timeline is wanted; skip and limit mean nothing without it.
    bool includeActions = true;
    //! Number of newest actions to pass over, 0 and up.
    qint64 skip = 0;
    //! Most actions in the answer, \ref minimumLimit to \ref maximumLimit.
    int limit = defaultLimit;

    bool operator==(const LeadQuery &) const = default;
};

} // namespace LeadViewer
