// SPDX-License-Identifier: MIT
#include "timeline/timelinerows.h"

#include "timeline/actionsmodel.h"
#include "wording/actionkind.h"
#include "wording/datetext.h"
#include "wording/plural.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace LeadViewer {

TimelineRows::TimelineRows(ActionsModel *actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    connect(actions, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(actions, &QAbstractItemModel::modelReset, this, [this] {
        setRows(madeRows());
        endResetModel();
    });
    connect(actions, &QAbstractItemModel::dataChanged, this, &TimelineRows::updateTexts);
    connect(actions, &QAbstractItemModel::headerDataChanged, this,
            &QAbstractItemModel::headerDataChanged);
    setRows(madeRows());
}

void TimelineRows::setCut(bool isCutAbove, bool isCutBelow)
{
    if (isCutAbove == m_isCutAbove && isCutBelow == m_isCutBelow)
        return;
    m_isCutAbove = isCutAbove;
    m_isCutBelow = isCutBelow;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TimelineRows::setHidesSystemEvents(bool isHiding)
{
    if (std::exchange(m_hidesSystemEvents, isHiding) == isHiding)
        return;
    beginResetModel();
    setRows(madeRows());
    endResetModel();
}

bool TimelineRows::isHeading(int row) const
{
    return row >= 0 && row < rowCount() && m_rows[std::size_t(row)].day.isValid();
}

int TimelineRows::rowOf(int action) const
{
    return action >= 0 && action < actionCount() ? m_rowOfAction[std::size_t(action)] : -1;
}

int TimelineRows::actionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[std::size_t(row)].action : -1;
}

QModelIndex TimelineRows::toAction(const QModelIndex &index) const
{
    return index.isValid() && !isHeading(index.row())
        ? m_actions->index(actionAt(index.row()), index.column())
        : QModelIndex();
}

int TimelineRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TimelineRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_actions->columnCount();
}

QVariant TimelineRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (isHeading(index.row()))
        return headingData(index.row(), role);
    if (role == IsHeadingRole)
        return false;
    const QModelIndex action = toAction(index);
    if (role != Qt::AccessibleTextRole || index != m_spoken)
        return action.data(role);
    const QString row = action.data(ActionsModel::SpokenRole).toString();
    const int above = index.row() - 1;
    //: Read out by a screen reader: %1 is the heading of a day, %2 its first row
    return isHeading(above) ? tr("%1: %2").arg(spokenHeading(above), row) : row;
}

QVariant TimelineRows::headingData(int row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return headingText(row);
    case Qt::AccessibleTextRole:
        return spokenHeading(row);
    case IsHeadingRole:
        return true;
    default:
        return {};
    }
}

QString TimelineRows::headingText(int row) const
{
    const Row &heading = m_rows[std::size_t(row)];
    const QString day = dayText(heading.day);
    const QString count = QLocale().toString(heading.count);
    const auto isDay = [](const Row &other) {
        return other.day.isValid();
    };
    const auto place = m_rows.begin() + row;
    const bool isCut = (m_isCutAbove && std::none_of(m_rows.begin(), place, isDay))
        || (m_isCutBelow && std::none_of(place + 1, m_rows.end(), isDay));
    //: Heading: %1 is a day, %2 how many actions it has on this page, and perhaps more elsewhere
    QString shown = isCut ? tr("%1 · %2 on this page").arg(day, count)
                          //: Heading: %1 is a day, %2 how many actions it has
                          : tr("%1 · %2").arg(day, count);
    if (heading.hidden == 0)
        return shown;
    //: Heading: %1 is a day, or a day and how many actions are shown of it
    return tr("%1 · %Ln system event(s) hidden", nullptr, pluralCount(heading.hidden))
        .arg(heading.count == 0 ? day : shown);
}

QString TimelineRows::spokenHeading(int row) const
{
    const Row &heading = m_rows[std::size_t(row)];
    //: Read out by a screen reader: %1 is a day, followed by how many actions it has
    QString shown = tr("%1, %Ln action(s)", nullptr, pluralCount(heading.count))
                        .arg(longDayText(heading.day));
    if (heading.hidden == 0)
        return shown;
    //: Read out by a screen reader: %1 is a day and how many actions are shown of it
    return tr("%1, %Ln system event(s) hidden", nullptr, pluralCount(heading.hidden)).arg(shown);
}

QVariant TimelineRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_actions->headerData(section, orientation, role);
}

Qt::ItemFlags TimelineRows::flags(const QModelIndex &index) const
{
    return isHeading(index.row()) ? Qt::ItemNeverHasChildren : QAbstractTableModel::flags(index);
}

std::vector<TimelineRows::Row> TimelineRows::madeRows() const
{
    std::vector<Row> rows;
    std::size_t heading = 0;
    QDate day;
    for (int action = 0; action < m_actions->rowCount(); ++action) {
        const QModelIndex index = m_actions->index(action, 0);
        const QDate own = index.data(ActionsModel::DayRole).toDate();
        if (own.isValid() && own != day) {
            day = own;
            heading = rows.size();
            rows.push_back({action, day});
        }
        const int kind = index.data(ActionsModel::KindRole).toInt();
        if (m_hidesSystemEvents && day.isValid() && ActionKind(kind) == ActionKind::System) {
            ++rows[heading].hidden;
            continue;
        }
        if (own.isValid())
            ++rows[heading].count;
        rows.push_back({action});
    }
    return rows;
}

void TimelineRows::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    m_rowOfAction.assign(std::size_t(m_actions->rowCount()), -1);
    for (int row = 0; row < rowCount(); ++row) {
        if (!isHeading(row))
            m_rowOfAction[std::size_t(actionAt(row))] = row;
    }
}

//! Other texts of the same actions. In another zone they are of other days, so headings come and
//! go; the rows of actions stay, and so does what is selected.
void TimelineRows::updateTexts()
{
    const std::vector<Row> wanted = madeRows();
    if (wanted != m_rows) {
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (!isHeading(row))
                continue;
            beginRemoveRows({}, row, row);
            std::vector<Row> rows = m_rows;
            rows.erase(rows.begin() + row);
            setRows(std::move(rows));
            endRemoveRows();
        }
        for (std::size_t row = 0; row < wanted.size(); ++row) {
            if (!wanted[row].day.isValid())
                continue;
            beginInsertRows({}, int(row), int(row));
            std::vector<Row> rows = m_rows;
            rows.insert(rows.begin() + std::ptrdiff_t(row), wanted[row]);
            setRows(std::move(rows));
            endInsertRows();
        }
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace LeadViewer
