// SPDX-License-Identifier: MIT
#include "viewer/timelinetable.h"

#include "export/csvwriter.h"
#include "timeline/actionsmodel.h"
#include "timeline/timelinerows.h"
#include "viewer/actiondelegate.h"
#include "viewer/tablecolumns.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace LeadViewer {

namespace {

//! A cell to paste. A spreadsheet must not take it for a formula: see safeCell(). Anything else
//! stays as it is seen.
QString pastedCell(const QString &text)
{
    const QString cell = text.simplified();
    const bool isSign
        = !cell.isEmpty() && QStringView(u"=+-@'\uff1d\uff0b\uff0d\uff20").contains(cell.at(0));
    return isSign ? safeCell(cell) : cell;
}

} // namespace

TimelineTable::TimelineTable(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new ActionDelegate(this))
{
    setItemDelegate(m_delegate);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QAbstractItemView::doubleClicked, this, &TimelineTable::detailsRequested);
}

void TimelineTable::setActions(ActionsModel *actions)
{
    m_actions = actions;
    m_rows = new TimelineRows(actions, this);
    setModel(m_rows);
    m_columns = new TableColumns(this);
    // After the header's own connections: it has forgotten all heights then.
    connect(m_rows, &QAbstractItemModel::modelReset, this, &TimelineTable::fitHeights);
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &TimelineTable::fitHeights);
    fitHeights();
}

void TimelineTable::setCut(bool isCutAbove, bool isCutBelow)
{
    m_rows->setCut(isCutAbove, isCutBelow);
}

void TimelineTable::setHidesSystemEvents(bool isHiding)
{
    m_rows->setHidesSystemEvents(isHiding);
}

bool TimelineTable::hidesSystemEvents() const
{
    return m_rows->hidesSystemEvents();
}

void TimelineTable::setFoundText(const QString &text)
{
    m_delegate->setFoundText(text);
    viewport()->update();
}

int TimelineTable::actionCount() const
{
    return m_rows != nullptr ? m_rows->actionCount() : 0;
}

bool TimelineTable::isShown(int row) const
{
    return m_rows->rowOf(row) >= 0;
}

int TimelineTable::currentRow() const
{
    return currentAction().row();
}

QModelIndex TimelineTable::currentAction() const
{
    return m_rows != nullptr ? m_rows->toAction(currentIndex()) : QModelIndex();
}

QModelIndexList TimelineTable::selectedActions() const
{
    QModelIndexList actions;
    for (int row = 0; row < actionCount(); ++row) {
        if (isShown(row) && selectionModel()->isRowSelected(m_rows->rowOf(row)))
            actions += m_actions->index(row, 0);
    }
    if (actions.isEmpty() && currentAction().isValid())
        actions += currentAction().siblingAtColumn(0);
    return actions;
}

