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

std::variant<LeadPage, ErrorKind> readLeadPage(Json::Value json)
{
    if (!json.isObject())
        return ErrorKind::NotAnObject;
    if (!hasFields(json)) {
        const Json::Value *data = json.find(u"data");
        if (data == nullptr || !hasFields(*data))
            return ErrorKind::NoFields;
        json = Json::Value(*data);
    }

    LeadPage page;
    page.lead.fields = json.find(u"fields")->object();
    for (const Json::Member &member : json.object()) {
        if (!isPartOfPage(member.name))
            page.lead.beside.push_back(member);
    }

    page.actions = readActionsPage(json, {u"actions", u"actions_skip", u"actions_limit", {}});
    return page;
}

} // namespace LeadViewer
