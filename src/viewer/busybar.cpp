// SPDX-License-Identifier: MIT
#include "viewer/busybar.h"

namespace LeadViewer {

BusyBar::BusyBar(QWidget *parent)
    : QProgressBar(parent)
{
    constexpr int thickness = 4;
    setRange(0, 0);
    setTextVisible(false);
    setFixedHeight(thickness);
    setAccessibleName(tr("Loading"));
    QSizePolicy policy = sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    setSizePolicy(policy);
    hide();

    m_delay.setSingleShot(true);
    m_delay.setInterval(delay);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
}

void BusyBar::setBusy(bool busy)
{
    if (busy) {
        m_delay.start();
    } else {
        m_delay.stop();
        hide();
    }
}

} // namespace LeadViewer
