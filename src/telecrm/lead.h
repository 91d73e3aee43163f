// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actionspage.h"
#include "telecrm/error.h"
#include "telecrm/json.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace LeadViewer {

//! \brief A lead as the service sent it.
struct Lead
{
    //! API name and value of every field, in the order they were sent.
    Json::Value::Object fields;
    //! What the answer carries beside `fields` and the page of actions. The documented answer has
    //! nothing there; the live one has `id`, `status`, `rating`, `employeeid` and more.
    Json::Value::Object beside;

    bool operator==(const Lead &) const = default;

    //! The value of that name in `fields`, else beside them; null pointer when there is none or it
    //! is empty in both.
    [[nodiscard]] const Json::Value *find(QStringView name) const;
    //! The lead's name; empty when it has none.
    [[nodiscard]] QString name() const;
};

//! \brief The answer to `GET …/lead/{leadId}`.
struct LeadPage
{
    Lead lead;
    //! Nothing when the answer holds no list of actions, as it does when none was asked for.
    std::optional<ActionsPage> actions;
    bool operator==(const LeadPage &) const = default;
};

//! Reads an answer of status 200. An outer `data` object is looked into when `fields` is inside it.
//! What is no lead is ErrorKind::NotAnObject or NoFields.
[[nodiscard]] std::variant<LeadPage, ErrorKind> readLeadPage(const Json::Value &json);

} // namespace LeadViewer
