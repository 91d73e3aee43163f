// SPDX-License-Identifier: MIT
#include "paging/timelinefilter.h"

#include "telecrm/workspace.h"

namespace LeadViewer {

QString personKey(const QString &performer)
{
    const QString id = performer.trimmed();
    return isEmailAddress(id) ? id.toLower() : id;
}

bool matches(const Action &action, const TimelineFilter &filter, WithoutTime withoutTime)
{
    if (filter.kind && kindOf(action.type) != *filter.kind)
        return false;
    if (!filter.type.isEmpty() && action.type.code != filter.type)
        return false;
    if (filter.person && personKey(action.performer) != personKey(*filter.person))
        return false;
    if (!action.time)
        return withoutTime == WithoutTime::IsInside || (!filter.from && !filter.to);
    return !(filter.from && *action.time < *filter.from)
        && !(filter.to && *action.time > *filter.to);
}

bool lacksOnlyTime(const Action &action, const TimelineFilter &filter)
{
    return !action.time && !matches(action, filter)
        && matches(action, filter, WithoutTime::IsInside);
}

FilterPlan planFor(const TimelineFilter &filter)
{
    FilterPlan plan;
    plan.search.from = filter.from;
    plan.search.to = filter.to;
    plan.needsReading = filter.person.has_value();
    if (!filter.type.isEmpty()) {
        plan.search.type = filter.type;
        plan.needsReading
            = plan.needsReading || (filter.kind && kindOf({filter.type}) != *filter.kind);
    } else if (filter.kind) {
        const QStringList types = typesOf(*filter.kind);
        if (types.size() == 1)
            plan.search.type = types.first();
        else
            plan.needsReading = true;
    }
    return plan;
}

std::optional<SearchRefusal> refusalToSearch(const Error &error)
{
    constexpr int methodNotAllowed = 405;
    constexpr int notImplemented = 501;
    switch (error.kind) {
    case ErrorKind::BadRequest:
        return SearchRefusal{SearchRefusal::Kind::ThisFilter, error.httpStatus};
    case ErrorKind::ClientError:
    case ErrorKind::ServerError:
        if (error.httpStatus != methodNotAllowed && error.httpStatus != notImplemented)
            return std::nullopt;
        break;
    case ErrorKind::NotFound:
    case ErrorKind::NoActions:
    case ErrorKind::NotAnObject:
    case ErrorKind::NotJson:
    case ErrorKind::Empty:
        break;
    default:
        return std::nullopt;
    }
    return SearchRefusal{SearchRefusal::Kind::Everything, error.httpStatus};
}

} // namespace LeadViewer
