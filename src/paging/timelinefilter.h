// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/actionsearch.h"
#include "telecrm/error.h"
#include "wording/actionkind.h"

#include <optional>

namespace LeadViewer {

//! \brief A filter of a timeline's actions: an action matches when it matches every part that is
//! set.
struct TimelineFilter
{
    std::optional<ActionKind> kind;
    //! One exact type; empty for any. See ActionType::code.
    QString type;
    //! Who did it: see personKey(); empty text for actions without a performer.
    std::optional<QString> person;
    //! Bounds of the time, inclusive, UTC.
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;

    bool operator==(const TimelineFilter &) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == TimelineFilter(); }
};

//! What stands for a performer in a filter: one and the same for all spellings of an e-mail
//! address, which differ in case or have spaces around. Any other ID stays as it is.
[[nodiscard]] QString personKey(const QString &performer);

//! Whether an action without a time is within the bounds of a time. It is when the service's own
//! search found it there: TeleCRM documents actions without a time.
enum class WithoutTime { IsOutside, IsInside };

[[nodiscard]] bool matches(const Action &action, const TimelineFilter &filter,
                           WithoutTime withoutTime = WithoutTime::IsOutside);

//! Whether a filter leaves an action out only because it has no time.
[[nodiscard]] bool lacksOnlyTime(const Action &action, const TimelineFilter &filter);

//! \brief How a filter is applied.
struct FilterPlan
{
    ActionSearch search; //!< the part one request can express
    //! Whether the client has to filter the pages it reads.
    bool needsReading = false;
};

//! The service searches a type, a time, and a kind of a single type. It cannot search a kind of
//! several types, since a search has one type, nor a person, since no source says which identifier
//! it wants.
[[nodiscard]] FilterPlan planFor(const TimelineFilter &filter);

//! \brief Why the service is not asked to search for a filter.
struct SearchRefusal
{
    enum class Kind {
        ThisFilter, //!< it refused this filter: 400
        Everything, //!< it does not search at all: 404, 405, 501, or an answer of another kind
        NotFiltered, //!< it answers, but with actions that do not match
    };
    Kind kind = Kind::Everything;
    int httpStatus = 0;
    bool operator==(const SearchRefusal &) const = default;
};

//! What the answer to a search says about searching; nothing when it is another failure: a wrong
//! lead or token, a network failure, or a service in trouble.
[[nodiscard]] std::optional<SearchRefusal> refusalToSearch(const Error &error);

} // namespace LeadViewer
