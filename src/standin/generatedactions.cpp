// SPDX-License-Identifier: MIT
#include "standin/generatedactions.h"

#include "standin/actiontype.h"
#include "standin/leadshape.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

namespace LeadViewer {

namespace {

using Bits = quint64;

constexpr qint64 minute = 60000;
constexpr qint64 day = 24 * (60 * minute);
constexpr qint64 nineOnNewestDay = 1795145400000; // 20 November 2026, 9:00 in India.
constexpr qint64 actionsPerDay = 24;
constexpr qint64 slot = 30 * minute;
constexpr qint64 spread = 25 * minute; // Of the action's time within its slot.

constexpr std::array performers{"meera.joshi@example.com", "kabir.rao@example.in",
                                "tanvi.desai@example.com", "nikhil.bose@example.org"};
constexpr const char *automation = "automation-9c41";
constexpr const char *phone = "915550100990";

constexpr std::array outcomes{"CONNECTED", "Asked to call back", "Busy", " ", ""};
constexpr std::array paymentStates{"PENDING", "COMPLETED", "FAILED", "REFUNDED"};

//! \brief A hash of a number: the finalizer of SplitMix64.
constexpr Bits scattered(Bits bits)
{
    bits += 0x9e3779b97f4a7c15U;
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31U);
}

template<typename Choices>
auto oneOf(const Choices &choices, Bits bits)
{
    return choices[bits % choices.size()];
}

void fillCall(Json &action, Bits bits)
{
    // One in five is not connected.
    const Bits seconds = bits % 5 == 0 ? 0 : bits % 900 + 5;
    action["duration"] = seconds == 0 ? Json(-1) : Json(seconds);
    action["phoneNumber"] = phone;
    action["feedback"] = oneOf(outcomes, bits >> 8U);
    action["callRecording"] = nullptr;
}

void fillMissedCall(Json &action, Bits /*bits*/)
{
    action["phoneNumber"] = phone;
}

void fillMessage(Json &action, Bits bits)
{
    action["messageType"] = "TEXT";
    action["text"] = "Message " + std::to_string(bits % 10000);
}

void fillNote(Json &action, Bits bits)
{
    action["text"] = "Note " + std::to_string(bits % 10000);
    action["isTruncated"] = false;
}

void fillVisit(Json &action, Bits bits)
{
    action["fields"] = {{"project", "Riverstone Heights"}, {"visitors", bits % 4 + 1}};
}

void fillQuotation(Json &action, Bits bits)
{
    action["fields"] = {{"quoted_price", 5000000 + bits % 500 * 10000}, {"note", "Quotation"}};
}

void fillPayment(Json &action, Bits bits)
{
    action["status"] = oneOf(paymentStates, bits >> 8U);
    action["currency"] = "INR";
    action["amount"] = std::to_string((bits % 500 + 1) * 1000);
}

void fillStatusChange(Json &action, Bits bits)
{
    action["fromStatusid"] = bits % 6 + 1;
    action["toStatusid"] = (bits + 1) % 6 + 1;
}

void fillAssignment(Json &action, Bits bits)
{
    action["assignedto"] = oneOf(performers, bits >> 8U);
    action["reassignmentNote"] = "";
}

void fillEmail(Json &action, Bits bits)
{
    action["subject"] = "Revised cost sheet " + std::to_string(bits % 100);
    action["to"] = "lead@example.com";
}

void fillTask(Json &action, Bits /*bits*/)
{
    action["taskName"] = "Call back";
}

enum class Performer { Person, Automation, Nobody };

//! \brief A kind of action and its share in percent.
struct Kind
{
    const char *type;
    Bits share;
    Performer performer;
    void (*fill)(Json &action, Bits bits);
};

constexpr std::array kinds{
    Kind{"OUTGOING_CALL", 28, Performer::Person, fillCall},
    Kind{"OUTGOING_WHATSAPP_MSG", 16, Performer::Person, fillMessage},
    Kind{"INCOMING_WHATSAPP_MSG", 13, Performer::Nobody, fillMessage},
    Kind{"INCOMING_CALL", 12, Performer::Person, fillCall},
    Kind{"USER_NOTE", 9, Performer::Person, fillNote},
    Kind{"MISSED_CALL", 6, Performer::Nobody, fillMissedCall},
    Kind{"SYSTEM_NOTE", 4, Performer::Automation, fillNote},
    Kind{"ACTION_1001", 3, Performer::Person, fillVisit},
    Kind{"ACTION_1002", 2, Performer::Person, fillQuotation},
    Kind{"PAYMENT", 2, Performer::Person, fillPayment},
    Kind{"STATUS_CHANGE", 2, Performer::Person, fillStatusChange},
    Kind{"LEAD_ASSIGNMENT", 1, Performer::Automation, fillAssignment},
    Kind{"OUTGOING_EMAIL", 1, Performer::Person, fillEmail},
    Kind{"CALL_FOLLOWUP_COMPLETION_ACTION", 1, Performer::Person, fillTask},
};

const Kind &kindOf(Bits bits)
{
    Bits left = bits % 100;
    for (const Kind &kind : kinds) {
        if (left < kind.share)
            return kind;
        left -= kind.share;
    }
    return kinds.front();
}

// Each choice has its own bits, so that the choices are independent.
enum class Choice { Kind, Time, Performer, Content };

Bits bitsFor(qint64 index, Choice choice)
{
    return scattered(static_cast<Bits>(index) * 4 + static_cast<Bits>(choice));
}

const Kind &kindAt(qint64 index)
{
    return kindOf(bitsFor(index, Choice::Kind));
}

qint64 timeAt(qint64 index)
{
    const qint64 slotOfDay = actionsPerDay - 1 - index % actionsPerDay;
    return nineOnNewestDay - index / actionsPerDay * day + slotOfDay * slot
        + static_cast<qint64>(bitsFor(index, Choice::Time) % spread);
}

//! \brief Null for an action without a performer.
const char *performerAt(qint64 index)
{
    switch (kindAt(index).performer) {
    case Performer::Person:
        return oneOf(performers, bitsFor(index, Choice::Performer));
    case Performer::Automation:
        return automation;
    case Performer::Nobody:
        break;
    }
    return nullptr;
}

//! \brief The first 16 of the 24 digits of every ID; they differ from lead to lead.
std::string idStart(const std::string &leadId)
{
    Bits bits = 0;
    for (const char each : leadId)
        bits = scattered(bits ^ static_cast<unsigned char>(each));
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(bits));
    return digits.data();
}

} // namespace

