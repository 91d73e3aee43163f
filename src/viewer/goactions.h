// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace LeadViewer {

class LeadBrowser;

//! \brief The menu of places to go to: pages of the timeline, and the leads opened before and
//! after.
class GoActions : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *firstPage;
        QAction *previousPage;
        QAction *nextPage;
        QAction *lastPage;
        QAction *back;
        QAction *forward;
    };

    //! Nothing is owned; \p browser must outlive the object.
    GoActions(const Actions &actions, LeadBrowser *browser, QObject *parent);

private:
    void showState();

    Actions m_actions;
    LeadBrowser *m_browser;
};

} // namespace LeadViewer
