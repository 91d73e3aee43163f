// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/detailsline.h"
#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! Everything in an action except what the other columns show, in one line: see detailsText().
[[nodiscard]] QString detailsLine(const Action &action, const TextContext &context, Sense sense);

} // namespace LeadViewer
