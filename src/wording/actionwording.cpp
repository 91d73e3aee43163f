// SPDX-License-Identifier: MIT
#include "wording/actionwording.h"

#include "wording/actiondetails.h"
#include "wording/actionkind.h"
#include "wording/datetext.h"
#include "wording/fieldlabel.h"
#include "wording/persontext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace LeadViewer {

namespace {

struct ActionWording
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::ActionWording)
};

//! A member of the record for the full text: in readable words, then as it was sent.
std::optional<QString> fullMemberText(const Action &action, const QString &name,
                                      const Json::Value &value, const TextContext &context)
{
    if (name == QLatin1String("employeeid") && value.isString() && hasText(value))
        return fullPerformerText(valueText(value), context);
    const auto text = actionMemberText(action, name, value, context);
    if (!text)
        return std::nullopt;
    const QString sent = valueText(value);
    if (*text == sent)
        return std::nullopt;
    //: %1 is a value in readable words, %2 the same value as it was sent
    return ActionWording::tr("%1 (%2)").arg(*text, sent);
}

} // namespace

QString whatText(const Action &action, const TextContext &context)
{
    if (!action.json.isObject())
        return ActionWording::tr("Unreadable entry");
    if (action.type.isMissing())
        return ActionWording::tr("Action without a type");
    if (action.type.isCustom()) {
        const QString name = context.names().actionName(action.type);
        return name.isEmpty() ? ActionWording::tr("Custom action %1").arg(oneLine(action.type.code))
                              : oneLine(name);
    }
    const QString title = typeTitle(action.type.code);
    return title.isEmpty() ? humanized(action.type.code) : title;
}

QString spokenWhatText(const Action &action, const TextContext &context)
{
    QString title = whatText(action, context);
    const QString kind = action.json.isObject() ? spokenKind(kindOf(action.type)) : QString();
    if (kind.isEmpty() || title.contains(kind, Qt::CaseInsensitive))
        return title;
    //: %1 is a kind of action ("Message"), %2 the action ("WhatsApp sent")
    return ActionWording::tr("%1, %2").arg(kind, title);
}

QString whoText(const Action &action, const TextContext &context)
{
    return action.json.isObject() ? performerText(action.performer, context) : noValueText();
}

QString fullWhoText(const Action &action, const TextContext &context)
{
    return action.json.isObject() ? fullPerformerText(action.performer, context) : noValueText();
}

QString whenText(const Action &action, const TextContext &context)
{
    if (action.time)
        return dateTimeText(*action.time, context.zone);
    const QString sent = action.sentTime();
    return sent.isEmpty() ? noValueText() : oneLine(sent);
}

QString clockText(const Action &action, const TextContext &context)
{
    return action.time ? timeText(*action.time, context.zone) : whenText(action, context);
}

QString fullWhenText(const Action &action, const TextContext &context, const QDateTime &now)
{
    if (!action.time)
        return whenText(action, context);
    return exactTimeText(*action.time, context.zone) + QLatin1Char('\n')
        + relativeTimeText(*action.time, now);
}

QString detailsText(const Action &action, const TextContext &context)
{
    return detailsLine(action, context, Sense::Sight);
}

QString spokenText(const Action &action, const TextContext &context)
{
    QStringList parts{spokenWhatText(action, context)};
    for (const QString &part :
         {action.time ? spokenTimeText(*action.time, context.zone) : whenText(action, context),
          whoText(action, context), detailsLine(action, context, Sense::Hearing)}) {
        if (part != noValueText())
            parts += part;
    }
    return parts.join(QStringLiteral(", "));
}

QString fullText(const Action &action, const TextContext &context)
{
    QStringList lines{whatText(action, context)};
    if (action.json.isObject()) {
        lines
            += action.time ? exactTimeText(*action.time, context.zone) : whenText(action, context);
        lines += fullWhoText(action, context);
    } else {
        lines += ActionWording::tr("TeleCRM sent this instead of an action.");
    }
    lines += QString();
    const auto memberText = [&](const QString &name, const Json::Value &value) {
        return fullMemberText(action, name, value, context);
    };
    lines += valueText(action.json, memberText);
    return lines.join(QLatin1Char('\n'));
}

} // namespace LeadViewer
