// SPDX-License-Identifier: MIT
#include "telecrm/knownnames.h"

#include <chrono>

namespace LeadViewer {

namespace {

constexpr std::chrono::milliseconds day = std::chrono::hours(24);

bool isWithinDay(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time <= now && time.msecsTo(now) <= day.count();
}

} // namespace

bool KnownNames::isFresh(const QString &what, const QDateTime &now) const
{
    return isWithinDay(asked.value(what), now);
}

bool KnownNames::isPersonKnown(const QString &email, const QDateTime &now) const
{
    return isFresh(email, now) || (hasEverybody && isFresh(membersList, now));
}

void KnownNames::removeOld(const QDateTime &now)
{
    asked.removeIf([&now](auto entry) { return !isWithinDay(entry.value(), now); });
    workspace.memberNames.removeIf([this](auto entry) { return !asked.contains(entry.key()); });
    if (!asked.contains(pipelineList)) {
        workspace.statuses.clear();
        workspace.lostReasons.clear();
    }
    if (!asked.contains(actionsList)) {
        workspace.actionNames.clear();
        workspace.actionFieldTypes.clear();
    }
    if (!asked.contains(fieldsList))
        workspace.fieldTypes.clear();
}

} // namespace LeadViewer
