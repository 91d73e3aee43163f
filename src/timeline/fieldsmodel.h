// SPDX-License-Identifier: MIT
#pragma once

#include "wording/leadrows.h"
#include "wording/textsearch.h"

#include <QAbstractTableModel>

#include <vector>

namespace LeadViewer {

//! \brief The rows of a lead's form. The old rows stay until new ones are set.
class FieldsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LabelColumn, ValueColumn, ColumnCount };
    enum Role { ApiNameRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    //! Replaces all rows; does nothing, and emits nothing, when they are the same.
    void setRows(std::vector<FieldRow> rows);
    //! The rows as they are shown.
    [[nodiscard]] const std::vector<FieldRow> &rows() const { return m_rows; }
    //! Whether a row's label is the field's API name, for people who set up integrations.
    void setShowsApiNames(bool isShowing);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void showRows();

    std::vector<FieldRow> m_given; // with their readable labels
    std::vector<FieldRow> m_rows;
    bool m_showsApiNames = false;
};

//! Whether \p sought is in the label, the API name or the value of a row. Blank text means every
//! row.
[[nodiscard]] bool matches(const FieldRow &row, const SoughtText &sought);

} // namespace LeadViewer
