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
        // An activated window restores the focus, which does not mean that the button will be
        // pressed.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        isLikely = reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason;
    }
    if (isLikely && m_button->isEnabled())
        Q_EMIT turnLikely();
    return QObject::eventFilter(watched, event);
}

} // namespace LeadViewer
