// SPDX-License-Identifier: MIT
#include "viewer/helpmenu.h"

#include "telecrm/client.h"
#include "telecrm/network.h"
#include "timeline/leadbrowser.h"
#include "viewer/helptext.h"
#include "viewer/idhelp.h"
#include "viewer/shortcutsheet.h"
#include "viewer/textdialog.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace LeadViewer {

namespace {

//! Raises the dialog of that class, and of that title, if one is open; else shows a new one.
template<typename Dialog, typename Make>
void openOne(QWidget *window, const QString &title, Make make)
{
    QDialog *shown = nullptr;
    for (Dialog *dialog : window->findChildren<Dialog *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (dialog->windowTitle() == title)
            shown = dialog;
    }
    if (shown == nullptr)
        shown = make();
    shown->show();
    shown->raise();
    shown->activateWindow();
}

} // namespace

HelpMenu::HelpMenu(QMenu *menu, LeadBrowser *browser, QMainWindow *window)
    : QObject(window)
    , m_browser(browser)
    , m_window(window)
{
    QAction *first = menu->actions().value(0);
    const auto add = [this, menu, first](const QString &text, void (HelpMenu::*open)()) {
        auto *action = new QAction(text, menu);
        menu->insertAction(first, action);
        connect(action, &QAction::triggered, this, open);
        return action;
    };
    add(tr("&Keyboard shortcuts"), &HelpMenu::openShortcuts)->setShortcut(QKeySequence(Qt::Key_F1));
    add(tr("&Find the IDs and the token"), &HelpMenu::openIdHelp);
    add(tr("&Connection details"), &HelpMenu::openConnection);
    add(tr("&Report a fault"), &HelpMenu::openReport);
    menu->insertSeparator(first);
    connect(browser, &LeadBrowser::answered, this, [this] { m_failure.reset(); });
    connect(browser, &LeadBrowser::failed, this, [this](const Error &error) {
        m_failure = error;
        m_lastFailure = error;
        m_failedAddress = m_browser->requestedAddress();
    });
}

void HelpMenu::openIdHelp()
{
    const QUrl telecrm(m_browser->means().client->baseUrl().origin());
    openOne<IdHelp>(m_window, IdHelp::tr("Find the IDs and the token"),
                    [this, &telecrm] { return new IdHelp(telecrm, m_window); });
}

void HelpMenu::openShortcuts()
{
    openShortcutSheet(m_window->menuBar(), m_window);
}

void HelpMenu::openConnection()
{
    const Client *client = m_browser->means().client;
    ConnectionFacts facts;
    facts.address = client->baseUrl().url();
    if (const auto *network = qobject_cast<Network *>(client->network()))
        facts.proxy = network->proxyName(facts.address);
    if (m_browser->lead() != nullptr) {
        facts.answer = m_browser->page().transfer;
        facts.answeredAt = m_browser->page().answeredAt;
    }
    facts.failure = m_failure;
    openText(tr("Connection details"),
             tr("How this program reaches TeleCRM. The token is not in it."),
             connectionText(facts, m_browser->context().zone));
}

void HelpMenu::openReport()
{
    openText(tr("Report a fault"),
             tr("Copy this, add what you did and what happened, and send it to your "
                "administrator. It has no token and no lead."),
             reportText(m_lastFailure, m_failedAddress));
}

void HelpMenu::openText(const QString &title, const QString &sentence, const QString &text)
{
    openOne<TextDialog>(m_window, title, [this, &title, &sentence, &text] {
        return new TextDialog(title, sentence, text, m_window);
    });
}

} // namespace LeadViewer
