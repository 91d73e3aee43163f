// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QObject>
#include <QUrl>

class QAction;

namespace LeadViewer {

class LeadBrowser;
class NoticeBar;

//! \brief The menu's actions that lead to the open lead elsewhere: opens its page in TeleCRM,
//! copies a link to it, copies its ID.
class LeadLinks : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *openPage;
        QAction *copyLink;
        QAction *copyId;
    };

    //! Nothing is owned; all must outlive the object, but for its end. \p bar says what could not
    //! be opened.
    LeadLinks(const Actions &actions, NoticeBar *bar, LeadBrowser *browser, QObject *parent);

    //! What is copied: TeleCRM's own address where TeleCRM is asked, since a colleague without this
    //! program can open it; else a link for this program.
    [[nodiscard]] QString linkTo(const LeadAddress &address) const;

    //! Made-up leads are nowhere else: only the ID can be copied.
    void setSampleData();

private:
    [[nodiscard]] QUrl page() const;
    void showState();

    Actions m_actions;
    LeadBrowser *m_browser;
    bool m_isSampleData = false;
};

} // namespace LeadViewer
