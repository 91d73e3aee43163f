// SPDX-License-Identifier: MIT
#pragma once

#include "wording/textcontext.h"

namespace LeadViewer {

class CsvWriter;
struct Action;

//! Adds the row of names.
//!
//! The columns have fixed names in fixed order, since people build on them: Time (ISO 8601 in the
//! context's zone, "2025-01-09T14:05:00.000+05:30", empty without one), Kind, What, Who, Details as
//! the window has them, then Type, Performer and ID as they were sent. Details are whole, with
//! their line breaks. Every text is one that visibleText() made visible.
void addExportHeader(CsvWriter &csv);

//! Adds the row of an action.
void addExportRow(CsvWriter &csv, const Action &action, const TextContext &context);

} // namespace LeadViewer
