// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace LeadViewer {

//! \brief Reads the links that macOS sends to the running program as events.
//!
//! It is installed as an event filter of the application. On other systems no such event comes.
class LinkEvents : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    //! A text for which isViewerLink() is true. It may name no lead.
    void linkOpened(const QString &link);
};

} // namespace LeadViewer
