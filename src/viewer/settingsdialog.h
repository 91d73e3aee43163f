// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"

#include <QDialog>
#include <QString>

class QAction;
class QFormLayout;
class QLabel;
class QPushButton;

namespace LeadViewer {

class RecentLeads;
class Settings;

//! \brief The settings. Each is applied and remembered at once; there is nothing to confirm. Does
//! not block the window. Deletes itself when closed.
//!
//! It writes to the settings what only they hold. What the window shows as well, it emits or sets
//! by the menu's action, and the window remembers it.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Start
    {
        Settings *settings; //!< not owned, must outlive the dialog
        Policy policy; //!< the administrator's; what it decides cannot be changed
        int pageSize; //!< in the window
        // The menu's actions.
        QAction *emptyFields;
        QAction *systemEvents;
        QAction *forgetToken;
        QString tokenPlace; //!< where the token is: see tokenPlaceText()
        RecentLeads *recentLeads; //!< not owned, must outlive the dialog
    };

    SettingsDialog(const Start &start, QWidget *window);

Q_SIGNALS:
    //! "UTC", "Asia/Kolkata", or empty for this computer's own.
    void zoneChosen(const QString &zone);
    void pageSizeChosen(int pageSize);

private:
    void addLanguage(QFormLayout *form);
    void addZone(QFormLayout *form);
    void addPageSize(QFormLayout *form);
    void addHiding(QFormLayout *form, const QString &text, QAction *shown);
    void addMemory(QFormLayout *form);
    void addRecentLeads(QFormLayout *form);
    void addExportFolder(QFormLayout *form);
    void chooseFolder();
    void showFolder();
    void addInput(QFormLayout *form, const QString &name, QWidget *input);
    void lock(QFormLayout *form, QWidget *control);
    [[nodiscard]] QWidget *rowOf(const QList<QPushButton *> &buttons);

    Start m_start;
    QLabel *m_folderLabel = nullptr;
    QPushButton *m_resetButton = nullptr;
};

//! Opens the dialog over \p window, or raises the one that is open. Null pointer in the second
//! case.
SettingsDialog *openSettingsDialog(const SettingsDialog::Start &start, QWidget *window);

} // namespace LeadViewer
