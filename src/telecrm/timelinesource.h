// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actionsearch.h"
#include "telecrm/address.h"

#include <optional>

namespace LeadViewer {

//! \brief Where pages of actions come from: the whole timeline of a lead, or a search in it.
struct TimelineSource
{
    LeadAddress address;
    //! What the service searches; nothing for the whole timeline.
    std::optional<ActionSearch> search = std::nullopt;
    bool operator==(const TimelineSource &) const = default;
};

} // namespace LeadViewer
