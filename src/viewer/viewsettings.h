// SPDX-License-Identifier: MIT
#pragma once

#include "session/policy.h"

#include <QObject>

class QAction;
class QWidget;

namespace LeadViewer {

class FieldsPane;
class LeadBrowser;
class RecentLeads;
class Settings;
class TimelinePane;
class TokenControl;
class ZoneMenu;

//! \brief What a person chooses in View and in the settings dialog: applied at once, and
//! remembered.
class ViewSettings : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QAction *emptyFields; //!< checkable, as the next one: the menu says what is shown
        QAction *systemEvents;
        ZoneMenu *zoneMenu;
        QAction *openSettings;
        QAction *forgetToken;
        FieldsPane *fields;
        TimelinePane *timeline;
        TokenControl *token;
        RecentLeads *recentLeads;
    };

    //! Applies what is remembered. Nothing is owned; the parent contains the parts. Without \p
    //! settings nothing is remembered, and there is no dialog.
    ViewSettings(const Parts &parts, LeadBrowser *browser, Settings *settings, QWidget *window);

    //! The administrator's, for the dialog.
    void setPolicy(const Policy &policy) { m_policy = policy; }

private:
    void restore();
    void openDialog();

    Parts m_parts;
    LeadBrowser *m_browser;
    Settings *m_settings;
    QWidget *m_window;
    Policy m_policy;
};

} // namespace LeadViewer
