// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>

class QHeaderView;
class QMenu;
class QTableView;

namespace LeadViewer {

//! \brief The columns of the timeline's table: a person moves them, hides them and changes their
//! widths. The details get the width that the others leave.
class TableColumns : public QObject
{
    Q_OBJECT

public:
    //! \p table owns the columns, and has its model already.
    explicit TableColumns(QTableView *table);

    //! Order, widths and which are hidden, for the settings.
    [[nodiscard]] QByteArray save() const;
    //! Takes what \ref save returned; anything else changes nothing.
    void restore(const QByteArray &state);
    //! All columns in their first order, with widths for the table's font.
    void reset();
    //! Keeps the widths in proportion. Call it when the table's font changes.
    void fitFont();
    //! Fills \p menu with a check box for each column and a way back to the first state.
    void addTo(QMenu *menu);
    //! Those that are not hidden, from left to right.
    [[nodiscard]] QList<int> shown() const;

private:
    void show(int column, bool isShown);
    void fillRest();
    void openMenu(const QPoint &place);

    QTableView *m_table;
    QHeaderView *m_header;
    int m_letterWidth; // of the font that the widths are for
};

} // namespace LeadViewer
