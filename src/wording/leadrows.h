// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "wording/links.h"
#include "wording/textcontext.h"

#include <QString>

#include <vector>

namespace LeadViewer {

//! \brief One line of the form. All texts but \ref apiName are visible as visibleText() makes them.
struct FieldRow
{
    QString apiName;
    QString label; //!< readable; see fieldLabel()
    QString value; //!< as a person would write it; see fieldText() and valueText()
    QString
        note; //!< what a tooltip adds: the API name, and the value as sent where it was rewritten
    //! What is copied: "+919876543210" for a phone number, else \ref value, of whatever length.
    //! What the form spells out because it cannot be seen is copied as it is spelled, so that
    //! nothing is pasted that was not seen.
    QString copyText = {};
    std::vector<Link> links = {}; //!< what the value offers to open; see linksFor()
    bool operator==(const FieldRow &) const = default;
};

//! The lines of the form: the standard fields first (name, phone, email, status, rating, assignee,
//! created, modified), then the other fields in the service's order, then what the answer has
//! beside `fields`. What stands in both places with the same value, or is empty in one, is one
//! line. Values are written by their type: the one the workspace gives the field, else what the
//! name alone says.
[[nodiscard]] std::vector<FieldRow> leadRows(const Lead &lead, const TextContext &context = {});

} // namespace LeadViewer
