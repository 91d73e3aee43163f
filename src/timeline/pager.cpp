// SPDX-License-Identifier: MIT
#include "timeline/pager.h"

#include <algorithm>

namespace LeadViewer {

PagePosition positionOf(const ActionsPage &page, const LeadQuery &asked)
{
    PagePosition position;
    position.skip = page.skip.value_or(asked.skip);
    position.limit = page.limit.value_or(asked.limit);
    position.count = qint64(page.actions.size());
    position.isLast = position.count < position.limit;
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

PagePosition asLast(PagePosition position)
{
    position.isLast = true;
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

LeadQuery resizedPage(const PagePosition &position, qint64 firstVisibleRow, int pageSize)
{
    const qint64 firstVisible = position.skip + std::max<qint64>(firstVisibleRow, 0);
    const LeadQuery unaligned = pageAt(firstVisible, pageSize);
    return pageAt(unaligned.skip - unaligned.skip % unaligned.limit, unaligned.limit);
}

} // namespace LeadViewer
