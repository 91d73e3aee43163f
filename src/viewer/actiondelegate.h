// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

#include <utility>

namespace LeadViewer {

//! \brief Draws the rows of the timeline: headings over the whole width, an icon beside what
//! happened, texts of every script on one line, and the text of the find bar marked.
class ActionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! The text to mark; empty for none.
    void setFoundText(const QString &text) { m_found = text; }
    //! Call it when the palette changes: icons are drawn in its colours.
    void forgetIcons() { m_icons.clear(); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    //! Shows a tooltip where it says more than the cell, or the cell is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintText(QPainter *painter, const QStyleOptionViewItem &option) const;

    QString m_found;
    mutable QHash<std::pair<QString, bool>, QIcon> m_icons; // by name, and whether it is active
};

} // namespace LeadViewer
