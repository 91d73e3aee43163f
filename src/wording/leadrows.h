// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "wording/links.h"
#include "wording/textcontext.h"

#include <QString>

#include <vector>

namespace LeadViewer {

//! \brief One row of the form. All texts but \ref apiName are made visible by visibleText().
struct FieldRow
{
    QString apiName;
    QString label; //!< readable; see fieldLabel()
    QString value; //!< as a person would write it; see fieldText() and valueText()
    QString
        note; //!< what a tooltip adds: the API name, and the value as sent where it was rewritten
    //! The text to copy: "+919876543210" for a phone number, else \ref value, of any length. Hidden
    //! characters are copied as the form shows them, so that nobody pastes what they did not see.
    QString copyText = {};
    std::vector<Link> links = {}; //!< the links in the value; see linksFor()
    bool isUnclearPhone = false; //!< a phone field without a number that can be called
    Json::Value sent = {}; //!< the value as sent
    bool operator==(const FieldRow &) const = default;
};

//! The rows of the form: the standard fields first (name, phone, email, status, rating, assignee,
//! created, modified), then the other fields in the service's order, then the members beside
//! `fields`. A field that is in both places is one row when both values are equal or one is empty.
//! Values are written by their type: the workspace's type of the field, else the type that its name
//! suggests.
[[nodiscard]] std::vector<FieldRow> leadRows(const Lead &lead, const TextContext &context = {});

} // namespace LeadViewer
