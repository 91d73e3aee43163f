// SPDX-License-Identifier: MIT
#include "wording/actiondetails.h"

#include "wording/actionkind.h"
#include "wording/detailsline.h"
#include "wording/fieldlabel.h"
#include "wording/links.h"
#include "wording/numbertext.h"
#include "wording/persontext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <initializer_list>

namespace LeadViewer {

namespace {

struct ActionDetails
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ActionDetails)
};

//! A whole number of seconds, also as text.
std::optional<qint64> secondsOf(const Json::Value &value)
{
    if (!value.isString())
        return value.toInteger();
    bool isNumber = false;
    const qint64 seconds = value.toString().trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(seconds) : std::nullopt;
}

void addRecording(DetailsLine &line)
{
    for (const QString &key : {QStringLiteral("callRecording"), QStringLiteral("recording")}) {
        const Json::Value *recording = line.action().json.find(key);
        if (recording == nullptr)
            continue;
        const Json::Value *url = recording->find(u"url");
        const Json::Value *filePath = recording->find(u"filePath");
        const bool isForPeople = line.sense() != Sense::File;
        if (isForPeople && isRecordingLink(*recording)) {
            line.useValue(key);
            //: Part of what is said about a call: there is a recording to listen to
            line.add(ActionDetails::tr("recording"));
        } else if (isForPeople && filePath != nullptr && !filePath->isEmpty()
                   && (url == nullptr || url->isEmpty())) {
            line.useValue(key);
            line.add(ActionDetails::tr("recording on the agent's phone"));
        } else {
            line.addLabelled(key);
        }
    }
}

//! How a call ended, by what the record says.
enum class CallEnd {
    NotTold,
    Told, //!< in words that may mean anything
    Unanswered,
};

// One telephony vendor sends this for no outcome.
const QLatin1String noOutcome("__empty__");

//! Whether a text has one of some words in it. The words are in lower case and hold letters only;
//! in the text, case and everything between the letters are ignored.
bool mentionsOneOf(const QString &text, std::initializer_list<const char *> words)
{
    constexpr qsizetype searched = 200;
    QString letters;
    const QString start = text.left(searched);
    for (const QChar c : start) {
        if (c.isLetter())
            letters += c.toLower();
    }
    return std::any_of(words.begin(), words.end(), [&letters](const char *word) {
        return letters.contains(QLatin1String(word));
    });
}

//! Reads an outcome under any key, also in nested objects: vendors have different ones. \p budget
//! is how many members are looked at; what was not looked at may say anything.
CallEnd callEnd(const Json::Value &value, int &budget)
{
    CallEnd end = CallEnd::NotTold;
    for (const Json::Value &element : value.array()) {
        if (--budget < 0)
            return std::max(end, CallEnd::Told);
        end = std::max(end, callEnd(element, budget));
    }
    for (const Json::Member &member : value.object()) {
        if (--budget < 0)
            return std::max(end, CallEnd::Told);
        end = std::max(end, callEnd(member.value, budget));
        const QString text = member.value.toString();
        if (!hasText(member.value) || text.trimmed() == noOutcome
            || mentionsOneOf(member.name, {"note", "remark", "comment", "text", "message"})) {
            continue;
        }
        if (mentionsOneOf(text,
                          {"noanswer", "notanswer", "unanswer",    "notconnect",  "notpick",
                           "missed",   "busy",      "fail",        "cancel",      "reject",
                           "declin",   "abandon",   "congestion",  "unavailable", "notavailable",
                           "unreach",  "notreach",  "switchedoff", "noresponse",  "noreply"})) {
            return CallEnd::Unanswered;
        }
        if (mentionsOneOf(member.name,
                          {"status", "outcome", "disposition", "feedback", "result", "state",
                           "reason", "cause", "answer", "connect", "miss", "pick"})) {
            end = std::max(end, CallEnd::Told);
        }
    }
    return end;
}

//! An outcome in one style: "NO_ANSWER" and "busy" come from programs and read "No answer" and
//! "Busy". A person's own words stay as they are.
QString outcomeText(const QString &sent, bool isByPerson)
{
    constexpr qsizetype shortest = 4; // "OK" and "NRI" are not shouted
    const bool hasLower = sent.toUpper() != sent;
    const bool hasUpper = sent.toLower() != sent;
    const bool isOneWord = !sent.contains(QLatin1Char(' '));
    const bool isShouted = hasUpper
        && mentionsOneOf(sent, {"connect", "answer", "busy", "cancel", "fail", "miss", "reject"});
    if (hasLower == hasUpper || sent.size() < shortest
        || (isByPerson && !isOneWord && !isShouted)) {
        return sent;
    }
    QString text = sent.toLower();
    if (isOneWord)
        text.replace(QLatin1Char('_'), QLatin1Char(' '))
            .replace(QLatin1Char('-'), QLatin1Char(' '));
    text[0] = text.at(0).toUpper();
    return text;
}

QString callOutcome(DetailsLine &line)
{
    for (const QString &key : {QStringLiteral("feedback"), QStringLiteral("disposition"),
                               QStringLiteral("outcome"), QStringLiteral("callStatus")}) {
        const QString text = line.useText(key);
        if (text.isEmpty() || text == noOutcome)
            continue;
        return line.sense() == Sense::File ? text
                                           : outcomeText(text, key == QLatin1String("feedback"));
    }
    return {};
}

