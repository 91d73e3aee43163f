// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/activitycounts.h"

#include <QString>

namespace LeadViewer {

//! One line about a span of time: "Thu, 9 Jan 2025: 5 actions – 3 calls, 1 note, 1 other". A month
//! is "January 2025: …", other spans are "6 Jan 2025 – 12 Jan 2025: …".
[[nodiscard]] QString activityText(const ActivityCounts::Bucket &bucket);

//! Which actions were counted: "Activity in all 230 actions" when \p isWhole says that the timeline
//! has been read to its end without a gap, else "Activity in the newest 300 actions loaded" or,
//! when some in between were not read, "Activity in the 300 actions loaded". How many of them have
//! no place in the picture, and why, is behind it in brackets. Empty without actions.
[[nodiscard]] QString activityCoverageText(const ActivityCounts &counts, bool isWhole,
                                           const QDate &today
                                           = QDateTime::currentDateTimeUtc().date());

} // namespace LeadViewer
