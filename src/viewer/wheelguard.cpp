// SPDX-License-Identifier: MIT
#include "viewer/wheelguard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QScrollBar>
#include <QTabBar>
#include <QWheelEvent>

namespace LeadViewer {

namespace {

bool changesByWheel(const QWidget *widget)
{
    return qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QTabBar *>(widget) != nullptr
        || (qobject_cast<const QAbstractSlider *>(widget) != nullptr
            && qobject_cast<const QScrollBar *>(widget) == nullptr);
}

} // namespace

WheelGuard::WheelGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    auto *wheel = static_cast<QWheelEvent *>(event);
    if (wheel->modifiers() == Qt::ControlModifier) {
        const int angle = wheel->angleDelta().y();
        // A touchpad sends parts of a notch.
        m_angle = (m_angle < 0) == (angle < 0) ? m_angle + angle : angle;
        const int steps = m_angle / QWheelEvent::DefaultDeltasPerStep;
        m_angle %= QWheelEvent::DefaultDeltasPerStep;
        wheel->accept();
        if (steps != 0)
            Q_EMIT zoomRequested(steps);
        return true;
    }
    const auto *control = static_cast<QWidget *>(watched);
    if (!changesByWheel(control) || control->hasFocus())
        return QObject::eventFilter(watched, event);
    // Qt sends an ignored event to the parent next.
    wheel->ignore();
    return true;
}

} // namespace LeadViewer
