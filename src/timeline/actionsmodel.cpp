// SPDX-License-Identifier: MIT
#include "timeline/actionsmodel.h"

#include "wording/actionkind.h"
#include "wording/actionwording.h"
#include "wording/datetext.h"
#include "wording/detailfacts.h"
#include "wording/links.h"
#include "wording/ownphones.h"
#include "wording/valuetext.h"

namespace LeadViewer {

void ActionsModel::setActions(std::vector<Action> actions)
{
    if (actions == m_actions)
        return;
    beginResetModel();
    m_actions = std::move(actions);
    updateZoneNames();
    endResetModel();
}

void ActionsModel::setContext(const TextContext &context)
{
    if (context.zone == m_context.zone && context.workspace == m_context.workspace
        && context.leadPhones == m_context.leadPhones)
        return;
    m_context = context;
    updateZoneNames();
    Q_EMIT headerDataChanged(Qt::Horizontal, WhenColumn, WhenColumn);
    if (!m_actions.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
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
        const QString text = spokenCell(action, index.column());
        //: Said by a screen reader for a cell that shows a dash
        return text == noValueText() ? tr("none") : text;
    }
    case FullTextRole:
        return fullText(action, m_context);
    case FactsRole:
        return QVariant::fromValue(detailFacts(action, m_context));
    case JsonRole:
        return action.json.toJson();
    case IdRole:
        return action.id;
    case KindRole:
        return int(kindOf(action.type));
    case IconNameRole:
        return iconName(action.type);
    case DayRole:
        return action.time ? dayOf(*action.time, m_context.zone) : QDate();
    case RecordingRole: {
        const auto recording = recordingLink(action);
        return recording ? recording->url : QUrl();
    }
    case PhoneRole:
        return phoneOf(action, m_context);
    case CopyRole:
        return index.column() == WhenColumn ? withZone(whenText(action, m_context), action)
                                            : cellText(action, index.column());
    case SpokenRole:
        return spokenText(action, m_context);
    default:
        return {};
    }
}

QVariant ActionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == WhenColumn)
        return toolTipText(tr("Time zone: %1").arg(timeZoneText(m_context.zone, m_zoneTime)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WhenColumn:
        //: Column of the timeline: when something happened; %1 is the short name of the time zone,
        //: or both names ("BST, GMT")
        return tr("Time (%1)").arg(m_zoneNames.join(tr(", ")));
    case WhatColumn:
        //: Column of the timeline: what happened
        return tr("What");
    case WhoColumn:
        //: Column of the timeline: who did it
        return tr("By");
    case DetailsColumn:
        //: Column of the timeline: the rest of it
        return tr("Details");
    default:
        return {};
    }
}

QString ActionsModel::cellText(const Action &action, int column) const
{
    switch (column) {
    case WhenColumn:
        return withZone(clockText(action, m_context), action);
    case WhatColumn:
        return whatText(action, m_context);
    case WhoColumn:
        return whoText(action, m_context);
    case DetailsColumn:
        return detailsText(action, m_context);
    default:
        return {};
    }
}

QString ActionsModel::cellNote(const Action &action, int column) const
{
    switch (column) {
    case WhenColumn:
        return fullWhenText(action, m_context, QDateTime::currentDateTimeUtc());
    case WhoColumn:
        return fullWhoText(action, m_context);
    default:
        return cellText(action, column);
    }
}

QString ActionsModel::spokenCell(const Action &action, int column) const
{
    if (column == WhatColumn)
        return spokenWhatText(action, m_context);
    if (column == WhenColumn && action.time)
        return withZone(spokenTimeText(*action.time, m_context.zone), action);
    return cellText(action, column);
}

void ActionsModel::updateZoneNames()
{
    m_zoneNames.clear();
    m_zoneTime = QDateTime::currentDateTimeUtc();
    for (const Action &action : m_actions) {
        if (!action.time)
            continue;
        if (m_zoneNames.isEmpty())
            m_zoneTime = *action.time;
        if (const QString name = zoneName(m_context.zone, *action.time);
            !m_zoneNames.contains(name))
            m_zoneNames += name;
    }
    if (m_zoneNames.isEmpty())
        m_zoneNames += zoneName(m_context.zone);
}

//! A time, with the zone's name where the header cannot say which one it is.
QString ActionsModel::withZone(const QString &text, const Action &action) const
{
    if (m_zoneNames.size() < 2 || !action.time)
        return text;
    //: %1 is a time, %2 the short name of its zone ("BST")
    return tr("%1 %2").arg(text, zoneName(m_context.zone, *action.time));
}

} // namespace LeadViewer
