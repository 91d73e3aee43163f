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
    const QString id = performer.trimmed();
    if (id.isEmpty()) {
        //: Who did something: nobody, it happened by itself
        return PersonText::tr("System");
    }
    if (!isEmailAddress(id)) {
        //: Who did something: one of the workspace's automations
        return PersonText::tr("Automation");
    }
    return personText(id, context);
}

QString fullPerformerText(const QString &performer, const TextContext &context)
{
    const QString id = performer.trimmed();
    const QString name = performerText(id, context);
    //: %1 is a person's name or "Automation", %2 its e-mail address or ID
    return id.isEmpty() ? name : PersonText::tr("%1 (%2)").arg(name, visibleText(id));
}

} // namespace LeadViewer
