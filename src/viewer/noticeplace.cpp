// SPDX-License-Identifier: MIT
#include "viewer/noticeplace.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadViewer {

NoticePlace::NoticePlace(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
}

void NoticePlace::addBar(QWidget *bar)
{
    // A bar says by its own visibility whether it has a message, so another widget has to hide it.
    auto *holder = new QWidget(this);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    const bool isShown = !bar->isHidden();
    column->addWidget(bar);
    layout()->addWidget(holder);
    m_holders.insert(bar, holder);
    bar->installEventFilter(this);
    if (isShown)
        m_shown.push_back(bar);
    showNewest();
}

bool NoticePlace::eventFilter(QObject *watched, QEvent *event)
{
    // These two come also while the holder is hidden.
    const bool isShown = event->type() == QEvent::ShowToParent;
    if (isShown || event->type() == QEvent::HideToParent) {
        m_shown.erase(std::remove(m_shown.begin(), m_shown.end(), watched), m_shown.end());
        if (isShown)
            m_shown.push_back(watched);
        showNewest();
    }
    return QWidget::eventFilter(watched, event);
}

void NoticePlace::showNewest()
{
    QWidget *newest = m_shown.empty() ? nullptr : m_holders.value(m_shown.back());
    for (QWidget *holder : std::as_const(m_holders))
        holder->setVisible(holder == newest);
    setVisible(newest != nullptr);
}

} // namespace LeadViewer
