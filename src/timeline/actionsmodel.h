// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"

#include <QAbstractTableModel>

#include <vector>

namespace LeadViewer {

//! \brief One page of a timeline, a row for each action in the service's order.
//!
//! Holds a whole page at a time and never fetches: paging is LeadBrowser's. Keeps what it shows
//! until the next page is there.
class ActionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { WhenColumn, WhatColumn, WhoColumn, DetailsColumn, ColumnCount };
    enum Role {
        FullTextRole = Qt::UserRole, //!< everything in the action, as text
        JsonRole, //!< the record as JSON text
        IdRole, //!< the action's id; empty when it has none
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setActions(std::vector<Action> actions);
    [[nodiscard]] const std::vector<Action> &actions() const { return m_actions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Action> m_actions;
};

} // namespace LeadViewer
