// SPDX-License-Identifier: MIT
#include "timeline/actionwording.h"

#include "timeline/datetext.h"
#include "timeline/fieldlabel.h"
#include "timeline/valuetext.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ActionWording)
};

enum class Kind { Call, Note, Payment, Assignment, StatusChange, Other };

struct KnownType
{
    QStringView code;
    Kind kind;
    const char *title;
};

#define WORDS(text) QT_TRANSLATE_NOOP("LeadViewer::ActionWording", text)
constexpr std::array knownTypes{
    KnownType{u"INCOMING_CALL", Kind::Call, WORDS("Incoming call")},
    KnownType{u"OUTGOING_CALL", Kind::Call, WORDS("Outgoing call")},
    KnownType{u"MISSED_CALL", Kind::Call, WORDS("Missed call")},
    KnownType{u"REJECTED_CALL", Kind::Call, WORDS("Rejected call")},
    KnownType{u"CALL_ACTION", Kind::Call, WORDS("Call")},
    KnownType{u"MAQSAM_INCOMING_CALL", Kind::Call, WORDS("Incoming call (Maqsam)")},
    KnownType{u"MAQSAM_OUTGOING_CALL", Kind::Call, WORDS("Outgoing call (Maqsam)")},
    KnownType{u"IVR_INCOMING_CALL", Kind::Call, WORDS("Incoming call (IVR)")},
    KnownType{u"IVR_OUTGOING_CALL", Kind::Call, WORDS("Outgoing call (IVR)")},
    KnownType{u"MCUBE_INCOMING_CALL", Kind::Call, WORDS("Incoming call (MCube)")},
    KnownType{u"MCUBE_OUTGOING_CALL", Kind::Call, WORDS("Outgoing call (MCube)")},
    KnownType{u"KNOWLARITY_INCOMING_CALL", Kind::Call, WORDS("Incoming call (Knowlarity)")},
    KnownType{u"KNOWLARITY_OUTGOING_CALL", Kind::Call, WORDS("Outgoing call (Knowlarity)")},
    KnownType{u"CALLER_DESK_INCOMING_CALL", Kind::Call, WORDS("Incoming call (CallerDesk)")},
    KnownType{u"CALLER_DESK_OUTGOING_CALL", Kind::Call, WORDS("Outgoing call (CallerDesk)")},
    KnownType{u"INCOMING_WHATSAPP_MSG", Kind::Other, WORDS("WhatsApp received")},
    KnownType{u"OUTGOING_WHATSAPP_MSG", Kind::Other, WORDS("WhatsApp sent")},
    KnownType{u"WHATSAPP_ACTION", Kind::Other, WORDS("WhatsApp")},
    KnownType{u"OUTGOING_SMS", Kind::Other, WORDS("SMS sent")},
    KnownType{u"OUTGOING_EMAIL", Kind::Other, WORDS("Email sent")},
    KnownType{u"CALL_FOLLOWUP_COMPLETION_ACTION", Kind::Other, WORDS("Call follow-up completed")},
    KnownType{u"TODO_TASK_COMPLETION_ACTION", Kind::Other, WORDS("To-do completed")},
    KnownType{u"GOOGLE_MEET_COMPLETION_ACTION", Kind::Other, WORDS("Google Meet completed")},
    KnownType{u"USER_NOTE", Kind::Note, WORDS("Note")},
    KnownType{u"SYSTEM_NOTE", Kind::Note, WORDS("Automatic note")},
    KnownType{u"LEAD_ASSIGNMENT", Kind::Assignment, WORDS("Lead assigned")},
    KnownType{u"STATUS_CHANGE", Kind::StatusChange, WORDS("Status changed")},
    KnownType{u"AUTO_UPDATE_LEAD_ACTION", Kind::Other, WORDS("Lead updated through the API")},
    KnownType{u"CUSTOM_API", Kind::Other, WORDS("Automation called an outside service")},
    KnownType{u"PAYMENT", Kind::Payment, WORDS("Payment")},
};
#undef WORDS

const KnownType *knownType(const ActionType &type)
{
    const auto *found
        = std::find_if(knownTypes.begin(), knownTypes.end(),
                       [&type](const KnownType &known) { return known.code == type.code; });
    return found != knownTypes.end() ? found : nullptr;
}

//! Collects the parts of a details line, and which keys of the record they used up. What the other
//! columns show is used up from the start.
class DetailsLine
{
public:
    explicit DetailsLine(const Action &action)
        : m_json(action.json)
        , m_used{QStringLiteral("id"),         QStringLiteral("_id"),
                 QStringLiteral("type"),       QStringLiteral("creationTimestamp"),
                 QStringLiteral("employeeid"), QStringLiteral("modificationTimestamp")}
    {
    }

    //! The value of a key in one line, used up; empty when there is none.
    QString take(const QString &key)
    {
        const Json::Value *value = m_json.find(key);
        m_used.insert(key);
        return value == nullptr || !isWorthSaying(*value) ? QString() : valueLine(*value);
    }

    void add(const QString &part)
    {
        if (!part.isEmpty())
            m_parts += part;
    }

    void addLabelled(const QString &key)
    {
        const QString text = take(key);
        if (!text.isEmpty())
            m_parts += labelled(key, text);
    }

