// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actiontype.h"
#include "telecrm/json.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief One entry of a lead's timeline, in the documented shape (`{type, fields}`) or the live
//! one (flat, with the keys of its type).
//!
//! No key is certain: everything but `json` may be missing, and `json` need not even be an object.
struct Action
{
    //! `id` (24 hexadecimal characters where seen); empty when the record has none.
    QString id;
    ActionType type;
    //! When it happened, in UTC: `creationTimestamp`, else `created_on`, else `performed_at`.
    std::optional<QDateTime> time;
    //! Who did it, as sent: `employeeid`, else `performed_by`. Usually an e-mail address; other
    //! text for automations; empty for the system.
    QString performer;
    //! The complete record.
    Json::Value json;

    bool operator==(const Action &) const = default;

    //! Accepts any value: one that is no object becomes an action with only `json`.
    static Action fromJson(Json::Value json);
};

} // namespace LeadViewer
