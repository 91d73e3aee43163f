// SPDX-License-Identifier: MIT
#include "standin/generatedleads.h"

#include "standin/generator.h"

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

using Generator::Bits;
using Generator::oneOf;
using Generator::scattered;

constexpr const char *leadIdStart = "66c0ffee00000000"; // The first 16 of 24 digits.
constexpr qint64 newestLeadSlot = 24; // So that the newest leads have actions, too.
constexpr Bits mostActions = 12;

constexpr std::array firstNames{
    "Aarav",   "Aditi",  "Amit",   "Anjali", "Arun",    "Bhavna", "Chetan", "Deepak",
    "Divya",   "Farah",  "Ganesh", "Geeta",  "Imran",   "Jyoti",  "Karan",  "Kavita",
    "Lakshmi", "Mahesh", "Manish", "Mohan",  "Nandini", "Naveen", "Nisha",  "Pankaj",
    "Preeti",  "Rahul",  "Rajesh", "Ramesh", "Rekha",   "Ritu",   "Sanjay", "Seema",
    "Shweta",  "Suresh", "Swati",  "Tarun",  "Uma",     "Varun",  "Vidya",  "Zoya",
};
constexpr std::array lastNames{
    "Agarwal", "Bhat",     "Chauhan", "Chopra",   "Das",    "Deshmukh", "Dubey",  "Fernandes",
    "Ghosh",   "Gill",     "Gupta",   "Iyer",     "Jadhav", "Jain",     "Joshi",  "Kapoor",
    "Khan",    "Kulkarni", "Kumar",   "Malhotra", "Mehta",  "Menon",    "Mishra", "Nair",
    "Naidu",   "Pandey",   "Patel",   "Patil",    "Pillai", "Rao",      "Reddy",  "Saxena",
    "Sethi",   "Shah",     "Sharma",  "Shetty",   "Singh",  "Thomas",   "Verma",  "Yadav",
};
constexpr std::array mailHosts{"example.com", "example.in", "example.org"};
constexpr std::array cities{"Pune",  "Mumbai",    "Nagpur",   "Nashik",
                            "Thane", "Bengaluru", "Hyderabad"};
constexpr std::array sources{"Referral", "Walk-in", "Google ads", "Facebook", "Property fair"};
constexpr std::array creators{"Website form", "Walk-in desk", "Facebook integration"};

// Labels of the sample pipeline and people of the sample team.
constexpr std::array statuses{"Fresh",          "Contacted",       "Follow up",
                              "In progress",    "Site visit done", "Negotiation",
                              "Quotation sent", "Booked",          "Lost"};
constexpr std::array assignees{"meera.joshi@example.com", "kabir.rao@example.in",
                               "tanvi.desai@example.com", "arjun.nair@example.com",
                               "neha.gupta@example.com",  "manoj.yadav@example.com",
                               "gauri.patil@example.com", "pooja.reddy@example.com"};

// Each choice has its own bits, so that the choices are independent.
enum class Trait {
    First,
    Last,
    Host,
    City,
    Source,
    Creator,
    Status,
    Rating,
    Assignee,
    Time,
    Actions,
    Activity
};

Bits bitsOf(qint64 index, Trait trait)
{
    return scattered(static_cast<Bits>(index) * 16 + static_cast<Bits>(trait));
}

template<Trait trait, const auto &choices>
std::string chosen(qint64 index)
{
    return oneOf(choices, bitsOf(index, trait));
}

std::string nameOf(qint64 index)
{
    return chosen<Trait::First, firstNames>(index) + ' ' + chosen<Trait::Last, lastNames>(index);
}

std::string phoneOf(qint64 index)
{
    // The factor has no common divisor with the number of phone numbers, so none comes twice.
    constexpr Bits least = 6000000000;
    constexpr Bits numbers = 4000000000;
    constexpr Bits first = 3812345678;
    constexpr Bits factor = 2654435761;
    return "91" + std::to_string(least + (first + static_cast<Bits>(index) * factor) % numbers);
}

