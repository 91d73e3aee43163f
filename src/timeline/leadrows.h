// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"

#include <QString>

#include <vector>

namespace LeadViewer {

//! \brief One line of the form.
struct FieldRow
{
    QString apiName;
    QString label; //!< readable; see fieldLabel()
    QString value; //!< as a person would write it; see valueText()
    QString
        note; //!< what a tooltip adds: the API name, and the value as sent where it was rewritten
    bool operator==(const FieldRow &) const = default;
};

//! The lines of the form: the standard fields first (name, phone, email, status, rating, assignee,
//! created, modified), then the other fields in the service's order, then what the answer has
//! beside `fields`. What stands in both places with the same value, or is empty in one, is one
//! line. The known times (`created_on`, `modified_on`, epoch milliseconds) are written as dates.
[[nodiscard]] std::vector<FieldRow> leadRows(const Lead &lead);

} // namespace LeadViewer
