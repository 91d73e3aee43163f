// SPDX-License-Identifier: MIT
#include "viewer/viewsettings.h"

#include "session/settings.h"
#include "timeline/leadbrowser.h"
#include "viewer/fieldspane.h"
#include "viewer/settingsdialog.h"
#include "viewer/timelinepane.h"
#include "viewer/tokencontrol.h"
#include "viewer/zonemenu.h"

#include <QAction>
#include <QSpinBox>

namespace LeadViewer {

ViewSettings::ViewSettings(const Parts &parts, LeadBrowser *browser, Settings *settings,
                           QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_browser(browser)
    , m_settings(settings)
    , m_window(window)
{
    if (m_settings != nullptr)
        restore();
    connect(parts.emptyFields, &QAction::toggled, this, [this](bool isShown) {
        m_parts.fields->setHidesEmptyFields(!isShown);
        if (m_settings != nullptr)
            m_settings->setHidesEmptyFields(!isShown);
    });
    connect(parts.systemEvents, &QAction::toggled, this, [this](bool isShown) {
        m_parts.timeline->setHidesSystemEvents(!isShown);
        if (m_settings != nullptr)
            m_settings->setHidesSystemEvents(!isShown);
    });
    connect(parts.zoneMenu, &ZoneMenu::chosen, this, [this](const QString &zone) {
        if (m_settings != nullptr)
            m_settings->setTimeZone(zone);
        m_browser->setZone(m_parts.zoneMenu->zone());
    });
    connect(parts.timeline, &TimelinePane::pageSizeChanged, this, [this](int pageSize) {
        if (m_settings != nullptr)
            m_settings->setPageSize(pageSize);
    });
    parts.openSettings->setEnabled(m_settings != nullptr);
    connect(parts.openSettings, &QAction::triggered, this, &ViewSettings::openDialog);
}

void ViewSettings::restore()
{
    m_parts.timeline->setPageSize(m_settings->pageSize());
    m_parts.zoneMenu->setZoneName(m_settings->timeZone());
    m_browser->setZone(m_parts.zoneMenu->zone());
    m_parts.emptyFields->setChecked(!m_settings->hidesEmptyFields());
    m_parts.fields->setHidesEmptyFields(m_settings->hidesEmptyFields());
    m_parts.systemEvents->setChecked(!m_settings->hidesSystemEvents());
    m_parts.timeline->setHidesSystemEvents(m_settings->hidesSystemEvents());
}

void ViewSettings::openDialog()
{
    SettingsDialog *dialog
        = openSettingsDialog({m_settings, m_policy, m_parts.timeline->pageSize(),
                              m_parts.emptyFields, m_parts.systemEvents, m_parts.forgetToken,
                              m_parts.token->placeText(), m_parts.recentLeads},
                             m_window);
    if (dialog == nullptr)
        return;
    connect(dialog, &SettingsDialog::zoneChosen, m_parts.zoneMenu,
            [menu = m_parts.zoneMenu](const QString &zone) {
                menu->setZoneName(zone);
                Q_EMIT menu->chosen(zone);
            });
    connect(dialog, &SettingsDialog::pageSizeChosen, m_parts.timeline->pageSizeBox(),
            &QSpinBox::setValue);
}

} // namespace LeadViewer
