// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace LeadViewer {

class LeadBrowser;
class NoticeBar;

//! \brief One notice for each page that is shown: what the timeline did meanwhile, else how the
//! service's echo differs. Its button helps.
class PageNotice : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive the object.
    PageNotice(NoticeBar *bar, LeadBrowser *browser, QObject *parent);

Q_SIGNALS:
    void readAllRequested();

private:
    void showPage();

    NoticeBar *m_bar;
    LeadBrowser *m_browser;
};

} // namespace LeadViewer
