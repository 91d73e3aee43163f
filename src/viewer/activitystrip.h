// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/activitycounts.h"

#include <QDate>
#include <QString>
#include <QWidget>

#include <vector>

namespace LeadViewer {

//! \brief A chart of the timeline: a bar for each day, week or month that has actions, the oldest
//! at the left. A bar's height is the square root of its number of actions; its parts are the
//! shares of the kinds.
//!
//! The mouse and the arrow keys move from bar to bar. The numbers of a bar are one line, in the
//! tooltip, in the description for screen readers, and in \ref currentTextChanged. A click, Enter
//! or Space chooses a bar.
class ActivityStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityStrip(QWidget *parent = nullptr);

    //! Shows these numbers; call it again whenever they change. \p counts is not owned and is used
    //! again when the width changes: it must exist until another one is set. Null for none.
    //! \p coverage says which actions they are.
    void setCounts(const ActivityCounts *counts, const QString &coverage);
    //! The actions in the bars; all zero without a bar.
    [[nodiscard]] KindCounts shownCounts() const;

    //! The line of the bar under the mouse, else, while the strip has the focus, of the bar at the
    //! keyboard cursor; empty when there is none.
    [[nodiscard]] QString currentText() const { return m_currentText; }
    //! Which actions the bars show.
    [[nodiscard]] QString coverageText() const { return m_coverageText; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! A bar was chosen: its newest actions are of \p day and were last seen at \p skip.
    void dayChosen(QDate day, qint64 skip);
    void currentTextChanged(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Bucket = ActivityCounts::Bucket;

    void updateBuckets();
    void updateCurrent();
    void moveCursor(int bucket);
    void choose(int bucket);
    void showToolTip(int bucket);
    [[nodiscard]] int nextBar(int from, int step) const;
    [[nodiscard]] int bucketOf(const QDate &day) const;
    [[nodiscard]] int barAt(const QPoint &position) const;
    [[nodiscard]] QRect barsRect() const;
    [[nodiscard]] QRect columnRect(int bucket) const;
    void paintBars(QPainter *painter) const;
    void paintDates(QPainter *painter) const;

    const ActivityCounts *m_counts = nullptr;
    std::vector<Bucket> m_buckets;
    int m_highest = 0; //!< actions in the fullest bucket
    QDate m_firstDay; //!< with pictured actions: the first and last bucket may be longer
    QDate m_lastDay;
    // Places in m_buckets of a bar with actions; -1 for none.
    int m_cursor = -1; //!< of the keyboard
    int m_hovered = -1; //!< under the mouse
    int m_current = -1;
    QString m_currentText;
    QString m_coverageText;
};

} // namespace LeadViewer
