// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/filtercoverage.h"
#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! The name of a filter: "Calls", "Outgoing call by Asha Rao, 1 Jan 2025 – 9 Jan 2025".
[[nodiscard]] QString filterName(const TimelineFilter &filter, const TextContext &context);

//! \brief What a filter's page is based on, and only what is known: "Calls: 10 among the newest 300
//! actions, reading on…", "Calls: none in all 230 actions", "Notes: 57 in the whole timeline".
[[nodiscard]] QString coverageText(const TimelineFilter &filter, const FilterCoverage &coverage,
                                   const TextContext &context);

//! The name of a type in the filter: its title, the workspace's name of a custom type, otherwise
//! readable words.
[[nodiscard]] QString typeName(const QString &code, const TextContext &context);

//! The name of a performer, as in the table; "Nobody named" for the actions without one.
[[nodiscard]] QString personName(const QString &performer, const TextContext &context);

} // namespace LeadViewer
