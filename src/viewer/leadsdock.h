// SPDX-License-Identifier: MIT
#pragma once

#include <QDockWidget>

class QAction;

namespace LeadViewer {

class LeadBrowser;
class LeadInputs;
class LeadsPane;
class Settings;

//! \brief The list of leads at the left of the window, and the commands that open and walk it. It
//! is closed at first, and stays as it was left.
class LeadsDock : public QDockWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QAction *myLeads; //!< checkable: shows and hides the list
        QAction *nextLead;
        QAction *previousLead;
        LeadInputs *inputs; //!< name the workspace, and get the focus when the list is closed
    };

    //! Nothing is owned; \p browser and \p settings must outlive the dock. Without settings nothing
    //! is remembered.
    LeadsDock(const Parts &parts, LeadBrowser *browser, Settings *settings, QWidget *window);

    [[nodiscard]] LeadsPane *pane() const { return m_pane; }
    void setVisible(bool isVisible) override;

Q_SIGNALS:
    //! It is going to be shown or hidden, so that others can make room for it first.
    void aboutToChange(bool isOpen);

private:
    void showMine(bool isWanted);
    void closePane();

    Parts m_parts;
    Settings *m_settings;
    LeadsPane *m_pane;
};

} // namespace LeadViewer
