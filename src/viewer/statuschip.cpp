// SPDX-License-Identifier: MIT
#include "viewer/statuschip.h"

#include "viewer/colors.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

QColor chipColor(const QColor &color, const QPalette &palette)
{
    constexpr double least = 4.5;
    constexpr int most = 35; // percent: more would outshine the lead's name
    const QColor base = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    for (int percent = most; percent > 0; --percent) {
        const QColor background = mixed(base, color, percent / 100.0);
        if (contrastOf(text, background) >= least)
            return background;
    }
    return base;
}

StatusChip::StatusChip(QWidget *parent)
    : WrappedLabel(parent)
{
    setContentsMargins(8, 2, 8, 2);
    hide();
}

void StatusChip::setStatus(const QString &text, const QString &color)
{
    m_color = color.startsWith(QLatin1Char('#')) ? QColor(color) : QColor();
    setText(text);
    setVisible(!text.isEmpty());
    update();
}

void StatusChip::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor tint = m_color.isValid() ? m_color : palette().color(QPalette::Mid);
    painter.setPen(tint);
    painter.setBrush(m_color.isValid() ? chipColor(m_color, palette()) : Qt::transparent);
    constexpr qreal round = 8;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
    painter.end();
    WrappedLabel::paintEvent(event);
}

} // namespace LeadViewer
