// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"
#include "telecrm/json.h"
#include "telecrm/lead.h"

#include <optional>
#include <variant>
#include <vector>

namespace LeadViewer {

//! \brief A lead that a search found.
struct FoundLead
{
    //! From `id`, `_id`, `leadId` or `lead_id` beside the fields. Empty when none of them can be
    //! sent as an ID: then the lead can be shown, but not opened.
    LeadId id;
    //! Its fields; `status` and the person it is assigned to stand beside them.
    Lead lead;
    bool operator==(const FoundLead &) const = default;
};

//! \brief A page of the leads that a search found, newest first.
struct FoundLeads
{
    std::vector<FoundLead> leads;
    //! The number of leads that match; nothing when the answer does not tell.
    std::optional<qint64> total;
    bool operator==(const FoundLeads &) const = default;
};

//! Reads the answer to `POST …/lead/search`: `{data, total_count, skip, limit}`. What is no object
//! in `data` is left out. Any other answer is ErrorKind::NotAnObject or NoLeads.
[[nodiscard]] std::variant<FoundLeads, ErrorKind> readFoundLeads(const Json::Value &json);

} // namespace LeadViewer
