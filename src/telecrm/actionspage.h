// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/json.h"

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief A page of a lead's timeline, from the answer for a lead or for a search.
struct ActionsPage
{
    std::vector<Action> actions;
    //! The skip the service used; nothing when the answer has no usable one.
    std::optional<qint64> skip;
    //! The page size the service used, 1 and up; nothing when the answer has no usable one.
    std::optional<int> limit;
    //! The number of actions in the timeline. Only a search tells it (`total_count`).
    std::optional<qint64> total;
    bool operator==(const ActionsPage &) const = default;
};

//! The keys of the parts of a page.
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

//! A count in an answer, which may be sent as text: a whole number, at least \p least. Nothing when
//! \p value is null or anything else.
[[nodiscard]] std::optional<qint64> readCount(const Json::Value *value, qint64 least);

} // namespace LeadViewer
