// SPDX-License-Identifier: MIT
#include "viewer/fieldbutton.h"

#include "viewer/icons.h"
#include "wording/valuetext.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace LeadViewer {

void drawFocusFrame(const QRect &place, QWidget *on)
{
    constexpr int thickness = 2;
    constexpr qreal round = 3;
    QPainter painter(on);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(on->palette().color(QPalette::Highlight), thickness));
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), round, round);
}

FieldButton::FieldButton(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    // The form makes one of its controls a tab stop.
    setFocusPolicy(Qt::ClickFocus);
}

void FieldButton::setIconName(const QString &name)
{
    m_iconName = name;
    showIcon();
}

void FieldButton::setNote(const QString &text, const QString &note)
{
    setToolTip(toolTipText(text + QLatin1Char('\n') + note));
    setAccessibleDescription(note);
}

int FieldButton::side(const QWidget *widget)
{
    constexpr int least = 24;
    return std::max(least, widget->fontMetrics().height() + 4);
}

QSize FieldButton::sizeHint() const
{
    return m_iconName.isEmpty() ? QToolButton::sizeHint() : QSize(side(this), side(this));
}

void FieldButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showIcon();
}

void FieldButton::showIcon()
{
    if (m_iconName.isEmpty())
        return;
    constexpr int frame = 8;
    const int size = side(this) - frame;
    setIconSize({size, size});
    setIcon(actionIcon(m_iconName, palette()));
}

void FieldButton::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event);
    if (hasFocus())
        drawFocusFrame(rect(), this);
}

void FieldButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        event->ignore(); // a button would go through all controls of its parent
        break;
    default:
        QToolButton::keyPressEvent(event);
    }
}

} // namespace LeadViewer
