// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pager.h"

#include <QString>

namespace LeadViewer {

struct NewActions;

//! The position line: "Actions 11–20 of 57, page 2 of 6" where the total is known, otherwise
//! "Actions 11–20, more may follow", "Actions 51–57, the last page", "No
//! actions", or "No actions from 501 on" for a page beyond the end. Counted from 1.
[[nodiscard]] QString positionText(const PagePosition &position);

//! Tells that the service used another skip or page size than requested.
[[nodiscard]] QString echoText(const EchoDifference &echo);

//! "3 new actions arrived.", or that some arrived and pages may have a gap.
[[nodiscard]] QString newActionsText(const NewActions &arrived);

} // namespace LeadViewer
