// SPDX-License-Identifier: MIT
#include "telecrm/actionspage.h"

#include <limits>

namespace LeadViewer {

std::optional<qint64> readCount(const Json::Value *value, qint64 least)
{
    if (value == nullptr)
        return std::nullopt;
    std::optional<qint64> count = value->toInteger();
    if (value->isString()) {
        bool isNumber = false;
        const qint64 number = value->toString().trimmed().toLongLong(&isNumber);
        if (isNumber)
            count = number;
    }
    // A larger number counts nothing that exists, and adding to it could overflow.
    constexpr qint64 most = 1LL << 53;
    return count && *count >= least && *count <= most ? count : std::nullopt;
}

std::optional<ActionsPage> readActionsPage(const Json::Value &json, const ActionsPageKeys &keys)
{
    const Json::Value *actions = json.find(keys.actions);
    if (actions == nullptr || !actions->isArray())
        return std::nullopt;
    ActionsPage page;
    page.actions.reserve(actions->array().size());
    for (const Json::Value &action : actions->array())
        page.actions.push_back(Action::fromJson(action));
    page.skip = readCount(json.find(keys.skip), 0);
    const auto limit = readCount(json.find(keys.limit), 1);
    if (limit && *limit <= std::numeric_limits<int>::max())
        page.limit = int(*limit);
    if (!keys.total.isEmpty())
        page.total = readCount(json.find(keys.total), 0);
    return page;
}

} // namespace LeadViewer
