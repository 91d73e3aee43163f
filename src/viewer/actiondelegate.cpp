// SPDX-License-Identifier: MIT
#include "viewer/actiondelegate.h"

#include "paging/foundpart.h"
#include "timeline/actionsmodel.h"
#include "viewer/icons.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

namespace {

constexpr int iconSize = 16;

} // namespace

void ActionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    // Each cell has the direction of its first strong letter.
    if (option->text.isRightToLeft())
        option->direction = Qt::RightToLeft;
    if (index.column() != ActionsModel::WhatColumn)
        return;
    const QString name = index.data(ActionsModel::IconNameRole).toString();
    // Where the list has no focus, Windows paints a selected row with dark text.
    const bool isActive = option->state.testFlag(QStyle::State_Active);
    QIcon &icon = m_icons[{name, isActive}];
    if (icon.isNull()) {
        QPalette palette = option->palette;
        palette.setCurrentColorGroup(isActive ? QPalette::Active : QPalette::Inactive);
        icon = kindIcon(name, palette);
    }
    option->icon = icon;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(iconSize, iconSize);
}

void ActionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (!m_found.isEmpty()) {
        QStyleOptionViewItem shown = option;
        initStyleOption(&shown, index);
        markFound(painter, shown);
    }
    if (index.row() > 0 && index.data(ActionsModel::StartsDayRole).toBool()) {
        QColor line = option.palette.color(QPalette::Text);
        line.setAlphaF(0.45F);
        painter->fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)), line);
    }
}

void ActionDelegate::markFound(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    QRect text = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    // Qt's own styles start the text there.
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    text.adjust(margin, 0, -margin, 0);
    const QString shown
        = option.fontMetrics.elidedText(option.text, option.textElideMode, text.width());
    QTextLayout layout(shown, option.font);
    QTextOption direction(QStyle::visualAlignment(option.direction, option.displayAlignment));
    direction.setTextDirection(option.direction);
    layout.setTextOption(direction);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(text.width());
    layout.endLayout();
    QColor mark = option.palette.color(QPalette::Highlight);
    if (option.state.testFlag(QStyle::State_Selected))
        mark = option.palette.color(QPalette::HighlightedText);
    mark.setAlphaF(0.35F);
    for (auto span = foundSpan(shown, m_found); span; span = foundSpan(shown, m_found, span->end)) {
        const qreal begin = line.cursorToX(int(span->begin));
        const qreal end = line.cursorToX(int(span->end));
        painter->fillRect(QRectF(text.left() + std::min(begin, end), text.top() + 2,
                                 std::abs(end - begin), text.height() - 4),
                          mark);
    }
}

} // namespace LeadViewer
