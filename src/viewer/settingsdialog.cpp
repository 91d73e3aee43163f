// SPDX-License-Identifier: MIT
#include "viewer/settingsdialog.h"

#include "leads/recentleads.h"
#include "session/settings.h"
#include "viewer/administration.h"
#include "viewer/recentmenu.h"
#include "viewer/zonemenu.h"
#include "wording/valuetext.h"
#include "wording/visibletext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

namespace LeadViewer {

SettingsDialog::SettingsDialog(const Start &start, QWidget *window)
    : QDialog(window)
    , m_start(start)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *form = new QFormLayout(this);
    addLanguage(form);
    addZone(form);
    addPageSize(form);
    addHiding(form, tr("&Hide empty fields"), start.emptyFields);
    addHiding(form, tr("Hide &system events"), start.systemEvents);
    addMemory(form);
    addRecentLeads(form);
    addExportFolder(form);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

//! Buttons beside each other, no wider than their texts.
QWidget *SettingsDialog::rowOf(const QList<QPushButton *> &buttons)
{
    auto *widget = new QWidget(this);
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    for (QPushButton *button : buttons) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    return widget;
}

void SettingsDialog::addInput(QFormLayout *form, const QString &name, QWidget *input)
{
    auto *label = new QLabel(name, this);
    label->setBuddy(input);
    form->addRow(label, input);
}

void SettingsDialog::lock(QFormLayout *form, QWidget *control)
{
    lockControl(control);
    auto *reason = new QLabel(tr("Set by your administrator."), this);
    reason->setTextFormat(Qt::PlainText);
    form->addRow(QString(), reason);
}

//! There is one so far: the texts are written in it.
void SettingsDialog::addLanguage(QFormLayout *form)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(tr("Language"));
    box->addItem(QLocale::languageToString(QLocale().language()));
    addInput(form, tr("&Language:"), box);
}

void SettingsDialog::addZone(QFormLayout *form)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(tr("Time zone"));
    // The menu has the list.
    const ZoneMenu menu;
    for (const QAction *action : menu.actions())
        box->addItem(action->text().remove(u'&'), action->data());
    box->setCurrentIndex(box->findData(m_start.settings->timeZone()));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box] { Q_EMIT zoneChosen(box->currentData().toString()); });
    addInput(form, tr("Time &zone:"), box);
}

void SettingsDialog::addPageSize(QFormLayout *form)
{
    auto *box = new QSpinBox(this);
    box->setAccessibleName(tr("Page size"));
    box->setRange(Settings::smallestPageSize, Settings::largestPageSize);
    box->setValue(m_start.pageSize);
    // Not for each digit that is typed: each size asks TeleCRM.
    box->setKeyboardTracking(false);
    connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::pageSizeChosen);
    addInput(form, tr("&Page size:"), box);
    if (m_start.policy.locksPageSize)
        lock(form, box);
}

//! \p shown is the menu's action, which says the opposite.
void SettingsDialog::addHiding(QFormLayout *form, const QString &text, QAction *shown)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(!shown->isChecked());
    connect(box, &QCheckBox::toggled, shown,
            [shown](bool isHiding) { shown->setChecked(!isHiding); });
    connect(shown, &QAction::toggled, box, [box](bool isShown) { box->setChecked(!isShown); });
    form->addRow(box);
}

void SettingsDialog::addMemory(QFormLayout *form)
{
    auto *layout = new QCheckBox(tr("&Remember the window, its panes and columns"), this);
    layout->setChecked(m_start.settings->keepsLayout());
    connect(layout, &QCheckBox::toggled, this,
            [this](bool isKept) { m_start.settings->setKeepsLayout(isKept); });
    form->addRow(layout);

    auto *place = new QLabel(m_start.tokenPlace, this);
    place->setTextFormat(Qt::PlainText);
    place->setWordWrap(true);
    auto *forget = new QPushButton(tr("&Forget token"), this);
    forget->setAccessibleDescription(m_start.tokenPlace);
    QAction *action = m_start.forgetToken;
    connect(forget, &QPushButton::clicked, action, &QAction::trigger);
    const auto showState = [forget, place, action] {
        forget->setEnabled(action->isEnabled());
        if (!action->isEnabled())
            place->clear();
    };
    connect(action, &QAction::changed, forget, showState);
    showState();
    //: The secret that TeleCRM gives to programs
    form->addRow(new QLabel(tr("Token:"), this), place);
    form->addRow(QString(), rowOf({forget}));
}

