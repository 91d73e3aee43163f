// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "telecrm/leadquery.h"

#include <optional>

namespace LeadViewer {

//! \brief Where in a timeline a page lies. The answer to `GET …/lead/{leadId}` has no total, so
//! what is known about the end is worked out from page to page, until a search tells the total.
struct PagePosition
{
    qint64 skip = 0; //!< newer actions passed over
    int limit = defaultLimit; //!< page size the service used
    qint64 count = 0; //!< actions on the page
    bool isLast = false; //!< known to be followed by nothing
    //! How many actions there are on all pages; nothing while nobody said so.
    std::optional<qint64> total = std::nullopt;

    bool operator==(const PagePosition &) const = default;
};

//! How the service's echo differs from what was asked; nothing where it agrees or says nothing.
struct EchoDifference
{
    LeadQuery asked;
    qint64 skip = 0;
    int limit = 0;
    bool operator==(const EchoDifference &) const = default;
};

//! The position of a page that was answered. The service's own `actions_skip` and `actions_limit`
//! are believed over what was asked. A page shorter than its limit is the last, and so is one that
//! reaches the total where a search says it.
[[nodiscard]] PagePosition positionOf(const ActionsPage &page, const LeadQuery &asked);
[[nodiscard]] std::optional<EchoDifference> echoDifference(const ActionsPage &page,
                                                           const LeadQuery &asked);

//! The same page, now known to be the last: the page behind it was asked for and is empty.
[[nodiscard]] PagePosition asLast(PagePosition position);

[[nodiscard]] bool hasNext(const PagePosition &position);
[[nodiscard]] bool hasPrevious(const PagePosition &position);

// What to ask for from a position, with pages of pageSize (1–100) actions.

[[nodiscard]] LeadQuery pageAt(qint64 skip, int pageSize);
[[nodiscard]] LeadQuery firstPage(int pageSize);
//! Starts behind the last action shown, whatever the page size was and is.
[[nodiscard]] LeadQuery nextPage(const PagePosition &position, int pageSize);
//! Starts a page earlier, but never below 0.
[[nodiscard]] LeadQuery previousPage(const PagePosition &position, int pageSize);
//! The last of the pages that start at multiples of the page size; nothing while the total is not
//! known or the last page is shown already.
[[nodiscard]] std::optional<LeadQuery> lastPage(const PagePosition &position, int pageSize);
//! The position with \p total known, as far as that agrees with the page itself: a total that
//! contradicts what is shown is out of date.
[[nodiscard]] PagePosition withTotal(PagePosition position, std::optional<qint64> total);
//! The page of the new size that holds the action in \p firstVisibleRow (0 for the page's first).
//! Pages start at multiples of the new size, so that walking back ends at 0.
[[nodiscard]] LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow,
                                    int pageSize);

} // namespace LeadViewer
