// SPDX-License-Identifier: MIT
#include "wording/leadheading.h"

#include "telecrm/timestamp.h"
#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/datetext.h"
#include "wording/fieldtext.h"
#include "wording/htmltext.h"
#include "wording/persontext.h"
#include "wording/valuetext.h"

#include <QCoreApplication>

#include <cmath>

namespace LeadViewer {

namespace {

struct HeadingText
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::HeadingText)
};

//! The value of a field in one line; empty when the lead has no text there.
QString shown(const Lead &lead, const QString &name, FieldType type, const TextContext &context)
{
    const Json::Value *value = lead.find(name);
    if (value == nullptr || !hasText(*value))
        return {};
    const auto text = fieldText(name, type, *value, context);
    return text ? oneLine(*text) : valueLine(*value);
}

//! The rating in whole stars; 0 when it is no number from 1 to 5.
int stars(const Lead &lead)
{
    const Json::Value *value = lead.find(u"rating");
    bool isNumber = false;
    const double rating = value != nullptr ? scalarText(*value).toDouble(&isNumber) : 0;
    constexpr double best = 5;
    return isNumber && rating >= 0.5 && rating <= best ? int(std::lround(rating)) : 0;
}

QString owner(const Lead &lead, const TextContext &context)
{
    for (const QString &name : {QStringLiteral("assignee"), QStringLiteral("employeeid")}) {
        const QString text = shown(lead, name, FieldType::Other, context);
        if (!text.isEmpty())
            return personText(text, context);
    }
    return {};
}

QString lastContact(const Lead &lead, const std::vector<Action> &actions,
                    const TextContext &context, const QDateTime &now)
{
    const Json::Value *activity = lead.find(u"last_activity_on");
    const auto told = activity != nullptr ? readTimestamp(*activity) : std::nullopt;
    if (told && *told <= now)
        return dateTimeText(*told, context.zone);
    const Action *newest = nullptr;
    for (const Action &action : actions) {
        const ActionKind kind = kindOf(action.type);
        const bool isContact = kind == ActionKind::Call || kind == ActionKind::Message;
        const bool isPast = action.time && *action.time <= now;
        if (isContact && isPast && (newest == nullptr || *action.time > *newest->time))
            newest = &action;
    }
    if (newest == nullptr)
        return {};
    //: %1 is a date and time, %2 what happened then ("Outgoing call")
    return HeadingText::tr("%1, %2").arg(whenText(*newest, context), whatText(*newest, context));
}

} // namespace

QString shownName(const Lead &lead, qsizetype maximum)
{
    return oneLine(htmlText(lead.name()), maximum);
}

LeadHeading leadHeading(const Lead &lead, const std::vector<Action> &newestActions,
                        const TextContext &context, const QDateTime &now)
{
    LeadHeading heading;
    heading.name = shownName(lead);
    heading.status = shown(lead, QStringLiteral("status"), FieldType::Status, context);
    heading.rating = shown(lead, QStringLiteral("rating"), FieldType::Rating, context);
    heading.stars = stars(lead);
    heading.phone = shown(lead, QStringLiteral("phone"), FieldType::Phone, context);
    heading.owner = owner(lead, context);
    heading.lastContact = lastContact(lead, newestActions, context, now);
    if (!heading.status.isEmpty()) {
        if (const auto status = context.names().status(heading.status))
            heading.statusColor = status->color.toLower();
    }
    return heading;
}

} // namespace LeadViewer
