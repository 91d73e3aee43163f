// SPDX-License-Identifier: MIT
#include "viewer/chiprow.h"

#include <QEvent>
#include <QStyle>

#include <algorithm>

namespace LeadViewer {

void ChipRow::add(QWidget *widget, Place place)
{
    widget->setParent(this);
    widget->show();
    m_items.push_back({widget, place, false});
    updateGeometry();
}

bool ChipRow::isLeftOut(const QWidget *widget) const
{
    return std::any_of(m_items.begin(), m_items.end(), [widget](const Item &item) {
        return item.widget == widget && item.isLeftOut;
    });
}

int ChipRow::spacing() const
{
    constexpr int usual = 4;
    const int spacing = style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, this);
    return std::clamp(spacing, 0, usual);
}

QSize ChipRow::sizeOf(bool hasAll) const
{
    QSize size(-spacing(), 0);
    for (const Item &item : m_items) {
        if (!hasAll && item.place == Place::StartOrHidden)
            continue;
        const QSize hint = item.widget->sizeHint();
        size.rwidth() += hint.width() + spacing();
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size.expandedTo({0, 0});
}

QSize ChipRow::sizeHint() const
{
    return sizeOf(true);
}

QSize ChipRow::minimumSizeHint() const
{
    return sizeOf(false);
}

bool ChipRow::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void ChipRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::arrange()
{
    int excess = sizeOf(true).width() - width();
    bool isOther = false;
    for (auto i = m_items.size(); i-- > 0;) {
        Item &item = m_items[i];
        const bool isLeftOut = excess > 0 && item.place == Place::StartOrHidden;
        if (isLeftOut)
            excess -= item.widget->sizeHint().width() + spacing();
        isOther = isOther || isLeftOut != item.isLeftOut;
        item.isLeftOut = isLeftOut;
        item.widget->setVisible(!isLeftOut);
    }
    int end = width() + spacing();
    for (const Item &item : m_items) {
        if (item.place == Place::End)
            end -= item.widget->sizeHint().width() + spacing();
    }
    int x = 0;
    for (const Item &item : m_items) {
        if (item.isLeftOut)
            continue;
        if (item.place == Place::End)
            x = std::max(x, end);
        const int chipWidth = item.widget->sizeHint().width();
        item.widget->setGeometry(
            QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, chipWidth, height())));
        x += chipWidth + spacing();
        if (item.place == Place::End)
            end = x;
    }
    if (isOther)
        Q_EMIT leftOutChanged();
}

} // namespace LeadViewer
