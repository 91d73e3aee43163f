// SPDX-License-Identifier: MIT
#include "viewer/goactions.h"

#include "timeline/leadbrowser.h"
#include "wording/valuetext.h"

#include <QAction>

#include <array>
#include <utility>

namespace LeadViewer {

GoActions::GoActions(const Actions &actions, LeadBrowser *browser, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_browser(browser)
{
    const std::array<std::pair<QAction *, PageTurn>, 4> turns{
        {{actions.firstPage, PageTurn::First},
         {actions.previousPage, PageTurn::Previous},
         {actions.nextPage, PageTurn::Next},
         {actions.lastPage, PageTurn::Last}}};
    for (const auto &[action, turn] : turns)
        connect(action, &QAction::triggered, browser, [browser, to = turn] { browser->turn(to); });
    connect(actions.back, &QAction::triggered, browser, [browser] { browser->goInHistory(-1); });
    connect(actions.forward, &QAction::triggered, browser, [browser] { browser->goInHistory(1); });
    connect(browser, &LeadBrowser::pageChanged, this, &GoActions::showState);
    connect(browser, &LeadBrowser::answered, this, &GoActions::showState);
    connect(browser, &LeadBrowser::failed, this, &GoActions::showState);
    connect(browser, &LeadBrowser::progressed, this, &GoActions::showState);
}

void GoActions::showState()
{
    m_actions.firstPage->setEnabled(m_browser->canTurn(PageTurn::First));
    m_actions.previousPage->setEnabled(m_browser->canTurn(PageTurn::Previous));
    m_actions.nextPage->setEnabled(m_browser->canTurn(PageTurn::Next));
    m_actions.lastPage->setEnabled(m_browser->canTurn(PageTurn::Last));
    const auto show = [this](QAction *action, int steps, const QString &where) {
        const VisitedLead *lead = m_browser->history().at(steps);
        action->setEnabled(lead != nullptr);
        action->setToolTip(toolTipText(lead != nullptr ? where.arg(lead->name) : QString()));
    };
    //: %1 is a lead's name
    show(m_actions.back, -1, tr("Back: %1"));
    //: %1 is a lead's name
    show(m_actions.forward, 1, tr("Forward: %1"));
}

} // namespace LeadViewer
