// SPDX-License-Identifier: MIT
#include "wording/actionkind.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <vector>

namespace LeadViewer {

namespace {

struct KindText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::KindText)
};

struct KnownType
{
    QLatin1String code;
    ActionKind kind;
    const char *icon;
    const char *title;
};

#define WORDS(text) QT_TRANSLATE_NOOP("LeadViewer::KindText", text)

KnownType incomingCall(const char *code, const char *title)
{
    return {QLatin1String(code), ActionKind::Call, "call-incoming", title};
}

KnownType outgoingCall(const char *code, const char *title)
{
    return {QLatin1String(code), ActionKind::Call, "call-outgoing", title};
}

KnownType type(const char *code, ActionKind kind, const char *icon, const char *title)
{
    return {QLatin1String(code), kind, icon, title};
}

//! Every type the documentation or a public client names.
const std::vector<KnownType> &knownTypes()
{
    using Kind = ActionKind;
    static const std::vector<KnownType> types{
        incomingCall("INCOMING_CALL", WORDS("Incoming call")),
        outgoingCall("OUTGOING_CALL", WORDS("Outgoing call")),
        type("MISSED_CALL", Kind::Call, "call-missed", WORDS("Missed call")),
        type("REJECTED_CALL", Kind::Call, "call-missed", WORDS("Rejected call")),
        type("CALL_ACTION", Kind::Call, "call", WORDS("Call")),
        incomingCall("MAQSAM_INCOMING_CALL", WORDS("Incoming call (Maqsam)")),
        outgoingCall("MAQSAM_OUTGOING_CALL", WORDS("Outgoing call (Maqsam)")),
        incomingCall("IVR_INCOMING_CALL", WORDS("Incoming call (IVR)")),
        outgoingCall("IVR_OUTGOING_CALL", WORDS("Outgoing call (IVR)")),
        incomingCall("MCUBE_INCOMING_CALL", WORDS("Incoming call (MCube)")),
        outgoingCall("MCUBE_OUTGOING_CALL", WORDS("Outgoing call (MCube)")),
        incomingCall("KNOWLARITY_INCOMING_CALL", WORDS("Incoming call (Knowlarity)")),
        outgoingCall("KNOWLARITY_OUTGOING_CALL", WORDS("Outgoing call (Knowlarity)")),
        incomingCall("CALLER_DESK_INCOMING_CALL", WORDS("Incoming call (CallerDesk)")),
        outgoingCall("CALLER_DESK_OUTGOING_CALL", WORDS("Outgoing call (CallerDesk)")),
        type("INCOMING_WHATSAPP_MSG", Kind::Message, "message-in", WORDS("WhatsApp received")),
        type("OUTGOING_WHATSAPP_MSG", Kind::Message, "message-out", WORDS("WhatsApp sent")),
        type("WHATSAPP_ACTION", Kind::Message, "message", WORDS("WhatsApp")),
        type("OUTGOING_SMS", Kind::Message, "sms", WORDS("SMS sent")),
        type("OUTGOING_EMAIL", Kind::Message, "email", WORDS("Email sent")),
        type("CALL_FOLLOWUP_COMPLETION_ACTION", Kind::Task, "task",
             WORDS("Call follow-up completed")),
        type("TODO_TASK_COMPLETION_ACTION", Kind::Task, "task", WORDS("To-do completed")),
        type("GOOGLE_MEET_COMPLETION_ACTION", Kind::Task, "task", WORDS("Google Meet completed")),
        type("USER_NOTE", Kind::Note, "note", WORDS("Note")),
        type("SYSTEM_NOTE", Kind::System, "system", WORDS("Automatic note")),
        type("LEAD_ASSIGNMENT", Kind::System, "assignment", WORDS("Lead assigned")),
        type("STATUS_CHANGE", Kind::System, "status", WORDS("Status changed")),
        type("AUTO_UPDATE_LEAD_ACTION", Kind::System, "integration",
             WORDS("Updated through the API")),
        type("CUSTOM_API", Kind::System, "integration", WORDS("Automation ran")),
        type("PAYMENT", Kind::Payment, "payment", WORDS("Payment")),
    };
    return types;
}
#undef WORDS

const KnownType *knownType(const QString &code)
{
    static const QHash<QString, const KnownType *> types = [] {
        QHash<QString, const KnownType *> byCode;
        for (const KnownType &known : knownTypes())
            byCode.insert(known.code, &known);
        return byCode;
    }();
    return types.value(code);
}

