// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/foundleads.h"
#include "wording/textcontext.h"

#include <QAbstractListModel>

#include <vector>

namespace LeadViewer {

//! \brief A page of found leads, a row for each: name and status; phone number and owner; days of
//! creation and of the last activity. Texts are made visible by visibleText().
class LeadsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLeads(std::vector<FoundLead> leads);
    //! Rows and selections stay.
    void setContext(const TextContext &context);
    //! The ID of a row's lead; empty where it has none, or there is no such row.
    [[nodiscard]] LeadId idAt(int row) const;
    //! The row of a lead; -1 when it is not on the page.
    [[nodiscard]] int rowOf(const LeadId &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

private:
    std::vector<FoundLead> m_leads;
    TextContext m_context;
};

} // namespace LeadViewer
