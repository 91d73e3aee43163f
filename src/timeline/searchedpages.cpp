// SPDX-License-Identifier: MIT
#include "timeline/searchedpages.h"

#include <algorithm>

namespace LeadViewer {

SearchedPages::SearchedPages(Client *client, const LeadAddress &address,
                             const TimelineFilter &filter, std::optional<qint64> wholeTotal,
                             QObject *parent)
    : AskedPages(client, {address, planFor(filter).search}, parent)
    , m_filter(filter)
    , m_wholeTotal(wholeTotal)
{
    m_page.state = TimelineState::Shown;
}

FilterCoverage SearchedPages::coverage() const
{
    const PagePosition &position = page().position;
    FilterCoverage coverage;
    coverage.isSearched = true;
    coverage.isReading = isBusy();
    coverage.matches
        = std::max(totalAgrees(position) ? position.total.value_or(0) : 0, position.end());
    // A service that ignores the filter counts everything, even when this page happens to match.
    const bool isDoubtful = position.total && position.total == m_wholeTotal;
    coverage.isAtEnd = isLast(position) || (position.total && totalAgrees(position) && !isDoubtful);
    if (isDoubtful && !coverage.isAtEnd)
        coverage.matches = position.end();
    coverage.withoutTime = passedOver(m_filter, page().actions);
    return coverage;
}

bool SearchedPages::accept(const AnsweredPage &answer, const LeadQuery &)
{
    const std::vector<Action> &actions = answer.content.actions->actions;
    const bool isFiltered
        = std::all_of(actions.begin(), actions.end(), [this](const Action &action) {
              return LeadViewer::matches(action, m_filter, WithoutTime::IsInside);
          });
    if (!isFiltered)
        Q_EMIT refused({SearchRefusal::Kind::NotFiltered, answer.transfer.httpStatus});
    return isFiltered;
}

void SearchedPages::handleFailure(const Error &error)
{
    if (const auto refusal = refusalToSearch(error))
        Q_EMIT refused(*refusal);
    else
        Q_EMIT failed(error);
}

} // namespace LeadViewer
