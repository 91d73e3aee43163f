// SPDX-License-Identifier: MIT
#pragma once

#include "leads/recentfile.h"

#include <QCompleter>

class QAction;
class QLineEdit;
class QStandardItemModel;

namespace LeadViewer {

//! \brief Offers recent leads below the lead box when the Down key or the arrow in the box is
//! pressed: those whose name contains the text in the box, else all of them. A chosen lead fills in
//! its ID. Nothing opens while one types, since a name is searched for as it stands.
class RecentCompleter : public QCompleter
{
    Q_OBJECT

public:
    //! \p box is the parent.
    explicit RecentCompleter(QLineEdit *box);

    void setLeads(const QList<RecentLead> &leads);
    //! Draws the arrow, where there is one, in the box's colours.
    void showIcon();
    //! The ID, which Qt writes into the box.
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void addArrow();

    QLineEdit *m_box;
    QAction *m_arrow = nullptr; // made with the first leads
    // In the box before a lead was highlighted; Esc brings it back.
    QString m_typed;
    bool m_isModified = false;
    QStandardItemModel *m_model;
};

} // namespace LeadViewer
