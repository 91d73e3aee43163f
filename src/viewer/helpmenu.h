// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"

#include <QObject>

#include <optional>

class QMainWindow;
class QMenu;

namespace LeadViewer {

class LeadBrowser;

//! \brief The actions of the Help menu but for About, and the dialogs that they open, one of a kind
//! at a time.
class HelpMenu : public QObject
{
    Q_OBJECT

public:
    //! Adds the actions at the beginning of \p menu. Nothing is owned; \p window is the parent, and
    //! its menu bar has all menus; \p browser must outlive it.
    HelpMenu(QMenu *menu, LeadBrowser *browser, QMainWindow *window);

    //! For buttons elsewhere.
    void openIdHelp();

private:
    void openShortcuts();
    void openConnection();
    void openReport();
    void openText(const QString &title, const QString &sentence, const QString &text);

    LeadBrowser *m_browser;
    QMainWindow *m_window;
    std::optional<Error> m_failure; // of the last request
    std::optional<Error> m_lastFailure; // since the start
    LeadAddress m_failedAddress; // what was asked for then
};

} // namespace LeadViewer
