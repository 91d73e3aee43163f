// SPDX-License-Identifier: MIT
#include "telecrm/action.h"

#include "telecrm/timestamp.h"

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

// The documented key comes first; the others are what programs call the same thing.
constexpr std::array<QStringView, 11> timeKeys{
    u"creationTimestamp", u"created_on",         u"performed_at", u"creationTimeStamp",
    u"createdOn",         u"createdAt",          u"created_at",   u"performedAt",
    u"performedOn",       u"creation_timestamp", u"timestamp"};
constexpr std::array<QStringView, 9> performerKeys{u"employeeid",  u"performed_by", u"employeeId",
                                                   u"performedBy", u"userId",       u"userid",
                                                   u"user_id",     u"createdBy",    u"created_by"};
constexpr std::array<QStringView, 2> idKeys{u"id", u"_id"};

QString sentText(const Json::Value *value)
{
    if (value == nullptr)
        return {};
    return value->isNumber() ? QString::fromLatin1(value->numberText())
                             : value->toString().trimmed();
}

//! Empty for an empty key, which a record may have, too.
QString textAt(const Json::Value &record, QStringView key)
{
    return key.isEmpty() ? QString() : sentText(record.find(key));
}

//! The first key that has a text; empty when none has.
template<std::size_t Count>
QStringView firstKey(const Json::Value &record, const std::array<QStringView, Count> &keys)
{
    for (const QStringView key : keys) {
        if (!sentText(record.find(key)).isEmpty())
            return key;
    }
    return {};
}

} // namespace

Action Action::fromJson(Json::Value json)
{
    Action action;
    action.id = textAt(json, firstKey(json, idKeys));
    action.type = ActionType::fromJson(json.find(u"type"));
    if (const QStringView key = timeKey(json); !key.isEmpty())
        action.time = readTimestamp(*json.find(key));
    action.performer = textAt(json, performerKey(json));
    action.json = std::move(json);
    return action;
}

QStringView Action::timeKey(const Json::Value &record)
{
    for (const QStringView key : timeKeys) {
        const Json::Value *value = record.find(key);
        if (value != nullptr && readTimestamp(*value))
            return key;
    }
    return firstKey(record, timeKeys);
}

bool Action::isTimeKey(QStringView key)
{
    return std::find(timeKeys.begin(), timeKeys.end(), key) != timeKeys.end();
}

QStringView Action::performerKey(const Json::Value &record)
{
    return firstKey(record, performerKeys);
}

QString Action::sentTime() const
{
    return textAt(json, timeKey(json));
}

} // namespace LeadViewer
