// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "timeline/activitycounts.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <optional>

namespace Ui {
class ActivityPane;
}

namespace LeadViewer {

class LeadBrowser;
class TimelineWalk;
struct Error;
struct WalkResult;

//! \brief The actions that were read so far, over time and by kind, and the button that reads all.
class ActivityPane : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPane(QWidget *parent = nullptr);
    ~ActivityPane() override;

    //! \p browser is not owned and must outlive the pane.
    void setBrowser(LeadBrowser *browser);
    //! Reads and counts the whole timeline.
    void readAll();

Q_SIGNALS:
    //! A day was chosen; its newest action was seen at \p skip of the whole timeline.
    void dayChosen(const QDate &day, qint64 skip);
    //! Everything was read that TeleCRM sends.
    void completed(const LeadViewer::WalkResult &result);
    //! Reading all failed; what was read stays, and "Read all" goes on from there.
    void failed(const LeadViewer::Error &error);

private:
    void countPage();
    void dropCounts();
    void showState();
    void recount();

    std::unique_ptr<Ui::ActivityPane> m_ui;
    LeadBrowser *m_browser = nullptr;
    TimelineWalk *m_whole = nullptr;
    ActivityCounts m_counts;
    std::optional<qint64> m_arrivedWhenWhole; // as m_arrived when all was read and counted
    bool m_isInterrupted = false; // a request failed: reading goes on there
    std::optional<LeadAddress> m_lead; // whose actions are counted
    QTimeZone m_zone; // of the days they are counted by
    qint64 m_arrived = 0; // as it was when the pages counted so far were read
};

} // namespace LeadViewer
