// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "paging/timelinewalk.h"
#include "telecrm/address.h"
#include "timeline/activitycounts.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class ActivityPane;
}

namespace LeadViewer {

class LeadBrowser;
struct Error;

//! \brief The actions that were read so far, over time and by kind; with a filter, the matches
//! among them. A legend names the colours, and a button reads all. Nothing shows while no action
//! has a time.
//!
//! Hidden at first. While it is hidden it counts and reads nothing; shown again, it begins with the
//! shown page.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(QWidget *parent = nullptr);
    ~ActivityPane() override;

    //! \p browser is not owned and must outlive the pane.
    void setBrowser(LeadBrowser *browser);
    //! Reads and counts the whole timeline, or all matches of the filter. Shows the pane.
    void readAll();

Q_SIGNALS:
    //! A day was chosen; its newest action was seen at \p skip of the whole timeline.
    void dayChosen(const QDate &day, qint64 skip);
    //! Everything was read that TeleCRM sends.
    void completed(const LeadViewer::WalkResult &result);
    //! Reading all failed; what was read stays, and "Load all" goes on from there.
    void failed(const LeadViewer::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void countPage();
    void countMatches();
    void countRead(const std::vector<Action> &actions, qint64 skip);
    void onCompleted();
    void dropCounts();
    void dropMatches();
    void showState();
    void recount();
    [[nodiscard]] bool isFiltered() const { return !m_filter.isEmpty(); }
    [[nodiscard]] bool isWhole() const;
    [[nodiscard]] QString coverageText() const;

    std::unique_ptr<Ui::ActivityPane> m_ui;
    LeadBrowser *m_browser = nullptr;
    TimelineWalk *m_whole = nullptr;
    ActivityCounts m_counts;
    std::optional<qint64> m_arrivedWhenWhole; // as m_arrived when all was read and counted
    TimelineFilter m_filter; // of m_matches
    ActivityCounts m_matches;
    std::optional<WalkResult> m_allMatches; // all were read
    bool m_isInterrupted = false; // a request failed: reading goes on there
    std::optional<LeadAddress> m_lead; // whose actions are counted
    QTimeZone m_zone; // of the days they are counted by
    qint64 m_arrived = 0; // as it was when the pages counted so far were read
};

} // namespace LeadViewer
