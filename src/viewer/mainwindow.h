// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"

#include <QMainWindow>

#include <memory>

class QLabel;

namespace Ui {
class MainWindow;
}

namespace LeadViewer {

class ErrorControl;
class ErrorDialog;
class LeadBrowser;
class LeadFinding;
class LeadOpening;
class LeadsDock;
class RecentLeads;
class RecentMenu;
class LeadLinks;
class LinkArrival;
class Settings;
class TokenControl;
class TokenKeeper;
class ViewSettings;

//! \brief The window: tool bar, inputs, fields, timeline, details, menus. It only connects its
//! parts; LeadBrowser does the work.
//!
//! It begins as a start page with the inputs alone. The panes come with the first lead.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \p browser and \p settings are not owned and must outlive the window. Without settings
    //! nothing is remembered.
    MainWindow(LeadBrowser *browser, Settings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Takes the administrator's values where the person has none of their own, locks what is to be
    //! locked, and says what could not be read. Call it before \ref fillIn.
    void setPolicy(const Policy &policy);
    //! Fills in the inputs at start; an empty text leaves the input as it is.
    void fillIn(const QString &enterpriseId, const QString &leadId, const QString &token);
    //! Tells that the leads are made up, and does not remember the enterprise.
    void setSampleData();
    //! Makes the window no larger than its screen allows, and fills a small one. Call it before
    //! show().
    void fitScreen();
    //! Allows tokens to be remembered. \p keeper is not owned and must outlive the window. It is
    //! started after the first painting of the window.
    void setTokenKeeper(TokenKeeper *keeper);

    //! Keeps the leads opened last in that file, too. Call it after \ref setPolicy.
    void setRecentLeadsFile(const QString &fileName);

    //! Opens the lead in the inputs: now, or when the password store has returned its token.
    void openAtStart();
    //! Comes to the front and opens the lead of a link from outside, or asks first: see
    //! LinkArrival. An empty \p link only brings the window to the front.
    void openFromLink(const QString &link);
    //! Opens the lead like the button. False when an input was refused; \ref problemText tells why.
    bool openLead();
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString positionText() const;
    //! The headline of the last failure; empty after a success.
    [[nodiscard]] QString failureText() const;
    //! The error dialog while one is open.
    [[nodiscard]] ErrorDialog *errorDialog() const;

Q_SIGNALS:
    //! A person wants to see the leads that are made up.
    void samplesRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectViewActions();
    void connectTimelineActions();
    void connectBrowser();
    void showBusy();
    void showLead();
    void leaveStartPage();
    void showTitle();
    void showTimes();
    void showState();
    void restoreLayout();
    void saveLayout();

    std::unique_ptr<Ui::MainWindow> m_ui;
    LeadBrowser *m_browser;
    Settings *m_settings;
    TokenControl *m_tokenControl;
    ErrorControl *m_errors;
    LeadFinding *m_finding;
    LeadOpening *m_opening;
    LeadsDock *m_leads;
    RecentLeads *m_recentLeads;
    RecentMenu *m_recentMenu;
    LeadLinks *m_leadLinks;
    LinkArrival *m_linkArrival;
    ViewSettings *m_viewSettings = nullptr;
    QLabel *m_stateLabel;
    bool m_isRestored = false; // the window's place and size are of an earlier run
    bool m_isSampleData = false;
};

} // namespace LeadViewer
