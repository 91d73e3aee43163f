// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"
#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! Who named a member of an action: the service, or the workspace, whose people fill it in.
enum class NamedBy { Service, Workspace };

//! \brief Whether the row of an action leaves a member of its record out, since it is the same on
//! every row, or means nothing to a person: the lead's own phone number, an ID, the time at which
//! a program wrote something, "Message type: TEXT". The details and the JSON have all of them.
//!
//! What the workspace has named stays, except a phone number of the lead and an ID of TeleCRM.
[[nodiscard]] bool isLeftOut(const QString &name, const Json::Value &value, NamedBy namedBy,
                             const TextContext &context);

//! Whether a text is a time in the form of programs: "2026-11-25T10:15:30Z".
[[nodiscard]] bool isRawTime(const QString &text);

} // namespace LeadViewer
