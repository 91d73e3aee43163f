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

struct Error;
struct ErrorWords;
enum class Suspect;
class ErrorDialog;
class LeadBrowser;
class Settings;
class TokenControl;
class TokenKeeper;

//! \brief The window: inputs, fields, timeline, menus, and the error dialog. It only connects its
//! parts; LeadBrowser does the work.
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
    //! Shows the base address.
    void setBaseAddress(const QString &address);
    //! Allows tokens to be remembered. \p keeper is not owned and must outlive the window. It is
    //! started after the first painting of the window.
    void setTokenKeeper(TokenKeeper *keeper);

    //! Opens the lead in the inputs: now, or when the password store has returned its token.
    void openAtStart();
    //! For IDs that come from outside: puts the focus on the button that opens the lead.
    void awaitOpening();
    //! Opens the lead like the button. False when an input was refused; \ref problemText tells why.
    bool openLead();
    [[nodiscard]] QString problemText() const;
    [[nodiscard]] QString positionText() const;
    //! The headline of the last failure; empty after a success.
    [[nodiscard]] QString failureText() const { return m_failure; }
    //! The error dialog while one is open.
    [[nodiscard]] ErrorDialog *errorDialog() const;

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void connectTimelineActions();
    void connectBrowser();
    void showBusy(bool busy);
    void showTitle();
    void showAnswered();
    void showFailed(const Error &error);
    void showCancelled();
    void showTimes();
    [[nodiscard]] QUrl leadPage() const;
    void openPage();
    void openSettings();
    void showState();
    void refresh();
    [[nodiscard]] ErrorWords withoutLocked(ErrorWords words) const;
    void showDialog(const ErrorWords &words, const QString &details);
    void editInput(Suspect input);
    void focusNextPane();
    void restoreLayout();
    void saveLayout();
    [[nodiscard]] QString shownSince() const;

    static constexpr int fieldsWidth = 380; // at first, in pixels

    std::unique_ptr<Ui::MainWindow> m_ui;
    LeadBrowser *m_browser;
    Settings *m_settings;
    TokenControl *m_tokenControl;
    QLabel *m_transferLabel;
    QLabel *m_loadedLabel;
    QLabel *m_addressLabel;
    QString m_failure;
    Policy m_policy;
    bool m_isSampleData = false;
};

} // namespace LeadViewer
