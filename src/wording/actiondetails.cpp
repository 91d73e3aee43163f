// SPDX-License-Identifier: MIT
#include "wording/actiondetails.h"

#include "wording/actionkind.h"
#include "wording/callend.h"
#include "wording/detailsline.h"
#include "wording/fieldlabel.h"
#include "wording/links.h"
#include "wording/numbertext.h"
#include "wording/persontext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QHash>

namespace LeadViewer {

namespace {

struct ActionDetails
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ActionDetails)
};

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
    const CallEnd end = callEnd(line.action().json);
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
