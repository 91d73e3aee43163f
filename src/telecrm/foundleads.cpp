// SPDX-License-Identifier: MIT
#include "telecrm/foundleads.h"

#include "telecrm/actionspage.h"
#include "telecrm/leadinput.h"

#include <array>

namespace LeadViewer {

namespace {

LeadId idOf(const Lead &lead)
{
    static constexpr std::array<QStringView, 4> names{u"id", u"_id", u"leadId", u"lead_id"};
    for (const QStringView name : names) {
        const Json::Value *value = Json::find(lead.beside, name);
        if (value == nullptr)
            continue;
        const QString id
            = value->isNumber() ? QString::fromLatin1(value->numberText()) : value->toString();
        if (!checkId(id, {}))
            return {id};
    }
    return {};
}

FoundLead foundLead(const Json::Value &row)
{
    FoundLead found;
    for (const Json::Member &member : row.object()) {
        if (member.name == QLatin1String("fields") && member.value.isObject())
            found.lead.fields = member.value.object();
        else
            found.lead.beside.push_back(member);
    }
    found.id = idOf(found.lead);
    return found;
}

} // namespace

std::variant<FoundLeads, ErrorKind> readFoundLeads(const Json::Value &json)
{
    if (!json.isObject())
        return ErrorKind::NotAnObject;
    const Json::Value *rows = json.find(u"data");
    if (rows == nullptr || !rows->isArray())
        return ErrorKind::NoLeads;
    FoundLeads page;
    for (const Json::Value &row : rows->array()) {
        if (row.isObject())
            page.leads.push_back(foundLead(row));
    }
    page.total = readCount(json.find(u"total_count"), 0);
    return page;
}

} // namespace LeadViewer
