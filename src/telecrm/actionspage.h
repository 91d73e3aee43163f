// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/error.h"

#include <optional>
#include <variant>
#include <vector>

namespace LeadViewer {

//! \brief A page of a lead's timeline, as a lead or a search of it brings one.
struct ActionsPage
{
    std::vector<Action> actions;
    //! What the service says it skipped; nothing when it says nothing usable.
    std::optional<qint64> skip;
    //! The page size the service says it used, 1 and up; nothing when it says nothing usable.
    std::optional<int> limit;
    //! How many actions there are; a search says it (`total_count`), a lead does not.
    std::optional<qint64> total;
    bool operator==(const ActionsPage &) const = default;
};

//! What the parts of a page are called.
struct ActionsPageKeys
{
    QStringView actions;
    QStringView skip;
    QStringView limit;
    QStringView total;
};

//! The page inside \p json; nothing when there is no list of that name.
[[nodiscard]] std::optional<ActionsPage> readActionsPage(const Json::Value &json,
                                                         const ActionsPageKeys &keys);

//! Reads the answer to `POST …/lead/{leadId}/action/search`: `{data, total_count, skip, limit}`.
//! What is none is ErrorKind::NotAnObject or NoActions.
[[nodiscard]] std::variant<ActionsPage, ErrorKind> readSearchPage(const Json::Value &json);

} // namespace LeadViewer
