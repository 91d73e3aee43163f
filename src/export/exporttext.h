// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "wording/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

struct Error;
struct ExportFault;
struct LeadAddress;

//! How far an export has come.
struct ExportProgress
{
    qint64 rows = 0; //!< written
    qint64 read = 0; //!< looked at
    std::optional<qint64> total; //!< how many there are to look at, where that is known
    qint64 arrived = 0; //!< since the start, none of them written
    bool isFiltered = false;
};

//! "Exporting: 12,300 of 100,000 actions (Asha Rao)", "Exporting: 12,300 actions… (Asha Rao)". With
//! a filter also how many of them it let through so far. \p lead is a name or an ID.
[[nodiscard]] QString exportProgressText(const ExportProgress &progress, const QString &lead);

//! What is left out: "Exports only what the filter lets through: Calls." Empty without a filter.
[[nodiscard]] QString exportFilterText(const TimelineFilter &filter, const TextContext &context);

//! "Exported 230 actions to /home/asha/asha.csv.", and how many arrived too late for it.
[[nodiscard]] QString exportEndText(const ExportProgress &progress, const QString &fileName);

//! Says that somebody stopped it.
[[nodiscard]] QString exportStoppedText();

//! Why it waits for a person: the headline of what failed, and how far it is. \p lead is whose
//! timeline it is.
[[nodiscard]] QString exportInterruptedText(const Error &error, const LeadAddress &lead,
                                            const ExportProgress &progress);

//! Why there is no file, and what to do.
[[nodiscard]] QString exportFaultText(const ExportFault &fault, const QString &fileName);

//! \brief The name to suggest for a file: "Asha Rao - timeline.csv".
//!
//! \p lead is a name or an ID, visible as visibleText() makes it. In the result is nothing that
//! takes a file elsewhere or that a file system refuses, and it is at most 60 characters longer
//! than its ending.
[[nodiscard]] QString exportFileName(const QString &lead);

} // namespace LeadViewer
