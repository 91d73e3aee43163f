// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

#include <utility>

namespace LeadViewer {

//! \brief Draws a row of the timeline: an icon beside what happened, a line above the first action
//! of each day, and a mark on the text of the find bar.
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

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void markFound(QPainter *painter, const QStyleOptionViewItem &option) const;

    QString m_found;
    mutable QHash<std::pair<QString, bool>, QIcon> m_icons; // by name, and whether it is active
};

} // namespace LeadViewer
