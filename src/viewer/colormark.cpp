// SPDX-License-Identifier: MIT
#include "viewer/colormark.h"

#include <QPainter>

namespace LeadViewer {

ColorMark::ColorMark(QWidget *parent)
    : QWidget(parent)
{
    const int side = fontMetrics().ascent();
    setFixedSize(side, side);
    hide();
}

void ColorMark::setColor(const QString &color)
{
    m_color = color.startsWith(QLatin1Char('#')) ? QColor(color) : QColor();
    setVisible(m_color.isValid());
    update();
}

void ColorMark::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setBrush(m_color);
    // The outline keeps a colour visible that is close to the background.
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace LeadViewer
