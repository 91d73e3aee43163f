// SPDX-License-Identifier: MIT
#include "viewer/turnwatch.h"

#include <QAbstractButton>
#include <QFocusEvent>

namespace LeadViewer {

TurnWatch::TurnWatch(QAbstractButton *button)
    : QObject(button)
    , m_button(button)
{
    button->installEventFilter(this);
}

bool TurnWatch::eventFilter(QObject *watched, QEvent *event)
{
    bool isLikely = event->type() == QEvent::Enter;
    if (event->type() == QEvent::FocusIn) {
        // A window that comes to the front gives the focus back to where it was, whatever it is
        // brought to the front for.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        isLikely = reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
    }
    if (isLikely && m_button->isEnabled())
        Q_EMIT turnLikely();
    return QObject::eventFilter(watched, event);
}

} // namespace LeadViewer