GeneratedActions::GeneratedActions(std::string leadId, StandinShape shape, qint64 count)
    : m_leadId(std::move(leadId))
    , m_idStart(idStart(m_leadId))
    , m_shape(shape)
    , m_count(std::max<qint64>(count, 0))
{
}

Json GeneratedActions::at(qint64 index) const
{
    const Kind &kind = kindAt(index);
    Json action = Json::object();
    action["id"] = id(index);
    action["type"] = kind.type;
    action["creationTimestamp"] = timeAt(index);
    if (const char *const performer = performerAt(index))
        action["employeeid"] = performer;
    kind.fill(action, bitsFor(index, Choice::Content));
    return m_shape == StandinShape::AsStored ? action
                                             : actionInShape(action, m_shape, m_leadId, index);
}

ActionFacts GeneratedActions::facts(qint64 index) const
{
    ActionFacts facts;
    std::string_view type = kindAt(index).type;
    if (type.substr(0, customTypePrefix.size()) == customTypePrefix)
        type.remove_prefix(customTypePrefix.size());
    facts.type = type;
    // An action of the documented shape has nothing else.
    if (m_shape != StandinShape::Documented) {
        facts.time = timeAt(index);
        if (const char *const performer = performerAt(index))
            facts.performer = QString::fromLatin1(performer);
    }
    return facts;
}

std::string GeneratedActions::id(qint64 index) const
{
    std::array<char, 9> tail{};
    std::snprintf(tail.data(), tail.size(), "%08x", static_cast<unsigned>(index));
    return m_idStart + tail.data();
}

qint64 GeneratedActions::indexOf(const std::string &id) const
{
    if (id.size() != m_idStart.size() + 8 || id.rfind(m_idStart, 0) != 0)
        return -1;
    const std::string tail = id.substr(m_idStart.size());
    if (tail.find_first_not_of("0123456789abcdef") != std::string::npos)
        return -1;
    const auto index = static_cast<qint64>(std::stoull(tail, nullptr, 16));
    return index < m_count ? index : -1;
}

} // namespace LeadViewer