//! The kind of a type that is not in the table, when its name is clear. Notes are not: a person or
//! an automation may have written them.
ActionKind guessedKind(const QString &code)
{
    const QStringList words = code.split(QLatin1Char('_'), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return ActionKind::Other;
    if (code.endsWith(QLatin1String("_COMPLETION_ACTION")))
        return ActionKind::Task;
    if (words.last() == QLatin1String("CALL"))
        return ActionKind::Call;
    for (const char *word : {"WHATSAPP", "SMS", "EMAIL"}) {
        if (words.contains(QLatin1String(word)))
            return ActionKind::Message;
    }
    return ActionKind::Other;
}

const char *guessedIcon(ActionKind kind, const QString &code)
{
    const QStringList words = code.split(QLatin1Char('_'), Qt::SkipEmptyParts);
    const auto has = [&words](const char *word) {
        return words.contains(QLatin1String(word));
    };
    switch (kind) {
    case ActionKind::Call:
        return has("MISSED") || has("REJECTED") ? "call-missed"
            : has("INCOMING")                   ? "call-incoming"
            : has("OUTGOING")                   ? "call-outgoing"
                                                : "call";
    case ActionKind::Message:
        return has("SMS")     ? "sms"
            : has("EMAIL")    ? "email"
            : has("INCOMING") ? "message-in"
            : has("OUTGOING") ? "message-out"
                              : "message";
    case ActionKind::Task:
        return "task";
    case ActionKind::Custom:
        return "custom";
    default:
        return "other";
    }
}

} // namespace

ActionKind kindOf(const ActionType &type)
{
    if (type.isCustom())
        return ActionKind::Custom;
    const KnownType *known = knownType(type.code);
    return known != nullptr ? known->kind : guessedKind(type.code);
}

QString kindName(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Call:
        //: A group of actions of a timeline
        return KindText::tr("Calls");
    case ActionKind::Note:
        //: A group of actions of a timeline
        return KindText::tr("Notes");
    case ActionKind::Message:
        //: A group of actions of a timeline: WhatsApp, SMS and e-mail
        return KindText::tr("Messages");
    case ActionKind::Payment:
        //: A group of actions of a timeline
        return KindText::tr("Payments");
    case ActionKind::Task:
        //: A group of actions of a timeline: completed follow-ups, to-dos and meetings
        return KindText::tr("Tasks");
    case ActionKind::Custom:
        //: A group of actions of a timeline: the kinds of action a workspace made for itself
        return KindText::tr("Custom actions");
    case ActionKind::System:
        //: A group of actions of a timeline: what happened by itself or through an automation
        return KindText::tr("System events");
    case ActionKind::Other:
        //: A group of actions of a timeline: everything that is in no other group
        return KindText::tr("Other actions");
    }
    return {};
}

QString spokenKind(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Call:
        //: One action of a timeline: a telephone call
        return KindText::tr("Call");
    case ActionKind::Note:
        //: One action of a timeline: a written note
        return KindText::tr("Note");
    case ActionKind::Message:
        //: One action of a timeline: WhatsApp, SMS or e-mail
        return KindText::tr("Message");
    case ActionKind::Payment:
        //: One action of a timeline
        return KindText::tr("Payment");
    case ActionKind::Task:
        //: One action of a timeline: a completed follow-up, to-do or meeting
        return KindText::tr("Task");
    case ActionKind::Custom:
        //: One action of a timeline, of a kind the workspace made for itself
        return KindText::tr("Custom action");
    case ActionKind::System:
        //: One action of a timeline: it happened by itself or through an automation
        return KindText::tr("System");
    case ActionKind::Other:
        break;
    }
    return {};
}

QStringList typesOf(ActionKind kind)
{
    QStringList codes;
    for (const KnownType &known : knownTypes()) {
        if (known.kind == kind)
            codes += known.code;
    }
    return codes;
}

QString typeTitle(const QString &code)
{
    const KnownType *known = knownType(code);
    return known != nullptr ? KindText::tr(known->title) : QString();
}

bool isKnownType(const QString &code)
{
    return knownType(code) != nullptr;
}

QString iconName(const ActionType &type)
{
    const KnownType *known = knownType(type.code);
    return QLatin1String(known != nullptr ? known->icon : guessedIcon(kindOf(type), type.code));
}

} // namespace LeadViewer
