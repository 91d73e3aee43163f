// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"
#include "timeline/pagesource.h"

#include <QObject>

#include <optional>
#include <utility>
#include <vector>

namespace LeadViewer {

//! \brief The filter of the shown lead, and the source of its pages: a search by the service where
//! it searches for this filter, else matches picked while reading.
class FilteredPages : public QObject
{
    Q_OBJECT

public:
    //! What \p means points to must outlive the object.
    explicit FilteredPages(const ReadingMeans &means, QObject *parent = nullptr);

    //! Another lead is shown, or the same one was read again: what the service refused is
    //! forgotten. \p whole is the source of its pages without a filter; it must outlive the shown
    //! filter.
    void setLead(const LeadAddress &address, const PageSource *whole);
    //! Shows the page of matches of \p filter (not empty) that \p query names. \p total is the
    //! number of all actions, when it is known.
    void start(const TimelineFilter &filter, const LeadQuery &query, std::optional<qint64> total,
               const RequestBudget &budget);
    //! Loads the shown page again.
    void refresh(int pageSize, std::optional<qint64> total, const RequestBudget &budget);
    void clear();

    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }
    //! Null pointer without a filter. Ownership stays here.
    [[nodiscard]] PageSource *source() const { return m_source; }

Q_SIGNALS:
    // Those of the source.
    void shown();
    void failed(const LeadViewer::Error &error);
    void progressed();

private:
    void pick(const LeadQuery &query, std::optional<SearchRefusal> refusal,
              const RequestBudget &budget);
    void use(PageSource *source);
    void onRefused(const SearchRefusal &refusal);
    [[nodiscard]] std::optional<SearchRefusal> refusal() const;

    ReadingMeans m_means;
    LeadAddress m_address;
    TimelineFilter m_filter;
    const PageSource *m_whole = nullptr;
    PageSource *m_source = nullptr; // a child
    // Of the request under way.
    LeadQuery m_query;
    std::optional<qint64> m_total;
    RequestBudget m_budget;
    std::optional<SearchRefusal> m_refusal; // of every search
    std::vector<std::pair<TimelineFilter, SearchRefusal>> m_refusedFilters;
};

} // namespace LeadViewer
