// SPDX-License-Identifier: MIT
#include "viewer/actiondelegate.h"

#include "paging/foundpart.h"
#include "timeline/actionsmodel.h"
#include "timeline/timelinerows.h"
#include "viewer/icons.h"
#include "wording/valuetext.h"

#include <QApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

constexpr int iconSize = 16;

// The mark of a found text, the same on each row and in each palette: black on this is 14:1.
constexpr QRgb markColor = 0xffffd54a;

QStyle *styleOf(const QStyleOptionViewItem &option)
{
    return option.widget != nullptr ? option.widget->style() : QApplication::style();
}

//! Where Qt's own styles draw the text of a cell.
QRect textArea(const QStyleOptionViewItem &option)
{
    const QStyle *style = styleOf(option);
    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    return area.adjusted(margin, 0, -margin, 0);
}

//! Each cell paints its part of the heading, which runs over all columns in whatever order they
//! are.
void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text)
{
    constexpr int margin = 3;
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->fillRect(option.rect, option.palette.color(QPalette::Active, QPalette::Window));
    QRect row = option.rect;
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) {
        const QHeaderView *header = table->horizontalHeader();
        row.setLeft(-header->offset());
        row.setWidth(std::max(header->length(), table->viewport()->width()));
    }
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
    painter->drawText(
        row.adjusted(margin, 0, -margin, 0),
        int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
            | Qt::TextSingleLine,
        text);
    painter->restore();
}

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
    if (index.data(TimelineRows::IsHeadingRole).toBool()) {
        paintHeading(painter, option, index.data().toString());
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    // The style draws everything but the text.
    const QString text = std::exchange(cell.text, QString());
    styleOf(cell)->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    cell.text = text;
    paintText(painter, cell);
}

void ActionDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const QRect area = textArea(option);
    const QString shown
        = option.fontMetrics.elidedText(option.text, option.textElideMode, area.width());
    QTextLayout layout(shown, option.font);
    QTextOption direction(QStyle::visualAlignment(option.direction, option.displayAlignment));
    direction.setTextDirection(option.direction);
    direction.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(direction);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid())
        return;
    line.setLineWidth(area.width());
    layout.endLayout();

    QList<QTextLayout::FormatRange> marks;
    for (auto span = m_found.isEmpty() ? std::nullopt : foundSpan(shown, m_found); span;
         span = foundSpan(shown, m_found, span->end)) {
        QTextCharFormat format;
        format.setBackground(QColor(markColor));
        format.setForeground(Qt::black);
        marks.append({int(span->begin), int(span->end - span->begin), format});
    }
    const QPalette::ColorGroup group = !option.state.testFlag(QStyle::State_Enabled)
        ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active) ? QPalette::Active
                                                      : QPalette::Inactive;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    painter->setPen(
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    // The font of another script may be higher, but its letters stand on the same line.
    const QFontMetrics &metrics = option.fontMetrics;
    const int baseline = area.top() + (area.height() - metrics.height()) / 2 + metrics.ascent();
    layout.draw(painter, QPointF(area.left(), baseline - line.ascent()), marks);
    painter->restore();
}

bool ActionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()) {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const bool isCut = cell.fontMetrics.horizontalAdvance(cell.text) > textArea(cell).width();
        if (!isCut && index.data(Qt::ToolTipRole).toString() == toolTipText(cell.text)) {
            QToolTip::hideText();
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace LeadViewer
