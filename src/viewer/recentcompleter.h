// SPDX-License-Identifier: MIT
#pragma once

#include "leads/recentfile.h"

#include <QCompleter>

class QLineEdit;

namespace LeadViewer {

//! \brief Offers recent leads below the lead box: those whose name contains the typed text, and all
//! of them with the Down key. A chosen lead fills in its ID.
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
    QLineEdit *m_box;
};

} // namespace LeadViewer
