// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"
#include "timeline/pagesource.h"

namespace LeadViewer {

//! \brief The pages of the actions that match a filter, picked while the timeline is read.
//!
//! The timeline is read until the page is full of matches, or to its end. The matches are kept.
class PickedPages : public PageSource
{
    Q_OBJECT

public:
    //! The most matches that are kept.
    static constexpr std::size_t mostMatches = 5000;

    //! \p refusal: why the service does not search for the filter; nothing when it cannot be asked.
    //! \p total is the number of all actions, when it is known.
    PickedPages(const ReadingMeans &means, const LeadAddress &address, const TimelineFilter &filter,
                std::optional<SearchRefusal> refusal, std::optional<qint64> total,
                QObject *parent = nullptr);

    //! Reading is a walk with a pace of its own, and not limited by the budget.
    void show(const LeadQuery &query, const RequestBudget &budget) override;
    void stop() override;
    [[nodiscard]] bool isBusy() const override { return m_isBusy; }
    void forgetPages() override { m_isStarted = false; }
    void setTotal(qint64 total) override { m_total = total; }
    void readOn() override;
    [[nodiscard]] FilterCoverage coverage() const override;
    [[nodiscard]] const std::vector<Action> *matches() const override { return &m_matches; }
    [[nodiscard]] TimelineSource source() const override;
    [[nodiscard]] TimelineFilter picked() const override { return m_filter; }

private:
    void start();
    void addMatches(const std::vector<Action> &actions);
    void readOrShow();
    void onCompleted();
    void showMatches();
    void onFailed(const Error &error);
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] bool searchesNow() const { return m_searchesTime && !m_refusal; }

    LeadAddress m_address;
    TimelineFilter m_filter;
    std::optional<SearchRefusal> m_refusal;
    std::optional<qint64> m_total;
    TimelineWalk *m_walk;
    std::vector<Action> m_matches;
    LeadQuery m_query; // what is to be shown
    qint64 m_wanted = 0; // so many matches are read
    qint64 m_read = 0;
    qint64 m_withoutTime = 0; // left out only because of that
    bool m_searchesTime = false;
    bool m_isStarted = false;
    bool m_isBusy = false;
};

} // namespace LeadViewer
