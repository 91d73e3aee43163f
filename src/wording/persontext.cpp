// SPDX-License-Identifier: MIT
#include "wording/persontext.h"

#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QCoreApplication>

namespace LeadViewer {

namespace {

struct PersonText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::PersonText)
};

} // namespace

QString personText(const QString &text, const TextContext &context)
{
    constexpr qsizetype longestName = 200;
    const QString id = text.trimmed();
    if (!isEmailAddress(id))
        return oneLine(id, longestName);
    const QString name = context.names().memberName(id);
    return oneLine(name.isEmpty() ? id.left(id.indexOf(QLatin1Char('@'))) : name, longestName);
}

QString performerText(const QString &performer, const TextContext &context)
{
    return performer.trimmed().isEmpty() ? noValueText() : personText(performer, context);
}

QString fullPerformerText(const QString &performer, const TextContext &context)
{
    const QString id = performer.trimmed();
    if (id.isEmpty())
        return noValueText();
    //: %1 is a person's name, %2 the e-mail address
    return isEmailAddress(id)
        ? PersonText::tr("%1 (%2)").arg(personText(id, context), visibleText(id))
        : visibleText(id);
}

} // namespace LeadViewer
