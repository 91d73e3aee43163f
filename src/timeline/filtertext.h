// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/filteredtimeline.h"
#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! What a filter asks for: "Calls", "Outgoing call by Asha Rao, 1 Jan 2025 – 9 Jan 2025".
[[nodiscard]] QString filterName(const TimelineFilter &filter, const TextContext &context);

//! \brief What a filter's page rests on, never more than is known: "Calls: 10 among the newest 300
//! actions, reading on…", "Calls: none in all 230 actions", "Notes: 57 in the whole timeline".
[[nodiscard]] QString coverageText(const TimelineFilter &filter, const FilterCoverage &coverage,
                                   const TextContext &context);

//! The name of a type as the filter offers it: its title, the workspace's name for a custom one,
//! otherwise readable words.
[[nodiscard]] QString typeName(const QString &code, const TextContext &context);

//! Whom a performer names, as the table does: the member, the part of the address before "@",
//! "System" for nobody; with the ID itself where it is no e-mail address.
[[nodiscard]] QString personName(const QString &performer, const TextContext &context);

} // namespace LeadViewer
