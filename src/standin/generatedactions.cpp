// SPDX-License-Identifier: MIT
#include "standin/generatedactions.h"

#include "standin/actiontype.h"
#include "standin/generator.h"
#include "standin/leadshape.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>
#include <utility>

namespace LeadViewer {

namespace {

using Generator::Bits;
using Generator::oneOf;
using Generator::scattered;

constexpr std::array performers{"meera.joshi@example.com", "kabir.rao@example.in",
                                "tanvi.desai@example.com", "nikhil.bose@example.org"};
constexpr const char *automation = "automation-9c41";
constexpr const char *phone = "915550100990";

constexpr std::array outcomes{"CONNECTED", "Asked to call back", "Busy", " ", ""};
constexpr std::array paymentStates{"PENDING", "COMPLETED", "FAILED", "REFUNDED"};

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
    return Generator::timeOfSlot(index, bitsFor(index, Choice::Time));
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

GeneratedActions::GeneratedActions(std::string leadId, StandinShape shape, qint64 count,
                                   qint64 newest)
    : m_leadId(std::move(leadId))
    , m_idStart(idStart(m_leadId))
    , m_shape(shape)
    , m_count(std::max<qint64>(count, 0))
    , m_newest(newest)
{
}

Json GeneratedActions::at(qint64 index) const
{
    const qint64 slot = m_newest + index;
    const Kind &kind = kindAt(slot);
    Json action = Json::object();
    action["id"] = id(index);
    action["type"] = kind.type;
    action["creationTimestamp"] = timeAt(slot);
    if (const char *const performer = performerAt(slot))
        action["employeeid"] = performer;
    kind.fill(action, bitsFor(slot, Choice::Content));
    return m_shape == StandinShape::AsStored ? action
                                             : actionInShape(action, m_shape, m_leadId, index);
}

ActionFacts GeneratedActions::facts(qint64 index) const
{
    const qint64 slot = m_newest + index;
    ActionFacts facts;
    std::string_view type = kindAt(slot).type;
    if (type.substr(0, customTypePrefix.size()) == customTypePrefix)
        type.remove_prefix(customTypePrefix.size());
    facts.type = type;
    // An action of the documented shape has nothing else.
    if (m_shape != StandinShape::Documented) {
        facts.time = timeAt(slot);
        if (const char *const performer = performerAt(slot))
            facts.performer = QString::fromLatin1(performer);
    }
    return facts;
}

std::string GeneratedActions::id(qint64 index) const
{
    return Generator::idOf(m_idStart, index);
}

qint64 GeneratedActions::indexOf(const std::string &id) const
{
    const qint64 index = Generator::numberOf(m_idStart, id);
    return index < m_count ? index : -1;
}

} // namespace LeadViewer
