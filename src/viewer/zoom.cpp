// SPDX-License-Identifier: MIT
#include "viewer/zoom.h"

#include "session/settings.h"
#include "viewer/wheelguard.h"

#include <QAction>
#include <QApplication>
#include <QLocale>
#include <QMenu>

#include <algorithm>
#include <cmath>

namespace LeadViewer {

Zoom::Zoom(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_usualFont(QApplication::font())
    , m_percent(settings != nullptr ? settings->zoom() : Settings::usualZoom)
{
    // Setting a font also drops the fonts that the system has for menus and the like.
    if (m_percent != Settings::usualZoom)
        apply();
    connect(new WheelGuard(this), &WheelGuard::zoomRequested, this, &Zoom::changeBy);
}

void Zoom::addActions(QMenu *menu)
{
    QMenu *zoom = menu->addMenu(tr("Zoo&m"));
    const auto add = [this, zoom](const QString &text, const QList<QKeySequence> &keys, auto run) {
        QAction *action = zoom->addAction(text);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, run);
    };
    // On most keyboards, plus is the shifted "=".
    add(tr("Zoom &in"),
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
        [this] { changeBy(1); });
    add(tr("Zoom &out"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, [this] { changeBy(-1); });
    //: The size of all text as the system has it
    add(tr("&Usual size"), {QKeySequence(Qt::CTRL | Qt::Key_0)}, [this] { reset(); });
}

void Zoom::changeBy(int steps)
{
    setPercent(m_percent + steps * Settings::zoomStep);
}

void Zoom::reset()
{
    setPercent(Settings::usualZoom);
}

void Zoom::setPercent(int percent)
{
    percent = std::clamp(percent, Settings::smallestZoom, Settings::largestZoom);
    if (percent != m_percent) {
        m_percent = percent;
        if (m_settings != nullptr)
            m_settings->setZoom(percent);
        apply();
    }
    //: %1 is a number of percent
    Q_EMIT announced(tr("Zoom %1 %").arg(QLocale().toString(percent)));
}

void Zoom::apply()
{
    QFont font = m_usualFont;
    const qreal factor = m_percent / qreal(Settings::usualZoom);
    if (m_usualFont.pointSizeF() > 0)
        font.setPointSizeF(m_usualFont.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, int(std::lround(m_usualFont.pixelSize() * factor))));
    QApplication::setFont(font);
}

} // namespace LeadViewer
