// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/filtercoverage.h"
#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! The name of a filter: "Calls", "Outgoing call by Asha Rao, 1 Jan 2025 – 9 Jan 2025".
[[nodiscard]] QString filterName(const TimelineFilter &filter, const TextContext &context);

//! \brief What a filter's page is based on, and only what is known: "41 calls in the newest 100
//! actions.", "10 missed calls by Asha Rao (all 230 actions searched)", "Nothing since 9 Jan
//! 2025.".
[[nodiscard]] QString coverageText(const TimelineFilter &filter, const FilterCoverage &coverage,
                                   const TextContext &context);

//! "10 calls loaded so far.": some of the matches.
[[nodiscard]] QString readSoFarText(const TimelineFilter &filter, qint64 matches,
                                    const TextContext &context);

//! The name of a type in the filter: its title, the workspace's name of a custom type, otherwise
//! readable words.
[[nodiscard]] QString typeName(const QString &code, const TextContext &context);

//! The name of a performer, as in the table; "No name" for the actions without one.
[[nodiscard]] QString personName(const QString &performer, const TextContext &context);

} // namespace LeadViewer
