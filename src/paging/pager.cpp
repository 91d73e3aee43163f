// SPDX-License-Identifier: MIT
#include "paging/pager.h"

#include <algorithm>

namespace LeadViewer {

PagePosition positionOf(const ActionsPage &page, const LeadQuery &asked)
{
    PagePosition position;
    position.skip = page.skip.value_or(asked.skip);
    position.limit = page.limit.value_or(asked.limit);
    position.count = qint64(page.actions.size());
    position.endsHere = position.count < position.limit;
    position.total = page.total;
    return position;
}

std::optional<EchoDifference> echoDifference(const ActionsPage &page, const LeadQuery &asked)
{
    const EchoDifference echo{asked, page.skip.value_or(asked.skip),
                              page.limit.value_or(asked.limit)};
    if (echo.skip == asked.skip && echo.limit == asked.limit)
        return std::nullopt;
    return echo;
}

bool isLast(const PagePosition &position)
{
    return position.endsHere && (!position.total || *position.total <= position.end());
}

bool isPerhapsLast(const PagePosition &position)
{
    return !position.endsHere && position.total && position.end() >= *position.total;
}

bool totalAgrees(const PagePosition &position)
{
    if (!position.total)
        return true;
    if (position.count == 0)
        return *position.total <= position.skip;
    return position.endsHere ? *position.total == position.end()
                             : *position.total >= position.end();
}

bool hasNext(const PagePosition &position)
{
    return !isLast(position);
}

bool hasPrevious(const PagePosition &position)
{
    return position.skip > 0;
}

LeadQuery pageAt(qint64 skip, int pageSize)
{
    return {true, std::max<qint64>(skip, 0), std::clamp(pageSize, minimumLimit, maximumLimit)};
}

LeadQuery firstPage(int pageSize)
{
    return pageAt(0, pageSize);
}

LeadQuery nextPage(const PagePosition &position, int pageSize)
{
    return pageAt(position.count == 0 ? position.skip + position.limit : position.end(), pageSize);
}

LeadQuery previousPage(const PagePosition &position, int pageSize)
{
    if (position.count == 0) {
        if (const auto last = lastPage(position, pageSize))
            return *last;
    }
    return pageAt(position.skip - pageSize, pageSize);
}

std::optional<LeadQuery> lastPage(const PagePosition &position, int pageSize)
{
    if (!position.total || *position.total == 0 || !totalAgrees(position))
        return std::nullopt;
    const LeadQuery last = pageAt((*position.total - 1) / pageSize * pageSize, pageSize);
    const bool isShown
        = position.count > 0 && position.end() >= *position.total && position.skip <= last.skip;
    return isShown ? std::nullopt : std::optional(last);
}

std::optional<LeadQuery> turnedPage(const PagePosition &position, PageTurn turn, int pageSize)
{
    switch (turn) {
    case PageTurn::First:
        return hasPrevious(position) ? std::optional(firstPage(pageSize)) : std::nullopt;
    case PageTurn::Previous:
        return hasPrevious(position) ? std::optional(previousPage(position, pageSize))
                                     : std::nullopt;
    case PageTurn::Next:
        return hasNext(position) ? std::optional(nextPage(position, pageSize)) : std::nullopt;
    case PageTurn::Last:
        return lastPage(position, pageSize);
    }
    return std::nullopt;
}

LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow, int pageSize)
{
    const LeadQuery resized = pageAt(position.skip, pageSize);
    return firstVisibleRow < resized.limit ? resized
                                           : pageAt(position.skip + firstVisibleRow, pageSize);
}

} // namespace LeadViewer