QString TimelineTable::selectedText() const
{
    QStringList lines;
    for (const QModelIndex &action : selectedActions()) {
        QStringList cells;
        for (const int column : m_columns->shown()) {
            cells += pastedCell(
                action.siblingAtColumn(column).data(ActionsModel::CopyRole).toString());
        }
        lines += cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

int TimelineTable::rowOf(const QString &id) const
{
    for (int row = 0; row < actionCount() && !id.isEmpty(); ++row) {
        if (m_actions->index(row, 0).data(ActionsModel::IdRole).toString() == id)
            return row;
    }
    return -1;
}

int TimelineTable::rowOf(const QDate &day) const
{
    for (int row = 0; row < actionCount(); ++row) {
        if (m_actions->index(row, 0).data(ActionsModel::DayRole).toDate() == day)
            return row;
    }
    return -1;
}

int TimelineTable::firstVisibleRow() const
{
    return std::max(0, m_rows->actionAt(rowAt(0)));
}

QRect TimelineTable::cellRect(int row, int column) const
{
    return visualRect(m_rows->index(m_rows->rowOf(row), column));
}

std::vector<int> TimelineTable::shownActions() const
{
    std::vector<int> shown;
    for (int row = 0; row < actionCount(); ++row) {
        if (isShown(row))
            shown.push_back(row);
    }
    return shown;
}

//! The cell of a row that becomes current: in the current column, else in the first one shown. See
//! select() for a hidden row. Not valid while no row is shown.
QModelIndex TimelineTable::cell(int row) const
{
    const std::vector<int> shown = shownActions();
    if (shown.empty())
        return {};
    const auto below = std::lower_bound(shown.begin(), shown.end(), row);
    const int column = currentIndex().isValid() ? currentIndex().column() : -1;
    return m_rows->index(m_rows->rowOf(below == shown.end() ? shown.back() : *below),
                         column < 0 || isColumnHidden(column) ? m_columns->shown().constFirst()
                                                              : column);
}

void TimelineTable::select(int row)
{
    selectionModel()->setCurrentIndex(
        cell(row), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TimelineTable::scrollRowToTop(int row)
{
    scrollTo(cell(row), QAbstractItemView::PositionAtTop);
}

void TimelineTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    // The first row of a day brings its heading along.
    const bool hasHeading
        = m_rows != nullptr && index.isValid() && m_rows->isHeading(index.row() - 1);
    if (hasHeading)
        QTableView::scrollTo(index.siblingAtRow(index.row() - 1), hint);
    if (!hasHeading || hint == EnsureVisible)
        QTableView::scrollTo(index, hint);
}

void TimelineTable::selectionChanged(const QItemSelection &selected,
                                     const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    // Assistive technology selects a row without making it the current one, which everything in the
    // window follows. So does who takes all rows but one from the selection.
    QList<int> rows;
    for (const QItemSelectionRange &range : selected) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!m_rows->isHeading(row))
                rows += m_rows->actionAt(row);
        }
    }
    if (const QModelIndexList all = selectedActions(); all.size() == 1)
        rows = {all.constFirst().row()};
    if (rows.size() == 1 && rows.constFirst() != currentRow())
        selectionModel()->setCurrentIndex(cell(rows.constFirst()), QItemSelectionModel::NoUpdate);
}

void TimelineTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // First, since a screen reader is told of the current cell next.
    m_rows->setSpokenCell(current);
    QTableView::currentChanged(current, previous);
}

QModelIndex TimelineTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const std::vector<int> shown = shownActions();
    const int last = int(shown.size()) - 1;
    const int page = std::max(1, viewport()->height() / verticalHeader()->defaultSectionSize() - 1);
    // Hidden rows are no steps.
    const int current = currentRow();
    int row = current < 0
        ? -1
        : int(std::lower_bound(shown.begin(), shown.end(), current) - shown.begin());
    switch (action) {
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveUp:
        row -= 1;
        break;
    case MoveDown:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    default:
        return QTableView::moveCursor(action, modifiers);
    }
    return last < 0 ? QModelIndex() : cell(shown[std::size_t(std::clamp(row, 0, last))]);
}

void TimelineTable::keyPressEvent(QKeyEvent *event)
{
    const bool isMenuKey = event->key() == Qt::Key_Menu
        || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    const bool isEnter = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectedText(); !text.isEmpty())
            QGuiApplication::clipboard()->setText(text);
    } else if (isMenuKey) {
        requestMenu();
    } else if (isEnter && currentRow() >= 0) {
        Q_EMIT detailsRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TimelineTable::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard)
        requestMenu();
    else if (m_rows->toAction(indexAt(event->pos())).isValid())
        Q_EMIT menuRequested(event->globalPos());
}

void TimelineTable::requestMenu()
{
    if (currentRow() < 0)
        return;
    scrollTo(currentIndex());
    const QRect row = visualRect(currentIndex());
    Q_EMIT menuRequested(viewport()->mapToGlobal(QPoint(std::max(0, row.left()), row.bottom())));
}

void TimelineTable::keyboardSearch(const QString &) { }

void TimelineTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_delegate->forgetIcons();
        viewport()->update();
    } else if (event->type() == QEvent::FontChange && m_rows != nullptr) {
        m_columns->fitFont();
        fitHeights();
    }
}

void TimelineTable::fitHeights()
{
    constexpr int margin = 8;
    constexpr int headingMargin = 7;
    constexpr int leastHeading = 24;
    const int height = fontMetrics().height();
    if (verticalHeader()->defaultSectionSize() != height + margin)
        verticalHeader()->setDefaultSectionSize(height + margin);
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->isHeading(row))
            setRowHeight(row, std::max(leastHeading, height + headingMargin));
    }
}

} // namespace LeadViewer
