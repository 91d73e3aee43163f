// SPDX-License-Identifier: MIT
#include "telecrm/lead.h"

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

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

std::variant<LeadPage, ErrorKind> readLeadPage(const Json::Value &json)
{
    if (!json.isObject())
        return ErrorKind::NotAnObject;
    const Json::Value *whole = &json;
    if (!hasFields(json)) {
        whole = json.find(u"data");
        if (whole == nullptr || !hasFields(*whole))
            return ErrorKind::NoFields;
    }

    LeadPage page;
    page.lead.fields = whole->find(u"fields")->object();
    for (const Json::Member &member : whole->object()) {
        if (!isPartOfPage(member.name))
            page.lead.beside.push_back(member);
    }
    page.actions = readActionsPage(*whole, {u"actions", u"actions_skip", u"actions_limit", {}});
    return page;
}

std::variant<LeadPage, ErrorKind> readSearchPage(const Json::Value &json)
{
    if (!json.isObject())
        return ErrorKind::NotAnObject;
    auto actions = readActionsPage(json, {u"data", u"skip", u"limit", u"total_count"});
    if (!actions)
        return ErrorKind::NoActions;
    return LeadPage{{}, std::move(actions)};
}

} // namespace LeadViewer
