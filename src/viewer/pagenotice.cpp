// SPDX-License-Identifier: MIT
#include "viewer/pagenotice.h"

#include "timeline/leadbrowser.h"
#include "timeline/positiontext.h"
#include "viewer/noticebar.h"

namespace LeadViewer {

PageNotice::PageNotice(NoticeBar *bar, LeadBrowser *browser, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_browser(browser)
{
    connect(browser, &LeadBrowser::pageChanged, this, &PageNotice::showPage);
}

void PageNotice::showPage()
{
    const TimelinePage &page = m_browser->page();
    if (page.finding == PageFinding::Kind::Changed) {
        m_bar->showMessage(NoticeWeight::Warning, changedText());
        m_bar->setAction(tr("Start again"), [this] { m_browser->startAgain(); });
    } else if (page.finding == PageFinding::Kind::OtherOrder) {
        m_bar->showMessage(NoticeWeight::Warning, otherOrderText());
        m_bar->setAction(tr("Load all"), [this] { Q_EMIT readAllRequested(); });
    } else if (page.newActions > 0) {
        m_bar->setText(newActionsText(page.newActions));
        if (!page.areNewShown)
            m_bar->setAction(tr("Show the first page"),
                             [this] { m_browser->turn(PageTurn::First); });
    } else {
        m_bar->setText(page.echo ? echoText(*page.echo) : QString());
    }
}

} // namespace LeadViewer