std::string emailOf(qint64 index)
{
    std::string name = nameOf(index);
    for (char &each : name)
        each = each == ' ' ? '.' : static_cast<char>(each | 0x20); // In lower case.
    return name + '.' + std::to_string(index) + '@' + chosen<Trait::Host, mailHosts>(index);
}

std::string ratingOf(qint64 index)
{
    return std::to_string(bitsOf(index, Trait::Rating) % 5 + 1);
}

std::string createdOf(qint64 index)
{
    return std::to_string(GeneratedLeads::created(index));
}

GeneratedActions actionsOf(qint64 index, StandinShape shape)
{
    const auto count = static_cast<qint64>(bitsOf(index, Trait::Actions) % mostActions) + 1;
    // All of them are in the slots after the one in which the lead was created.
    const auto choices = static_cast<Bits>(newestLeadSlot + index - count + 1);
    const auto newest = static_cast<qint64>(bitsOf(index, Trait::Activity) % choices);
    return GeneratedActions(GeneratedLeads::id(index), shape, count, newest);
}

std::string activityTimeOf(qint64 index)
{
    return std::to_string(*actionsOf(index, StandinShape::AsStored).facts(0).time);
}

std::string activityTypeOf(qint64 index)
{
    return actionsOf(index, StandinShape::AsStored).at(0)["type"].get<std::string>();
}

struct LeadValue
{
    std::string_view name;
    bool isField; //!< Else it is beside the fields.
    bool isNumber;
    std::string (*text)(qint64 index);
};

constexpr std::array leadValues{
    LeadValue{"status", false, false, chosen<Trait::Status, statuses>},
    LeadValue{"rating", false, true, ratingOf},
    LeadValue{"employeeid", false, false, chosen<Trait::Assignee, assignees>},
    LeadValue{"createdBy", false, false, chosen<Trait::Creator, creators>},
    LeadValue{"name", true, false, nameOf},
    LeadValue{"phone", true, false, phoneOf},
    LeadValue{"email", true, false, emailOf},
    LeadValue{"city", true, false, chosen<Trait::City, cities>},
    LeadValue{"source", true, false, chosen<Trait::Source, sources>},
    LeadValue{"created_on", true, true, createdOf},
    LeadValue{"modified_on", true, true, activityTimeOf},
    LeadValue{"last_activity_type", true, false, activityTypeOf},
    LeadValue{"last_activity_on", true, true, activityTimeOf},
};

} // namespace

GeneratedLeads::GeneratedLeads(qint64 count)
    : m_count(std::max<qint64>(count, 0))
{
}

std::string GeneratedLeads::id(qint64 index)
{
    return Generator::idOf(leadIdStart, index);
}

Json GeneratedLeads::lead(qint64 index)
{
    Json lead = Json::object();
    lead["id"] = id(index);
    Json fields = Json::object();
    for (const LeadValue &value : leadValues) {
        std::string text = value.text(index);
        (value.isField ? fields : lead)[std::string(value.name)]
            = value.isNumber ? Json(std::stoll(text)) : Json(std::move(text));
    }
    lead["fields"] = std::move(fields);
    return lead;
}

ActionList GeneratedLeads::actions(qint64 index, StandinShape shape)
{
    return ActionList(actionsOf(index, shape));
}

qint64 GeneratedLeads::created(qint64 index)
{
    return Generator::timeOfSlot(newestLeadSlot + index, bitsOf(index, Trait::Time));
}

std::string GeneratedLeads::text(qint64 index, std::string_view name)
{
    for (const LeadValue &value : leadValues) {
        if (value.name == name)
            return value.text(index);
    }
    return {};
}

qint64 GeneratedLeads::indexOf(const std::string &id) const
{
    const qint64 index = Generator::numberOf(leadIdStart, id);
    return index < m_count ? index : -1;
}

} // namespace LeadViewer
