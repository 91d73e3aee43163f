// SPDX-License-Identifier: MIT
#include "timeline/actionsmodel.h"

#include "timeline/actionwording.h"
#include "timeline/datetext.h"
#include "timeline/valuetext.h"

namespace LeadViewer {

namespace {

QString cellText(const Action &action, int column)
{
    switch (column) {
    case ActionsModel::WhenColumn:
        return whenText(action);
    case ActionsModel::WhatColumn:
        return whatText(action);
    case ActionsModel::WhoColumn:
        return whoText(action);
    case ActionsModel::DetailsColumn:
        return detailsText(action);
    default:
        return {};
    }
}

QString cellNote(const Action &action, int column)
{
    if (column == ActionsModel::WhenColumn)
        return action.time ? exactTimeText(*action.time) : whenText(action);
    return cellText(action, column);
}

} // namespace

void ActionsModel::setActions(std::vector<Action> actions)
{
    if (actions == m_actions)
        return;
    beginResetModel();
    m_actions = std::move(actions);
    endResetModel();
}

int ActionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_actions.size());
}

int ActionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Action &action = m_actions[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(action, index.column());
    case Qt::ToolTipRole:
        return toolTipText(cellNote(action, index.column()));
    case Qt::AccessibleTextRole: {
        const QString text = cellText(action, index.column());
        //: Said by a screen reader for a cell that shows a dash
        return text == noValueText() ? tr("none") : text;
    }
    case FullTextRole:
        return fullText(action);
    case JsonRole:
        return action.json.toJson();
    case IdRole:
        return action.id;
    default:
        return {};
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == WhenColumn)
        return toolTipText(tr("In this computer's time zone: %1").arg(timeZoneText()));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        //: Column of the timeline: when something happened
        return tr("When");
    case WhatColumn:
        //: Column of the timeline: what happened
        return tr("What");
    case WhoColumn:
        //: Column of the timeline: who did it
        return tr("Who");
    case DetailsColumn:
        //: Column of the timeline: the rest of it
        return tr("Details");
    default:
        return {};
    }
}

} // namespace LeadViewer
