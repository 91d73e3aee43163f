// SPDX-License-Identifier: MIT
#include "telecrm/action.h"

#include "telecrm/timestamp.h"

#include <initializer_list>

namespace LeadViewer {

namespace {

std::optional<QDateTime> firstTime(const Json::Value &json, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const Json::Value *value = json.find(key);
        if (value == nullptr)
            continue;
        if (auto time = readTimestamp(*value))
            return time;
    }
    return std::nullopt;
}

QString firstText(const Json::Value &json, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const Json::Value *value = json.find(key);
        if (value == nullptr)
            continue;
        const QString text
            = value->isNumber() ? QString::fromLatin1(value->numberText()) : value->toString();
        if (!text.trimmed().isEmpty())
            return text.trimmed();
    }
    return {};
}

} // namespace

Action Action::fromJson(Json::Value json)
{
    Action action;
    action.id = firstText(json, {u"id", u"_id"});
    action.type = ActionType::fromJson(json.find(u"type"));
    action.time = firstTime(json, {u"creationTimestamp", u"created_on", u"performed_at"});
    action.performer = firstText(json, {u"employeeid", u"performed_by"});
    action.json = std::move(json);
    return action;
}

} // namespace LeadViewer
