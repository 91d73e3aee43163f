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
    position.isLast = position.count < position.limit;
    return withTotal(position, page.total);
}

std::optional<EchoDifference> echoDifference(const ActionsPage &page, const LeadQuery &asked)
{
    const EchoDifference echo{asked, page.skip.value_or(asked.skip),
                              page.limit.value_or(asked.limit)};
    if (echo.skip == asked.skip && echo.limit == asked.limit)
        return std::nullopt;
    return echo;
}

PagePosition asLast(PagePosition position)
{
    position.isLast = true;
    return position;
}

PagePosition withTotal(PagePosition position, std::optional<qint64> total)
{
    position.total.reset();
    if (!total)
        return position;
    const qint64 end = position.skip + position.count;
    const bool agrees = position.count == 0 ? *total <= position.skip
        : position.isLast                   ? *total == end
                                            : *total >= end;
    if (agrees) {
        position.total = total;
        position.isLast = end >= *total;
    }
    return position;
}

bool hasNext(const PagePosition &position)
{
    return !position.isLast;
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
    return pageAt(position.skip + position.count, pageSize);
}

LeadQuery previousPage(const PagePosition &position, int pageSize)
{
    return pageAt(position.skip - pageSize, pageSize);
}

std::optional<LeadQuery> lastPage(const PagePosition &position, int pageSize)
{
    if (!position.total || *position.total == 0)
        return std::nullopt;
    const LeadQuery last = pageAt((*position.total - 1) / pageSize * pageSize, pageSize);
    const bool isShown = position.isLast && position.count > 0 && position.skip <= last.skip;
    return isShown ? std::nullopt : std::optional(last);
}

LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow, int pageSize)
{
    const qint64 firstVisible = position.skip + std::max<qint64>(firstVisibleRow, 0);
    const LeadQuery unaligned = pageAt(firstVisible, pageSize);
    return pageAt(unaligned.skip - unaligned.skip % unaligned.limit, unaligned.limit);
}

} // namespace LeadViewer
