// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/noticeframe.h"

#include <QDate>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QSpinBox;

namespace Ui {
class TimelinePane;
}

namespace LeadViewer {

class DetailsPane;
class LeadBrowser;
class PagingButtons;
struct ViewState;

//! \brief The open lead's timeline: a page of actions, the buttons that turn it, and everything in
//! the selected action.
class TimelinePane : public QWidget
{
    Q_OBJECT

public:
    //! Changes of `Skip` and `Page size` within this time become one request.
    static constexpr int pauseMilliseconds = 250;

    explicit TimelinePane(QWidget *parent = nullptr);
    ~TimelinePane() override;

    //! \p details shows the selected action. Neither is owned; both must outlive the pane.
    void setBrowser(LeadBrowser *browser, DetailsPane *details);

    [[nodiscard]] int pageSize() const;
    void setPageSize(int pageSize);
    [[nodiscard]] qint64 skip() const;
    //! Whether a person entered a skip that was not requested yet.
    [[nodiscard]] bool isSkipEdited() const;
    //! Reads text that was typed into the boxes without Enter or Tab.
    void readBoxes();
    //! Requests the page with the page size in its box, also when it was only typed there. False
    //! when it is shown already.
    bool applyPageSize();
    //! Drops a pending change of the two boxes, because Open lead uses their values.
    void dropPendingChange();

    [[nodiscard]] QString positionText() const;
    //! The order, the widths and the choice of the table's columns.
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    void focusTable();
    [[nodiscard]] QSpinBox *pageSizeBox() const;
    void focusFilter();
    void openFindBar();
    //! Leaves system events out of the table, unless the filter is for them.
    void setHidesSystemEvents(bool isHiding);
    void readAll();
    //! Shows or hides the picture of activity.
    void showActivity(bool isWanted);
    //! Moves to the match after (1) or before (-1) the selected row.
    void findAgain(int direction);
    //! The selected actions with everything in them.
    void copySelected(bool asJson) const;

Q_SIGNALS:
    //! Enter was pressed in one of the boxes, as in every input.
    void openRequested();
    void pageSizeChanged(int pageSize);
    void selectionChanged(bool hasSelection);
    //! Enter or a double click on a row: the details are wanted.
    void detailsRequested();
    //! The shown lead is wanted with its timeline.
    void loadRequested();
    //! Hidden system events are wanted.
    void systemEventsRequested();
    //! A message that needs no decision.
    void noticed(LeadViewer::NoticeWeight weight, const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showPage();
    void showProgress();
    void hideSystemEvents();
    void showRows();
    void restoreView(const ViewState &view);
    void keepView();
    void goToDay(const QDate &day, qint64 skip);
    void showSkip();
    void keepPage();
    void showPosition();
    void showSelected();
    void turnToBoxes();
    bool showPageSize();
    void fitPosition();

    std::unique_ptr<Ui::TimelinePane> m_ui;
    LeadBrowser *m_browser = nullptr;
    DetailsPane *m_details = nullptr;
    PagingButtons *m_paging = nullptr;
    QTimer m_pause;
    QString m_selectedId; // of the action that was selected last
    qint64 m_shownSkip = 0;
    bool m_hidesSystemEvents = false;
    bool m_isSkipTyped = false; // typed, without Enter and without leaving the box
    std::optional<QDate> m_day; // the day to go to when its page is loaded
    std::optional<qint64> m_anchor; // the place that stays on top when the page size changes
};

} // namespace LeadViewer
