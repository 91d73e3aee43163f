// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "paging/timelinewalk.h"
#include "wording/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

struct Error;
struct ExportFault;
struct LeadAddress;

//! The progress of an export.
struct ExportProgress
{
    qint64 rows = 0; //!< written
    WalkResult read; //!< the actions checked; those that arrived since the start are not written
    bool isFiltered = false;
};

//! What is about to be exported: "Export 230 actions of Asha Rao", "Export actions of Asha Rao:
//! Calls". \p count is the number of actions, when it is known. \p filterName is empty for all.
[[nodiscard]] QString exportTitle(const QString &lead, const QString &filterName,
                                  std::optional<qint64> count);

//! "Exporting: 12,300 of 100,000 actions (Asha Rao)", "Exporting: 12,300 actions… (Asha Rao)". With
//! a filter also how many of them match so far. \p lead is a name or an ID.
[[nodiscard]] QString exportProgressText(const ExportProgress &progress, const QString &lead);

//! What the export leaves out: "Exports only what the filter lets through: Calls." Empty without a
//! filter.
[[nodiscard]] QString exportFilterText(const TimelineFilter &filter, const TextContext &context);

//! "Exported 230 actions of Asha Rao to /home/asha/asha.csv.", and what cannot be promised: how
//! many actions arrived too late for it, how many could not be found, and whether the timeline
//! changed.
[[nodiscard]] QString exportEndText(const ExportProgress &progress, const QString &lead,
                                    const QString &filterName, const QString &fileName);
//! Whether it has to say any of that.
[[nodiscard]] bool isExportDoubtful(const ExportProgress &progress);

//! Tells that the export was stopped.
[[nodiscard]] QString exportStoppedText();

//! Why it waits for a person: the headline of the error, and the progress. \p lead is the exported
//! lead.
[[nodiscard]] QString exportInterruptedText(const Error &error, const LeadAddress &lead,
                                            const ExportProgress &progress);

//! Why there is no file, and what to do.
[[nodiscard]] QString exportFaultText(const ExportFault &fault, const QString &fileName);

//! \brief The name to suggest for a file: "Asha Rao - timeline.csv".
//!
//! \p lead is a name or an ID, made visible by visibleText(). The result has no characters that
//! lead to another folder or that a file system refuses. It is at most 60 characters longer than
//! its ending.
[[nodiscard]] QString exportFileName(const QString &lead);

} // namespace LeadViewer
