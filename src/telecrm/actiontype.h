// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QString>

namespace LeadViewer {

//! \brief What kind of action a record is.
//!
//! Built-in types are upper-case names (`OUTGOING_CALL`); the list is open. A workspace's own
//! actions are numbers, sent as `1001`, `"1001"` or `"ACTION_1001"`: all three are one type here.
struct ActionType
{
    //! The name in capitals, or a custom action's digits; empty when the record has no type.
    QString code;

    [[nodiscard]] bool isMissing() const { return code.isEmpty(); }
    [[nodiscard]] bool isCustom() const;
    bool operator==(const ActionType &) const = default;

    //! From the record's `type`; a null pointer, null or blank text is a missing type.
    static ActionType fromJson(const Json::Value *value);
};

} // namespace LeadViewer
