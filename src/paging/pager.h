// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "telecrm/leadquery.h"

#include <optional>

namespace LeadViewer {

//! \brief Where in a timeline a page lies. The answer to `GET …/lead/{leadId}` has no total, so the
//! end is found page by page, until a search tells the total.
struct PagePosition
{
    qint64 skip = 0; //!< number of newer actions before the page
    int limit = defaultLimit; //!< page size the service used
    qint64 count = 0; //!< actions on the page
    bool isLast = false; //!< known to be the last page
    //! How many actions there are on all pages; nothing while that is not known.
    std::optional<qint64> total = std::nullopt;

    bool operator==(const PagePosition &) const = default;
};

//! How the service's echo of skip and limit differs from the request.
struct EchoDifference
{
    LeadQuery asked;
    qint64 skip = 0;
    int limit = 0;
    bool operator==(const EchoDifference &) const = default;
};

//! The position of an answered page. The service's `actions_skip` and `actions_limit` win over the
//! request. A page shorter than its limit is the last, and so is one that reaches the total of a
//! search.
[[nodiscard]] PagePosition positionOf(const ActionsPage &page, const LeadQuery &asked);
//! Nothing when the echo agrees with the request, or when there is no echo.
[[nodiscard]] std::optional<EchoDifference> echoDifference(const ActionsPage &page,
                                                           const LeadQuery &asked);

//! The same page, now known to be the last, because the page after it is empty.
[[nodiscard]] PagePosition asLast(PagePosition position);

[[nodiscard]] bool hasNext(const PagePosition &position);
[[nodiscard]] bool hasPrevious(const PagePosition &position);

// What to request from a position, with pages of pageSize (1–100) actions.

[[nodiscard]] LeadQuery pageAt(qint64 skip, int pageSize);
[[nodiscard]] LeadQuery firstPage(int pageSize);
//! Starts after the last action shown, for any old and new page size.
[[nodiscard]] LeadQuery nextPage(const PagePosition &position, int pageSize);
//! Starts a page earlier, but never below 0.
[[nodiscard]] LeadQuery previousPage(const PagePosition &position, int pageSize);
//! The last page, which starts at a multiple of the page size; nothing while the total is not known
//! or when the last page is shown already.
[[nodiscard]] std::optional<LeadQuery> lastPage(const PagePosition &position, int pageSize);
//! The position with \p total, unless the page contradicts it: such a total is out of date.
[[nodiscard]] PagePosition withTotal(PagePosition position, std::optional<qint64> total);
//! The page of the new size that holds the action in \p firstVisibleRow (0 for the page's first).
//! Pages start at multiples of the new size, so that turning back reaches 0.
[[nodiscard]] LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow,
                                    int pageSize);

} // namespace LeadViewer
