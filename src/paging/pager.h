// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "telecrm/leadquery.h"

#include <optional>

namespace LeadViewer {

//! \brief Where in a timeline a page lies. The answer to `GET …/lead/{leadId}` has no total, so the
//! end is found page by page. A search tells a total, which may be out of date or wrong.
struct PagePosition
{
    qint64 skip = 0; //!< number of newer actions before the page
    int limit = defaultLimit; //!< page size the service used
    qint64 count = 0; //!< actions on the page
    //! Whether the page is shorter than its limit, or the page after it is empty.
    bool endsHere = false;
    //! How many actions there are, as the service said last; nothing while it told none.
    std::optional<qint64> total = std::nullopt;

    [[nodiscard]] qint64 end() const { return skip + count; } //!< the place after the page
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
//! request.
[[nodiscard]] PagePosition positionOf(const ActionsPage &page, const LeadQuery &asked);
//! Nothing when the echo agrees with the request, or when there is no echo.
[[nodiscard]] std::optional<EchoDifference> echoDifference(const ActionsPage &page,
                                                           const LeadQuery &asked);

//! Whether the page is the last. A total never closes a full page: only a look behind it does. A
//! short page is not the last where the total says that more follow.
[[nodiscard]] bool isLast(const PagePosition &position);
//! Whether the total says that a full page is the last: then one look behind it decides.
[[nodiscard]] bool isPerhapsLast(const PagePosition &position);
//! Whether the total fits what the pages showed; true where there is no total.
[[nodiscard]] bool totalAgrees(const PagePosition &position);

[[nodiscard]] bool hasNext(const PagePosition &position);
[[nodiscard]] bool hasPrevious(const PagePosition &position);

// What to request from a position, with pages of pageSize (1–100) actions.

[[nodiscard]] LeadQuery pageAt(qint64 skip, int pageSize);
[[nodiscard]] LeadQuery firstPage(int pageSize);
//! Starts after the last action shown, for any old and new page size; after an empty page, a page
//! further.
[[nodiscard]] LeadQuery nextPage(const PagePosition &position, int pageSize);
//! Starts a page earlier, but never below 0. From a place beyond the end it is the last page.
[[nodiscard]] LeadQuery previousPage(const PagePosition &position, int pageSize);
//! The last page, which starts at a multiple of the page size; nothing while the total is not known
//! or does not agree, or when the last page is shown already.
[[nodiscard]] std::optional<LeadQuery> lastPage(const PagePosition &position, int pageSize);
//! Where to turn from a page.
enum class PageTurn { First, Previous, Next, Last };
//! What to request for it; nothing when there is no such page.
[[nodiscard]] std::optional<LeadQuery> turnedPage(const PagePosition &position, PageTurn turn,
                                                  int pageSize);
//! The page of the new size. It starts with the first action shown, or with the one in row
//! \p firstVisibleRow where that would fall off the page.
[[nodiscard]] LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow,
                                    int pageSize);

} // namespace LeadViewer
