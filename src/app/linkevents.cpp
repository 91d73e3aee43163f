// SPDX-License-Identifier: MIT
#include "app/linkevents.h"

#include "telecrm/viewerlink.h"

#include <QFileOpenEvent>

namespace LeadViewer {

bool LinkEvents::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FileOpen) {
        const QUrl url = static_cast<QFileOpenEvent *>(event)->url();
        const QString link = url.toString(QUrl::FullyEncoded);
        if (isViewerLink(link)) {
            Q_EMIT linkOpened(link);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace LeadViewer
