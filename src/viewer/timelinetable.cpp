// SPDX-License-Identifier: MIT
#include "viewer/timelinetable.h"

#include "timeline/actionsmodel.h"
#include "viewer/actiondelegate.h"
#include "wording/datetext.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace LeadViewer {

TimelineTable::TimelineTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ActionDelegate(this))
{
    setItemDelegate(m_delegate);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TimelineTable::setActions(ActionsModel *model)
{
    setModel(model);
    sizeColumns();
}

void TimelineTable::setFoundText(const QString &text)
{
    m_delegate->setFoundText(text);
    viewport()->update();
}

int TimelineTable::rowOf(const QString &id) const
{
    for (int row = 0; row < model()->rowCount() && !id.isEmpty(); ++row) {
        if (model()->index(row, 0).data(ActionsModel::IdRole).toString() == id)
            return row;
    }
    return -1;
}

int TimelineTable::rowOf(const QDate &day) const
{
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->index(row, 0).data(ActionsModel::DayRole).toDate() == day)
            return row;
    }
    return -1;
}

int TimelineTable::firstVisibleRow() const
{
    return std::max(0, rowAt(0));
}

void TimelineTable::select(int row)
{
    setCurrentIndex(model()->index(row, 0));
}

void TimelineTable::scrollRowToTop(int row)
{
    scrollTo(model()->index(row, 0), QAbstractItemView::PositionAtTop);
}

void TimelineTable::selectionChanged(const QItemSelection &selected,
                                     const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Assistive technology selects a row without making it the current one, which everything in the
    // window follows.
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() == 1 && rows.constFirst().row() != currentIndex().row())
        selectionModel()->setCurrentIndex(rows.constFirst(), QItemSelectionModel::NoUpdate);
}

void TimelineTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_delegate->forgetIcons();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange) {
        sizeColumns();
    }
}

void TimelineTable::sizeColumns()
{
    if (model() == nullptr)
        return;
    // From typical text, not from the rows: measuring each page would take time.
    const QFontMetrics metrics = fontMetrics();
    const int padding = metrics.averageCharWidth() * 2;
    const QString longTime = dateTimeText(QDateTime(QDate(2026, 9, 28), QTime(10, 58)));
    // A row may say its zone, see ActionsModel.
    const int timeWidth = metrics.horizontalAdvance(longTime + QStringLiteral(" GMT"));
    setColumnWidth(ActionsModel::WhenColumn, timeWidth + padding);
    setColumnWidth(ActionsModel::WhatColumn, metrics.averageCharWidth() * 28);
    setColumnWidth(ActionsModel::WhoColumn, metrics.averageCharWidth() * 20);
    verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
}

} // namespace LeadViewer
