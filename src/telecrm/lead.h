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
    //! Everything in the answer besides `fields` and the page of actions. The documented answer has
    //! nothing more; the live one has `id`, `status`, `rating`, `employeeid` and more.
    Json::Value::Object beside;

    bool operator==(const Lead &) const = default;

    //! The value of that name in `fields`, else beside them; null pointer when there is none or it
    //! is empty in both.
    [[nodiscard]] const Json::Value *find(QStringView name) const;
    //! The lead's name; empty when it has none.
    [[nodiscard]] QString name() const;
};

//! \brief The answer to a request for a page of a timeline.
struct LeadPage
{
    //! Empty in the answer to a search, which has no lead.
    Lead lead;
    //! Nothing when the answer has no list of actions, for example because none was requested.
    std::optional<ActionsPage> actions;
    bool operator==(const LeadPage &) const = default;
};

//! Reads an answer of status 200. When `fields` is inside an outer `data` object, that object is
//! read. Any other answer is ErrorKind::NotAnObject or NoFields.
[[nodiscard]] std::variant<LeadPage, ErrorKind> readLeadPage(const Json::Value &json);

//! Reads the answer to `POST …/lead/{leadId}/action/search`: `{data, total_count, skip, limit}`.
//! Any other answer is ErrorKind::NotAnObject or NoActions.
[[nodiscard]] std::variant<LeadPage, ErrorKind> readSearchPage(const Json::Value &json);

} // namespace LeadViewer
