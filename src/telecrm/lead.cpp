// SPDX-License-Identifier: MIT
#include "telecrm/lead.h"

#include <algorithm>
#include <array>
#include <limits>

namespace LeadViewer {

namespace {

//! A count the service echoes: a whole number of \p least and more, also as text.
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
    // Beyond that it is no number of actions, and counting on from it could overflow.
    constexpr qint64 most = 1LL << 53;
    return count && *count >= least && *count <= most ? count : std::nullopt;
}

bool isPartOfPage(QStringView name)
{
    static constexpr std::array<QStringView, 4> names{u"fields", u"actions", u"actions_skip",
                                                      u"actions_limit"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool hasFields(const Json::Value &json)
{
    const Json::Value *fields = json.find(u"fields");
    return fields != nullptr && fields->isObject();
}

} // namespace

const Json::Value *Lead::find(QStringView name) const
{
    const Json::Value *inFields = Json::find(fields, name);
    if (inFields != nullptr && !inFields->isEmpty())
        return inFields;
    const Json::Value *inBeside = Json::find(beside, name);
    return inBeside != nullptr && !inBeside->isEmpty() ? inBeside : nullptr;
}

QString Lead::name() const
{
    const Json::Value *value = find(u"name");
    if (value == nullptr)
        return {};
    return (value->isNumber() ? QString::fromLatin1(value->numberText()) : value->toString())
        .trimmed();
}

std::variant<LeadPage, LeadProblem> readLeadPage(Json::Value json)
{
    if (!json.isObject())
        return LeadProblem::NotAnObject;
    if (!hasFields(json)) {
        const Json::Value *data = json.find(u"data");
        if (data == nullptr || !hasFields(*data))
            return LeadProblem::NoFields;
        json = Json::Value(*data);
    }

    LeadPage page;
    page.lead.fields = json.find(u"fields")->object();
    for (const Json::Member &member : json.object()) {
        if (!isPartOfPage(member.name))
            page.lead.beside.push_back(member);
    }

    const Json::Value *actions = json.find(u"actions");
    if (actions != nullptr && actions->isArray()) {
        page.actions.emplace();
        page.actions->actions.reserve(actions->array().size());
        for (const Json::Value &action : actions->array())
            page.actions->actions.push_back(Action::fromJson(action));
        page.actions->skip = readCount(json.find(u"actions_skip"), 0);
        const auto limit = readCount(json.find(u"actions_limit"), 1);
        if (limit && *limit <= std::numeric_limits<int>::max())
            page.actions->limit = int(*limit);
    }
    return page;
}

} // namespace LeadViewer