void addCall(DetailsLine &line)
{
    const QString outcome = callOutcome(line);
    const bool saysConnected
        = outcome.compare(QLatin1String("connected"), Qt::CaseInsensitive) == 0;
    constexpr int mostMembers = 500;
    int budget = mostMembers;
    const CallEnd end = callEnd(line.action().json, budget);
    const Json::Value *duration = line.useValue(QStringLiteral("duration"));
    std::optional<qint64> seconds;
    if (duration != nullptr)
        seconds = secondsOf(*duration);
    const bool isDenied = seconds && *seconds < 0;

    if (saysConnected || (end == CallEnd::NotTold && seconds && *seconds > 0)) {
        //: The outcome of a call: the other side answered
        line.add(ActionDetails::tr("Connected"));
    } else {
        line.add(outcome);
    }
    if (isDenied && end == CallEnd::Told)
        line.addLabelled(QStringLiteral("duration"));
    else if (isDenied && outcome.isEmpty())
        line.add(ActionDetails::tr("Not connected"));
    // A call that nobody answered has no length.
    else if (seconds && (*seconds > 0 || (*seconds == 0 && end != CallEnd::Unanswered)))
        line.add(line.duration(*seconds));
    else if (duration != nullptr && !seconds)
        line.add(line.written(*duration));
    line.add(line.useText(QStringLiteral("note")));
    addRecording(line);
}

void addNote(DetailsLine &line)
{
    line.add(line.useText(QStringLiteral("text")));
    const Json::Value *truncated = line.action().json.find(u"isTruncated");
    if (truncated != nullptr && truncated->kind() == Json::Value::Kind::Boolean) {
        line.useText(QStringLiteral("isTruncated"));
        if (truncated->toBool())
            line.add(ActionDetails::tr("(cut short by TeleCRM)"));
    }
}

QString paymentState(const QString &status, Sense sense)
{
    static const QHash<QString, const char *> states{
        //: State of a payment
        {QStringLiteral("PENDING"), QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "pending")},
        //: State of a payment
        {QStringLiteral("COMPLETED"), QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "completed")},
        //: State of a payment
        {QStringLiteral("FAILED"), QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "failed")},
        //: State of a payment
        {QStringLiteral("REFUNDED"), QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "refunded")},
        //: State of a payment
        {QStringLiteral("CANCELLED"), QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "cancelled")},
        //: State of a payment
        {QStringLiteral("PROCESSING"),
         QT_TRANSLATE_NOOP("LeadViewer::ActionDetails", "processing")},
    };
    const char *known = states.value(status.toUpper());
    if (known != nullptr)
        return ActionDetails::tr(known);
    return sense == Sense::File ? status : humanized(status);
}

void addPayment(DetailsLine &line)
{
    line.add(moneyText(line.useText(QStringLiteral("amount")),
                       line.useText(QStringLiteral("currency"))));
    const QString status = line.useText(QStringLiteral("status"));
    line.add(status.isEmpty() ? QString() : paymentState(status, line.sense()));
}

void addAssignment(DetailsLine &line)
{
    const QString assignee = line.useText(QStringLiteral("assignedto"));
    if (!assignee.isEmpty()) {
        //: %1 is the person a lead was assigned to
        line.add(ActionDetails::tr("to %1").arg(personText(assignee, line.context())));
    }
    line.add(line.useText(QStringLiteral("reassignmentNote")));
}

void addStatusChange(DetailsLine &line)
{
    const auto statusOf = [&line](const QString &key) {
        const Json::Value *value = line.useValue(key);
        if (value == nullptr)
            return noValueText();
        if (const auto label = actionMemberText(line.action(), key, *value, line.context()))
            return line.sense() == Sense::File ? *label : oneLine(*label);
        const QString sent = line.written(*value);
        bool isId = false;
        sent.toLongLong(&isId);
        //: A status of a lead of which only its number is known
        return isId ? ActionDetails::tr("status %1").arg(sent) : sent;
    };
    const QString from = statusOf(QStringLiteral("fromStatusid"));
    const QString to = statusOf(QStringLiteral("toStatusid"));
    if (from != noValueText() || to != noValueText()) {
        //: A status of a lead and the one that followed it
        line.add(ActionDetails::tr("%1 → %2").arg(from, to));
    }
}

} // namespace

QString detailsLine(const Action &action, const TextContext &context, Sense sense)
{
    if (!action.json.isObject())
        return sense == Sense::File ? valueText(action.json) : valueLine(action.json);
    DetailsLine line(action, context, sense);
    const QString &code = action.type.code;
    // A type that is only named like a call may have no duration.
    const bool isKnown = isKnownType(code);
    const ActionKind kind = isKnown ? kindOf(action.type) : ActionKind::Other;
    if (kind == ActionKind::Call)
        addCall(line);
    else if (kind == ActionKind::Payment)
        addPayment(line);
    else if (kind == ActionKind::Note || code == QLatin1String("SYSTEM_NOTE"))
        addNote(line);
    else if (code == QLatin1String("LEAD_ASSIGNMENT"))
        addAssignment(line);
    else if (code == QLatin1String("STATUS_CHANGE"))
        addStatusChange(line);
    line.addFields();
    line.addRest();
    return line.text();
}

} // namespace LeadViewer
