// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "timeline/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

//! How a line is taken in: read ("connected · 1:01") or heard ("connected, 1 minute 1 second").
enum class Sense { Sight, Hearing };

//! Everything in an action but what its other columns say, in one line: see detailsText().
[[nodiscard]] QString detailsLine(const Action &action, const TextContext &context, Sense sense);

//! A member of an action's record in readable words (times, people, statuses); nothing where the
//! value as sent says it as well.
[[nodiscard]] std::optional<QString> actionMemberText(const QString &name, const Json::Value &value,
                                                      const TextContext &context);

} // namespace LeadViewer
