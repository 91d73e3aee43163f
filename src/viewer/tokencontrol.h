// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkeeper.h"
#include "telecrm/address.h"

#include <QObject>

class QAction;

namespace LeadViewer {

class LeadBrowser;
class LeadInputs;
class Token;
class TokenOwner;

//! \brief The window's part of the token: connects its input, Remember, Forget token and the line
//! below with the keeper and the browser.
class TokenControl : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned. The parent is \p window, which contains \p inputs and \p forget.
    TokenControl(LeadInputs *inputs, LeadBrowser *browser, QAction *forget, QWidget *window);

    //! Without a keeper the token is in memory only. Call it before the window is shown: the keeper
    //! is started after the first painting.
    void setKeeper(TokenKeeper *keeper);
    //! Enters another workspace, with its token where one is known. The token of one workspace is
    //! not sent for another.
    void enterWorkspace(const EnterpriseId &enterprise);
    //! Opens the lead in the inputs: now, or when its stored token arrives, unless the inputs
    //! changed or another lead was opened by then.
    void openWhenReady();

    //! Where the token in the input is, and whether it is kept.
    [[nodiscard]] QString placeText() const;

Q_SIGNALS:
    void openRequested();
    //! The password store failed, in words, while its line is folded away.
    void troubled(const QString &text);

private:
    void onTokenChanged(const Token &token);
    void fillIn(const Token &token);
    void forget();
    void handOver(const EnterpriseId &enterprise);
    [[nodiscard]] TokenOwner *tokens() const;
    [[nodiscard]] LeadAddress shownAddress() const; //!< empty where none is
    void showState();
    [[nodiscard]] TokenKeeper::State state() const;

    LeadInputs *m_inputs;
    LeadBrowser *m_browser;
    QAction *m_forget;
    QWidget *m_window;
    TokenKeeper *m_keeper = nullptr;
    bool m_hasToken = false;
    bool m_hasTrouble = false; // with the password store
    LeadAddress m_awaited; // the lead to open when its token comes
    LeadAddress m_before; // the open lead when that was named
};

} // namespace LeadViewer
