// SPDX-License-Identifier: MIT
#include "timeline/filteredpages.h"

#include "paging/readactions.h"
#include "timeline/pickedpages.h"
#include "timeline/searchedpages.h"

#include <algorithm>

namespace LeadViewer {

FilteredPages::FilteredPages(const ReadingMeans &means, QObject *parent)
    : QObject(parent)
    , m_means(means)
{
}

void FilteredPages::setLead(const LeadAddress &address, const PageSource *whole)
{
    m_address = address;
    m_whole = whole;
    m_refusal.reset();
    m_refusedFilters.clear();
}

void FilteredPages::start(const TimelineFilter &filter, const LeadQuery &query,
                          std::optional<qint64> total, const RequestBudget &budget)
{
    m_filter = filter;
    m_query = query;
    m_total = total;
    m_budget = budget;
    const auto known = refusal();
    if (planFor(filter).needsReading || known || m_means.read->isWhole(m_address)) {
        pick(query, known, budget);
        return;
    }
    auto *searched = new SearchedPages(m_means.client, m_address, filter, total, this);
    searched->setWhole(m_whole);
    connect(searched, &SearchedPages::refused, this, &FilteredPages::onRefused);
    use(searched);
    searched->show(query, budget);
}

void FilteredPages::refresh(int pageSize, std::optional<qint64> total, const RequestBudget &budget)
{
    const LeadQuery query = pageAt(m_source->page().position.skip, pageSize);
    if (m_source->coverage().isSearched) {
        m_query = query;
        m_budget = budget;
        m_source->forgetPages();
        m_source->show(query, budget);
    } else {
        start(TimelineFilter(m_filter), query, total, budget); // perhaps it is searched now
    }
}

void FilteredPages::clear()
{
    use(nullptr);
    m_filter = {};
}

void FilteredPages::pick(const LeadQuery &query, std::optional<SearchRefusal> refusal,
                         const RequestBudget &budget)
{
    auto *picked = new PickedPages(m_means, m_address, m_filter, refusal, m_total, this);
    picked->setWhole(m_whole);
    use(picked);
    m_source->show(query, budget);
}

//! Deletes the old source later, since it may be the one that has just emitted a signal.
void FilteredPages::use(PageSource *source)
{
    if (m_source != nullptr) {
        m_source->disconnect(this);
        m_source->stop();
        m_source->deleteLater();
    }
    m_source = source;
    if (source == nullptr)
        return;
    connect(source, &PageSource::shown, this, &FilteredPages::shown);
    connect(source, &PageSource::failed, this, &FilteredPages::failed);
    connect(source, &PageSource::progressed, this, &FilteredPages::progressed);
}

void FilteredPages::onRefused(const SearchRefusal &refusal)
{
    if (refusal.kind == SearchRefusal::Kind::Everything)
        m_refusal = refusal;
    else
        m_refusedFilters.emplace_back(m_filter, refusal);
    pick(m_query, refusal, m_budget);
    Q_EMIT progressed();
}

//! Why the service is not asked to search for the filter, although it could be asked.
std::optional<SearchRefusal> FilteredPages::refusal() const
{
    if (planFor(m_filter).needsReading)
        return std::nullopt;
    const auto found
        = std::find_if(m_refusedFilters.begin(), m_refusedFilters.end(),
                       [this](const auto &refused) { return refused.first == m_filter; });
    return found != m_refusedFilters.end() ? found->second : m_refusal;
}

} // namespace LeadViewer
