// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QObject>

class QAction;

namespace LeadViewer {

class LeadBrowser;
class LeadInputs;
class Token;
class TokenKeeper;

//! \brief All that the window has to do with the token: what its input, Remember, Forget token and
//! the line below say to the keeper and to the browser, and the other way round.
class TokenControl : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned. The parent is the window, and has the others in it.
    TokenControl(LeadInputs *inputs, LeadBrowser *browser, QAction *forget, QWidget *window);

    //! Without a keeper the token is in memory only. To be called before the window is shown: once
    //! it was painted, the keeper may ask the store.
    void setKeeper(TokenKeeper *keeper);
    //! Has the lead opened that stands in the inputs: now, or when a stored token comes for it, if
    //! it is still the one by then and nothing else was opened.
    void openAtStart();

Q_SIGNALS:
    void openRequested();

private:
    void takeToken(const Token &token);
    void fillIn(const Token &token);
    void forget();
    void askForToken();
    void showState();

    LeadInputs *m_inputs;
    LeadBrowser *m_browser;
    QAction *m_forget;
    QWidget *m_window;
    TokenKeeper *m_keeper = nullptr;
    bool m_hasToken = false;
    LeadAddress m_awaited; // the lead to open when its token comes
};

} // namespace LeadViewer
