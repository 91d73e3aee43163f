// SPDX-License-Identifier: MIT
#include "standin/leadshape.h"

#include "standin/actiontype.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>

namespace LeadViewer {

namespace {

// Keys that live leads have beside `fields`, and documented leads inside.
constexpr std::array movingKeys{"status", "rating", "employeeid"};

constexpr std::array documentedActionKeys{"type", "fields", "status", "currency", "amount"};

constexpr std::array paymentKeys{"status", "currency", "amount"};

// Keys of live actions that have no equivalent in documented actions.
constexpr std::array liveOnlyKeys{"id", "creationTimestamp", "modificationTimestamp", "employeeid"};

// 20 November 2026, noon in India: the time of the newest action that was added without one.
constexpr std::int64_t newestMadeUpTime = 1795156200000;
constexpr std::int64_t hour = 3600000;

template<typename Keys>
bool isOneOf(const std::string &key, const Keys &keys)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<std::string> customCodeOf(const Json &action)
{
    const auto type = action.find("type");
    return type == action.end() ? std::nullopt : customCode(*type);
}

bool isPayment(const Json &action)
{
    const auto type = action.find("type");
    return type != action.end() && *type == "PAYMENT";
}

bool isDocumented(const Json &action)
{
    const auto items = action.items();
    return std::all_of(items.begin(), items.end(),
                       [](const auto &item) { return isOneOf(item.key(), documentedActionKeys); });
}

std::string madeUpId(const std::string &leadId, std::int64_t index)
{
    std::array<char, 9> tail{};
    std::snprintf(tail.data(), tail.size(), "%08x", static_cast<unsigned>(index & 0xffffffff));
    std::string id = leadId.substr(0, 16);
    id.resize(16, '0');
    return id + tail.data();
}

Json liveAction(const Json &action, const std::string &leadId, std::int64_t index)
{
    if (!action.is_object())
        return action;
    Json live = Json::object();
    if (isDocumented(action)) {
        live["id"] = madeUpId(leadId, index);
        live["creationTimestamp"] = newestMadeUpTime - index * hour;
    }
    const auto code = customCodeOf(action);
    for (const auto &[key, value] : action.items()) {
        if (key == "type" && code) {
            live[key] = std::string(customTypePrefix) + *code;
        } else if (key == "fields" && !code && value.is_object()) {
            for (const auto &[inner, innerValue] : value.items()) {
                if (!live.contains(inner))
                    live[inner] = innerValue;
            }
        } else {
            live[key] = value;
        }
    }
    return live;
}

Json documentedAction(const Json &action)
{
    if (!action.is_object())
        return action;
    Json documented = Json::object();
    if (const auto type = action.find("type"); type != action.end()) {
        const auto code = customCode(*type);
        documented["type"] = code ? Json(*code) : *type;
    }
    if (isPayment(action)) {
        for (const char *const key : paymentKeys) {
            if (action.contains(key))
                documented[key] = action[key];
        }
        return documented;
    }
    Json fields = action.value("fields", Json::object());
    if (fields.is_object()) {
        for (const auto &[key, value] : action.items()) {
            if (key != "type" && key != "fields" && !isOneOf(key, liveOnlyKeys))
                fields[key] = value;
        }
    }
    documented["fields"] = std::move(fields);
    return documented;
}

Json liveLead(const Json &lead, const std::string &leadId)
{
    Json live = Json::object();
    live["id"] = leadId;
    for (const auto &[key, value] : lead.items()) {
        if (key != "fields" && key != "actions")
            live[key] = value;
    }
    Json fields = lead.value("fields", Json::object());
    if (fields.is_object()) {
        for (const char *const key : movingKeys) {
            if (!fields.contains(key))
                continue;
            if (!live.contains(key))
                live[key] = fields[key];
            fields.erase(key);
        }
    }
    live["fields"] = std::move(fields);
    return live;
}

Json documentedLead(const Json &lead)
{
    Json fields = lead.value("fields", Json::object());
    if (fields.is_object()) {
        for (const char *const key : movingKeys) {
            if (lead.contains(key) && !fields.contains(key))
                fields[key] = lead[key];
        }
    }
    Json documented = Json::object();
    documented["fields"] = std::move(fields);
    return documented;
}

} // namespace

Json leadInShape(const Json &lead, StandinShape shape, const std::string &leadId)
{
    switch (shape) {
    case StandinShape::Live:
        return liveLead(lead, leadId);
    case StandinShape::Documented:
        return documentedLead(lead);
    case StandinShape::AsStored:
        break;
    }
    Json stored = lead;
    stored.erase("actions");
    return stored;
}

Json actionInShape(const Json &action, StandinShape shape, const std::string &leadId,
                   std::int64_t index)
{
    switch (shape) {
    case StandinShape::Live:
        return liveAction(action, leadId, index);
    case StandinShape::Documented:
        return documentedAction(action);
    case StandinShape::AsStored:
        break;
    }
    return action;
}

} // namespace LeadViewer
