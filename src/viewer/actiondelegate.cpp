// SPDX-License-Identifier: MIT
#include "viewer/actiondelegate.h"

#include "timeline/actionsmodel.h"
#include "viewer/icons.h"

#include <QApplication>
#include <QPainter>

namespace LeadViewer {

namespace {

constexpr int iconSize = 16;

} // namespace

void ActionDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != ActionsModel::WhatColumn)
        return;
    const QString name = index.data(ActionsModel::IconNameRole).toString();
    auto icon = m_icons.find(name);
    if (icon == m_icons.end())
        icon = m_icons.insert(name, kindIcon(name, option->palette));
    option->icon = *icon;
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
    QColor mark = option.palette.color(QPalette::Highlight);
    if (option.state.testFlag(QStyle::State_Selected))
        mark = option.palette.color(QPalette::HighlightedText);
    mark.setAlphaF(0.35F);
    for (qsizetype at = shown.indexOf(m_found, 0, Qt::CaseInsensitive); at >= 0;
         at = shown.indexOf(m_found, at + m_found.size(), Qt::CaseInsensitive)) {
        const int left = option.fontMetrics.horizontalAdvance(shown.left(at));
        const int right = option.fontMetrics.horizontalAdvance(shown.left(at + m_found.size()));
        painter->fillRect(
            QRect(text.left() + left, text.top() + 2, right - left, text.height() - 4), mark);
    }
}

} // namespace LeadViewer