void SettingsDialog::addRecentLeads(QFormLayout *form)
{
    Settings *settings = m_start.settings;
    RecentLeads *recent = m_start.recentLeads;
    const bool isAllowed = m_start.policy.allowsRecentLeads;
    auto *leads = new QCheckBox(tr("Remember recent &leads"), this);
    leads->setChecked(isAllowed && settings->remembersRecentLeads());
    auto *names = new QCheckBox(tr("Remember their &names on this computer"), this);
    names->setChecked(isAllowed && settings->remembersLeadNames());
    names->setEnabled(leads->isChecked());
    auto *meaning = new QLabel(tr("Everybody who can read your files can read these names."), this);
    meaning->setWordWrap(true);
    names->setAccessibleDescription(meaning->text());
    auto *clear = new QPushButton(tr("Clear recent lea&ds"), this);
    const auto apply = [this, settings, recent] {
        recent->setKeeping(recentLeadsKeeping(settings, m_start.policy));
    };
    connect(leads, &QCheckBox::toggled, this, [settings, names, apply](bool isOn) {
        settings->setRemembersRecentLeads(isOn);
        names->setEnabled(isOn);
        apply();
    });
    connect(names, &QCheckBox::toggled, this, [settings, apply](bool isOn) {
        settings->setRemembersLeadNames(isOn);
        apply();
    });
    connect(clear, &QPushButton::clicked, recent, &RecentLeads::clear);
    const auto showState = [clear, recent] {
        clear->setEnabled(!recent->isEmpty());
    };
    connect(recent, &RecentLeads::changed, clear, showState);
    showState();
    form->addRow(leads);
    if (!isAllowed) {
        lock(form, leads);
        lockControl(names);
    }
    form->addRow(names);
    form->addRow(QString(), meaning);
    form->addRow(QString(), rowOf({clear}));
}

void SettingsDialog::addExportFolder(QFormLayout *form)
{
    const bool isLocked = !m_start.policy.allowsExport;
    m_folderLabel = new QLabel(this);
    m_folderLabel->setTextFormat(Qt::PlainText);
    m_folderLabel->setWordWrap(true);
    auto *choose = new QPushButton(tr("&Choose…"), this);
    choose->setAccessibleName(tr("Choose the folder for exports"));
    //: Button: go back to the usual folder
    m_resetButton = new QPushButton(tr("R&eset"), this);
    m_resetButton->setAccessibleName(tr("Reset the folder for exports"));
    connect(choose, &QPushButton::clicked, this, &SettingsDialog::chooseFolder);
    connect(m_resetButton, &QPushButton::clicked, this, [this] {
        m_start.settings->setExportFolder({});
        showFolder();
    });
    form->addRow(new QLabel(tr("Export to:"), this), m_folderLabel);
    QWidget *buttons = rowOf({choose, m_resetButton});
    form->addRow(QString(), buttons);
    if (isLocked)
        lock(form, buttons);
    showFolder();
}

void SettingsDialog::chooseFolder()
{
    auto *dialog
        = new QFileDialog(this, tr("Folder for exports"), m_start.settings->exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_start.settings->setExportFolder(QDir(folder).absolutePath());
        showFolder();
    });
    dialog->open();
}

void SettingsDialog::showFolder()
{
    const QString own = m_start.settings->exportFolder();
    const QString folder
        = own.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : own;
    m_folderLabel->setText(breakable(visibleText(QDir::toNativeSeparators(folder))));
    m_resetButton->setEnabled(!own.isEmpty());
}

SettingsDialog *openSettingsDialog(const SettingsDialog::Start &start, QWidget *window)
{
    auto *open = window->findChild<SettingsDialog *>(QString(), Qt::FindDirectChildrenOnly);
    auto *dialog = open != nullptr ? open : new SettingsDialog(start, window);
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    return open != nullptr ? nullptr : dialog;
}

} // namespace LeadViewer
