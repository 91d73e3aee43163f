// SPDX-License-Identifier: MIT
#include "paging/timelinefilter.h"

namespace LeadViewer {

bool matches(const Action &action, const TimelineFilter &filter)
{
    if (filter.kind && kindOf(action.type) != *filter.kind)
        return false;
    if (!filter.type.isEmpty() && action.type.code != filter.type)
        return false;
    if (filter.person && action.performer.compare(*filter.person, Qt::CaseInsensitive) != 0)
        return false;
    if ((filter.from || filter.to) && !action.time)
        return false;
    return !(filter.from && *action.time < *filter.from)
        && !(filter.to && *action.time > *filter.to);
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
