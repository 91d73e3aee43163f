// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/actionsearch.h"
#include "telecrm/error.h"
#include "wording/actionkind.h"

#include <optional>

namespace LeadViewer {

//! \brief Which actions of a timeline are wanted: those that meet every part that is set.
struct TimelineFilter
{
    std::optional<ActionKind> kind;
    //! One exact type; empty for any. See ActionType::code.
    QString type;
    //! Who did it, as the records name the person, in any case; empty text for the system.
    std::optional<QString> person;
    //! Bounds of the time, inclusive, UTC. An action without a time is outside of every bound.
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool operator==(const TimelineFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == TimelineFilter(); }
};

[[nodiscard]] bool matches(const Action &action, const TimelineFilter &filter);

//! \brief How a filter is met.
struct FilterPlan
{
    ActionSearch search; //!< the part one request can express
    //! Whether the rest has to be picked out of what is read.
    bool needsReading = false;
};

//! A type and a time are the service's to find, and so is a kind of a single type. A kind of
//! several types is not, since a search takes one; nor is a person, since no source says which
//! identifier the service wants.
[[nodiscard]] FilterPlan planFor(const TimelineFilter &filter);

//! Whether the answer to a search means that this service does not search, rather than that the
//! lead or the token is no good or the network is gone.
[[nodiscard]] bool isRefusalToSearch(const Error &error);

} // namespace LeadViewer
