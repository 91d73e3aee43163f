// SPDX-License-Identifier: MIT
#include "viewer/firstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>

namespace LeadViewer {

namespace {

// Long enough for whatever showing a window still brings about, and too short for anybody to have
// done anything in it.
constexpr std::chrono::milliseconds pause{50};

} // namespace

FirstPaint::FirstPaint(QWidget *window, QObject *parent)
    : QObject(parent)
{
    window->installEventFilter(this);
}

bool FirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(pause, this, &FirstPaint::painted);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace LeadViewer
