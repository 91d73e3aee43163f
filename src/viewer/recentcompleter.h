// SPDX-License-Identifier: MIT
#pragma once

#include "leads/recentfile.h"

#include <QCompleter>

class QLineEdit;
class QStandardItemModel;

namespace LeadViewer {

//! \brief Offers recent leads below the lead box when the Down key is pressed: those whose name
//! contains the text in the box, else all of them. A chosen lead fills in its ID. Nothing opens
//! while one types, since a name is searched for as it stands.
class RecentCompleter : public QCompleter
{
    Q_OBJECT

public:
    //! \p box is the parent.
    explicit RecentCompleter(QLineEdit *box);

    void setLeads(const QList<RecentLead> &leads);
    //! The ID, which Qt writes into the box.
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();

    QLineEdit *m_box;
    QStandardItemModel *m_model;
};

} // namespace LeadViewer
