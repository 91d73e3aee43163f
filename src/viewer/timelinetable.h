// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QTableView>

#include <vector>

namespace LeadViewer {

class ActionDelegate;
class ActionsModel;
class TableColumns;
class TimelineRows;

//! \brief The table of a page of actions, under headings of their days.
//!
//! Rows are counted in actions here, as in the ActionsModel; only the table's own model has rows
//! for headings, which neither the mouse nor the keyboard reaches.
class TimelineTable : public QTableView
{
    Q_OBJECT

public:
    explicit TimelineTable(QWidget *parent = nullptr);

    //! \p actions is not owned and must outlive the table.
    void setActions(ActionsModel *actions);
    //! Whether the page may begin or end within a day: see TimelineRows::setCut().
    void setCut(bool isCutAbove, bool isCutBelow);
    //! See TimelineRows::setHidesSystemEvents(). Nothing is current after a change.
    void setHidesSystemEvents(bool isHiding);
    [[nodiscard]] bool hidesSystemEvents() const;
    //! Marks a text in the cells; an empty one marks nothing.
    void setFoundText(const QString &text);
    //! Only after \ref setActions.
    [[nodiscard]] TableColumns *columns() const { return m_columns; }

    //! Hidden ones count, too.
    [[nodiscard]] int actionCount() const;
    [[nodiscard]] bool isShown(int row) const;
    [[nodiscard]] bool hasShownRows() const { return !shownActions().empty(); }
    //! The current row; -1 when there is none.
    [[nodiscard]] int currentRow() const;
    //! The same as an index of the ActionsModel; else not valid.
    [[nodiscard]] QModelIndex currentAction() const;
    //! The selected actions as indexes of the ActionsModel, from top to bottom; the current one
    //! where none is selected.
    [[nodiscard]] QModelIndexList selectedActions() const;
    //! The selected rows as they are seen, times with their day: a line each, cells between tabs.
    [[nodiscard]] QString selectedText() const;
    //! The row of the action with that id; -1 when there is none or \p id is empty.
    [[nodiscard]] int rowOf(const QString &id) const;
    //! The first row of that day; -1 when there is none.
    [[nodiscard]] int rowOf(const QDate &day) const;
    [[nodiscard]] int firstVisibleRow() const;
    //! Where a cell is in the viewport.
    [[nodiscard]] QRect cellRect(int row, int column) const;
    //! Makes a row the current one, and selects it alone; in place of a hidden one, the row after
    //! it, else the one before.
    void select(int row);
    //! Scrolls the row to the top, as far as the rows below fill the table.
    void scrollRowToTop(int row);

    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    //! Does nothing: a letter would search times and headings. Find looks everywhere.
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    //! Enter or a double click on a row.
    void detailsRequested();
    //! For the current row; \p place is of the screen.
    void menuRequested(const QPoint &place);

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QModelIndex cell(int row) const;
    [[nodiscard]] std::vector<int> shownActions() const;
    void fitHeights();
    void requestMenu();

    ActionDelegate *m_delegate;
    ActionsModel *m_actions = nullptr;
    TimelineRows *m_rows = nullptr;
    TableColumns *m_columns = nullptr;
};

} // namespace LeadViewer