    //! The text a person wrote speaks for itself; everything else needs its label.
    void addMembers(const Json::Value &object, bool skipUsed)
    {
        static const QSet<QString> spoken{QStringLiteral("note"),    QStringLiteral("notes"),
                                          QStringLiteral("text"),    QStringLiteral("remark"),
                                          QStringLiteral("remarks"), QStringLiteral("comment"),
                                          QStringLiteral("message")};
        for (const bool speaking : {true, false}) {
            for (const Json::Member &member : object.object()) {
                if ((skipUsed && m_used.contains(member.name))
                    || spoken.contains(member.name) != speaking || !isWorthSaying(member.value)) {
                    continue;
                }
                const QString text = valueLine(member.value);
                m_parts += speaking ? text : labelled(member.name, text);
            }
        }
    }

    void addFields()
    {
        const Json::Value *fields = m_json.find(u"fields");
        if (fields == nullptr || !fields->isObject())
            return;
        m_used.insert(QStringLiteral("fields"));
        addMembers(*fields, false);
    }

    void addRest() { addMembers(m_json, true); }

    [[nodiscard]] const Json::Value &json() const { return m_json; }
    [[nodiscard]] QString text() const
    {
        return m_parts.isEmpty() ? noValueText() : m_parts.join(QStringLiteral(" · "));
    }

private:
    static bool isWorthSaying(const Json::Value &value)
    {
        return valueText(value) != noValueText();
    }
    static QString labelled(const QString &key, const QString &text)
    {
        //: A field's label and its value
        return Words::tr("%1: %2").arg(fieldLabel(key), text);
    }

    const Json::Value &m_json;
    QSet<QString> m_used;
    QStringList m_parts;
};

void addCall(DetailsLine &line)
{
    line.add(line.take(QStringLiteral("feedback")));
    const Json::Value *duration = line.json().find(u"duration");
    line.take(QStringLiteral("duration"));
    const auto seconds = duration != nullptr ? duration->toInteger() : std::nullopt;
    if (seconds && *seconds >= 0)
        line.add(durationText(*seconds));
    else if (duration == nullptr || seconds || valueText(*duration) == noValueText())
        line.add(Words::tr("not connected"));
    else
        line.add(valueLine(*duration));
    line.add(line.take(QStringLiteral("note")));
}

void addNote(DetailsLine &line)
{
    line.add(line.take(QStringLiteral("text")));
    const Json::Value *truncated = line.json().find(u"isTruncated");
    if (truncated != nullptr && truncated->kind() == Json::Value::Kind::Boolean) {
        line.take(QStringLiteral("isTruncated"));
        if (truncated->toBool())
            line.add(Words::tr("(shortened by the service)"));
    }
}

void addPayment(DetailsLine &line)
{
    const QString amount = line.take(QStringLiteral("amount"));
    const QString currency = line.take(QStringLiteral("currency"));
    line.add((currency + QLatin1Char(' ') + amount).trimmed());
    const QString status = line.take(QStringLiteral("status"));
    line.add(status.isEmpty() ? QString() : humanized(status));
}

void addAssignment(DetailsLine &line)
{
    const QString assignee = line.take(QStringLiteral("assignedto"));
    //: %1 is the person a lead was assigned to
    line.add(assignee.isEmpty() ? QString() : Words::tr("to %1").arg(assignee));
    line.add(line.take(QStringLiteral("reassignmentNote")));
}

void addStatusChange(DetailsLine &line)
{
    const QString from = line.take(QStringLiteral("fromStatusid"));
    const QString to = line.take(QStringLiteral("toStatusid"));
    if (!from.isEmpty() || !to.isEmpty()) {
        line.add((from.isEmpty() ? noValueText() : from) + QStringLiteral(" → ")
                 + (to.isEmpty() ? noValueText() : to));
    }
}

} // namespace

QString durationText(qint64 seconds)
{
    const qint64 minutes = seconds / 60;
    const QString lastTwo = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (minutes < 60)
        return QStringLiteral("%1:%2").arg(minutes).arg(lastTwo);
    return QStringLiteral("%1:%2:%3")
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'))
        .arg(lastTwo);
}

QString whatText(const Action &action)
{
    if (!action.json.isObject())
        return Words::tr("Not an action");
    if (action.type.isMissing())
        return Words::tr("Action without a type");
    if (action.type.isCustom())
        return Words::tr("Custom action %1").arg(action.type.code);
    const KnownType *known = knownType(action.type);
    return known != nullptr ? Words::tr(known->title) : humanized(action.type.code);
}

QString whoText(const Action &action)
{
    if (!action.json.isObject())
        return noValueText();
    //: Who did something: nobody, the system did it by itself
    return action.performer.isEmpty() ? Words::tr("System") : action.performer;
}

QString whenText(const Action &action)
{
    return action.time ? dateTimeText(*action.time) : Words::tr("no time");
}

QString detailsText(const Action &action)
{
    if (!action.json.isObject())
        return valueLine(action.json);
    DetailsLine line(action);
    const KnownType *known = knownType(action.type);
    switch (known != nullptr ? known->kind : Kind::Other) {
    case Kind::Call:
        addCall(line);
        break;
    case Kind::Note:
        addNote(line);
        break;
    case Kind::Payment:
        addPayment(line);
        break;
    case Kind::Assignment:
        addAssignment(line);
        break;
    case Kind::StatusChange:
        addStatusChange(line);
        break;
    case Kind::Other:
        break;
    }
    line.addFields();
    line.addRest();
    return line.text();
}

QString fullText(const Action &action)
{
    QStringList lines{whatText(action)};
    if (action.json.isObject()) {
        lines += action.time ? exactTimeText(*action.time) : whenText(action);
        lines += whoText(action);
    } else {
        lines += Words::tr("The service sent this in the place of an action.");
    }
    lines += QString();
    lines += valueText(action.json);
    return lines.join(QLatin1Char('\n'));
}

} // namespace LeadViewer
