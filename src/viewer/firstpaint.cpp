// SPDX-License-Identifier: MIT
#include "viewer/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace LeadViewer {

FirstPaint::FirstPaint(QWidget *window, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_pause(pause)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(m_pause, this, &FirstPaint::painted);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace LeadViewer
