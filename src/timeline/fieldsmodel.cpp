// SPDX-License-Identifier: MIT
#include "timeline/fieldsmodel.h"

#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <utility>

namespace LeadViewer {

void FieldsModel::setRows(std::vector<FieldRow> rows)
{
    if (rows == m_given)
        return;
    m_given = std::move(rows);
    showRows();
}

void FieldsModel::setShowsApiNames(bool isShowing)
{
    if (std::exchange(m_showsApiNames, isShowing) != isShowing)
        showRows();
}

void FieldsModel::showRows()
{
    beginResetModel();
    m_rows = m_given;
    if (m_showsApiNames) {
        for (FieldRow &row : m_rows)
            row.label = visibleText(oneLine(row.apiName));
    }
    endResetModel();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FieldRow &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == LabelColumn ? row.label : row.value;
    case Qt::ToolTipRole:
        return toolTipText(row.note);
    case ApiNameRole:
        return row.apiName;
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LabelColumn:
        //: Column of a lead's fields: the field's name
        return tr("Field");
    case ValueColumn:
        //: Column of a lead's fields: the field's value
        return tr("Value");
    default:
        return {};
    }
}

bool matches(const FieldRow &row, const SoughtText &sought)
{
    return sought.isBlank() || sought.isIn(row.label) || sought.isIn(row.apiName)
        || sought.isIn(row.value);
}

} // namespace LeadViewer
