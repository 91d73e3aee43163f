// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pager.h"

#include <QString>

namespace LeadViewer {

enum class TimelineState;
struct WalkResult;

//! The position line: "11–20 of 57 · page 2 of 6" where the total is known, otherwise "11–20 · more
//! may follow" or "51–57 · last page"; "7 actions" where one page has all, "No actions", or "No
//! actions from 501 on" for a page beyond the end. "1–7; TeleCRM says 57" where the total does not
//! fit the pages. Counted from 1.
[[nodiscard]] QString positionText(const PagePosition &position);

//! The position line without a page; empty where timelineNote() alone says it.
[[nodiscard]] QString timelineStateText(TimelineState state);
//! Stands in place of the rows without a page.
[[nodiscard]] QString timelineNote(TimelineState state);
//! Stands in place of the rows of an empty page.
[[nodiscard]] QString emptyPageText(const PagePosition &position);

//! Tells that the service used another skip or page size than requested.
[[nodiscard]] QString echoText(const EchoDifference &echo);

//! "3 new actions arrived."
[[nodiscard]] QString newActionsText(qint64 count);
//! Tells that the pages do not follow each other: PageFinding::Kind::Changed.
[[nodiscard]] QString changedText();
//! Tells that actions of equal time came in another order: PageFinding::Kind::OtherOrder.
[[nodiscard]] QString otherOrderText();

//! What reading the whole timeline cannot promise; empty when it has everything.
[[nodiscard]] QString readAllText(const WalkResult &result);
//! "TeleCRM sent 25 of 1,000 actions."; empty when none is missing.
[[nodiscard]] QString missingText(const WalkResult &result);

} // namespace LeadViewer
