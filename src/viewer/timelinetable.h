// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QTableView>

namespace LeadViewer {

class ActionDelegate;
class ActionsModel;

//! \brief The table of a page of actions, with functions to find a row.
class TimelineTable : public QTableView
{
    Q_OBJECT

public:
    explicit TimelineTable(QWidget *parent = nullptr);

    //! \p model is not owned and must outlive the table.
    void setActions(ActionsModel *model);
    //! Marks a text in the cells; an empty one marks nothing.
    void setFoundText(const QString &text);

    //! The row of the action with that id; -1 when there is none or \p id is empty.
    [[nodiscard]] int rowOf(const QString &id) const;
    //! The first row of that day; -1 when there is none.
    [[nodiscard]] int rowOf(const QDate &day) const;
    [[nodiscard]] int firstVisibleRow() const;
    //! Makes a row the current one.
    void select(int row);
    //! Scrolls the row to the top, as far as the rows below fill the table.
    void scrollRowToTop(int row);

protected:
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void changeEvent(QEvent *event) override;

private:
    void sizeColumns();

    ActionDelegate *m_delegate;
};

} // namespace LeadViewer
