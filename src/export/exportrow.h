// SPDX-License-Identifier: MIT
#pragma once

#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

class CsvWriter;
struct Action;

//! \brief What each row says of the lead, as the window has it, so that rows of several files can
//! stand in one table.
struct ExportedLead
{
    QString name; //!< empty when it has none
    QString phone;
    QString id;
};

//! Adds the row of names.
//!
//! The columns have fixed names in fixed order, since people build on them: Time ("Time
//! (Asia/Kolkata)"), Kind, What, By, Details as the window has them, then Type, Performer and ID
//! as they were sent, then Exact time, then Lead name, Lead phone and Lead ID. Details are whole,
//! with their line breaks. Every text is one that visibleText() made visible.
//!
//! Time is the clock of \p zone, "2025-01-09 14:05:00": Excel and LibreOffice read it as a date,
//! which they do not with an offset (measured in LibreOffice 7.4), and Excel shows no hours when
//! there are milliseconds. So Exact time has both, "2025-01-09T14:05:00.000+05:30": it tells apart
//! the two hours at the end of summer time. Both are empty without a time, and Time is empty for a
//! year that has not four digits.
void addExportHeader(CsvWriter &csv, const QTimeZone &zone);

//! Adds the row of an action.
void addExportRow(CsvWriter &csv, const Action &action, const ExportedLead &lead,
                  const TextContext &context);

} // namespace LeadViewer
