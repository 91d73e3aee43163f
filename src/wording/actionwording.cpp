// SPDX-License-Identifier: MIT
#include "wording/actionwording.h"

#include "wording/actiondetails.h"
#include "wording/actionkind.h"
#include "wording/datetext.h"
#include "wording/detailfacts.h"
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
    return factsText(detailFacts(action, context));
}

} // namespace LeadViewer
