// SPDX-License-Identifier: MIT
#include "leads/recentleads.h"
#include "session/settings.h"
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/settingsdialog.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimeZone>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

//! The settings, each of which is applied at once.
class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void opensOnce();
    void showsWhatIsSet();
    void zoneIsChosen();
    void pageSizeIsChosenWhenItIsWhole();
    void switchesAreKeptAtOnce();
    void tokenIsForgotten();
    void recentLeadsAreKeptAsChosen();
    void recentLeadsAreCleared();
    void exportFolderIsChosenAndReset();
    void administratorDecides();
    void everyControlHasAName();
    void appliesInTheWindow();

private:
    void open(const Policy &policy = {});
    template<typename Widget>
    Widget *control(const QString &name) const
    {
        for (auto *widget : m_dialog->findChildren<Widget *>()) {
            if (nameOf(widget) == name || widget->accessibleName() == name)
                return widget;
        }
        qFatal("Nothing in the dialog is named \"%s\".", qPrintable(name));
    }

    [[nodiscard]] QByteArray recentFile() const
    {
        QFile file(m_recentFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
    QString m_recentFile;
    std::optional<Settings> m_settings;
    std::optional<RecentLeads> m_recentLeads;
    std::unique_ptr<QMainWindow> m_window;
    // The menu's.
    QAction *m_emptyFields = nullptr;
    QAction *m_systemEvents = nullptr;
    QAction *m_forget = nullptr;
    QPointer<SettingsDialog> m_dialog;
};

void SettingsDialogTest::init()
{
    const QString file = m_folder.filePath(QStringLiteral("settings.ini"));
    QFile::remove(file);
    m_settings.emplace(file);
    m_recentFile = m_folder.filePath(QStringLiteral("recent/leads.json"));
    m_recentLeads.emplace();
    m_recentLeads->setFile(m_recentFile);
    m_recentLeads->clear();
    m_window = std::make_unique<QMainWindow>();
    m_forget = new QAction(m_window.get());
    for (QAction **action : {&m_emptyFields, &m_systemEvents}) {
        *action = new QAction(m_window.get());
        (*action)->setCheckable(true);
    }
    m_window->show();
}

void SettingsDialogTest::open(const Policy &policy)
{
    m_dialog
        = openSettingsDialog({&*m_settings, policy, 25, m_emptyFields, m_systemEvents, m_forget,
                              QStringLiteral("Saved in your password store."), &*m_recentLeads},
                             m_window.get());
    QVERIFY(m_dialog != nullptr);
    QVERIFY(waitForKeyboard(m_dialog));
}

void SettingsDialogTest::opensOnce()
{
    open();
    QVERIFY(!m_dialog->isModal());
    QVERIFY(
        openSettingsDialog(
            {&*m_settings, {}, 25, m_emptyFields, m_systemEvents, m_forget, {}, &*m_recentLeads},
            m_window.get())
        == nullptr);
    QCOMPARE(m_window->findChildren<SettingsDialog *>().size(), 1);
    press(Qt::Key_Escape);
    QTRY_VERIFY(m_dialog.isNull());
}

void SettingsDialogTest::showsWhatIsSet()
{
    m_settings->setTimeZone(QStringLiteral("Asia/Kolkata"));
    m_systemEvents->setChecked(true);
    m_settings->setKeepsLayout(false);
    m_settings->setExportFolder(m_folder.path());
    open();
    QCOMPARE(control<QComboBox>(QStringLiteral("Time zone"))->currentText(),
             QStringLiteral("Asia/Kolkata (IST)"));
    QCOMPARE(control<QSpinBox>(QStringLiteral("Page size"))->value(), 25);
    QVERIFY(control<QCheckBox>(QStringLiteral("Hide empty fields"))->isChecked());
    QVERIFY(!control<QCheckBox>(QStringLiteral("Hide system events"))->isChecked());
    QVERIFY(!control<QCheckBox>(QStringLiteral("Remember the window, its panes and columns"))
                 ->isChecked());
    QStringList lines;
    for (const QString &line : labelsOf(m_dialog))
        lines += QString(line).remove(QChar(0x200b));
    QVERIFY(lines.contains(QDir::toNativeSeparators(m_folder.path())));
    QVERIFY(lines.contains(QStringLiteral("Saved in your password store.")));
    QVERIFY(!lines.contains(QStringLiteral("Set by your administrator.")));
}

void SettingsDialogTest::zoneIsChosen()
{
    open();
    QSignalSpy chosen(m_dialog, &SettingsDialog::zoneChosen);
    auto *box = control<QComboBox>(QStringLiteral("Time zone"));
    QCOMPARE(box->count(), 3);
    box->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Home);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(0).constFirst().toString(), QStringLiteral("Asia/Kolkata"));
    QCOMPARE(chosen.at(1).constFirst().toString(), QStringLiteral("UTC"));
    QCOMPARE(chosen.at(2).constFirst().toString(), QString());
}

void SettingsDialogTest::pageSizeIsChosenWhenItIsWhole()
{
    open();
    QSignalSpy chosen(m_dialog, &SettingsDialog::pageSizeChosen);
    auto *box = control<QSpinBox>(QStringLiteral("Page size"));
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QStringLiteral("100"));
    QVERIFY(chosen.isEmpty());
    press(Qt::Key_Tab);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toInt(), 100);
    QCOMPARE(box->minimum(), 1);
    QCOMPARE(box->maximum(), 100);
}

void SettingsDialogTest::switchesAreKeptAtOnce()
{
    open();
    // What the menu has, too, is changed there, and follows it.
    const auto followsEachOther = [this](const QString &name, QAction *shown) {
        auto *box = control<QCheckBox>(name);
        for (const bool isShown : {true, false, true}) {
            box->setChecked(!isShown);
            QCOMPARE(shown->isChecked(), isShown);
        }
        shown->setChecked(false);
        QVERIFY(box->isChecked());
    };
    followsEachOther(QStringLiteral("Hide empty fields"), m_emptyFields);
    followsEachOther(QStringLiteral("Hide system events"), m_systemEvents);
    m_settings->setLayout(QStringLiteral("window"), "geometry");
    control<QCheckBox>(QStringLiteral("Remember the window, its panes and columns"))
        ->setChecked(false);
    QVERIFY(!m_settings->keepsLayout());
    QCOMPARE(m_settings->layout(QStringLiteral("window")), QByteArray());
}

void SettingsDialogTest::tokenIsForgotten()
{
    open();
    QSignalSpy triggered(m_forget, &QAction::triggered);
    auto *button = control<QPushButton>(QStringLiteral("Forget token"));
    button->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(triggered.size(), 1);
    m_forget->setEnabled(false);
    QVERIFY(!button->isEnabled());
    QVERIFY(!labelsOf(m_dialog).contains(QStringLiteral("Saved in your password store.")));
}

void SettingsDialogTest::recentLeadsAreKeptAsChosen()
{
    open();
    auto *leads = control<QCheckBox>(QStringLiteral("Remember recent leads"));
    auto *names = control<QCheckBox>(QStringLiteral("Remember their names on this computer"));
    QVERIFY(leads->isChecked());
    QVERIFY(!names->isChecked());
    QVERIFY(names->isEnabled());
    QCOMPARE(names->accessibleDescription(),
             QStringLiteral("Everybody who can read your files can read these names."));
    m_recentLeads->add({{QStringLiteral("ent_1")}, {QStringLiteral("lead-1")}},
                       QStringLiteral("Asha Rao"));
    names->setChecked(true);
    QVERIFY(m_settings->remembersLeadNames());
    QVERIFY(recentFile().contains("lead-1"));
    QVERIFY(recentFile().contains("Asha Rao"));
    names->setChecked(false);
    QVERIFY(recentFile().contains("lead-1"));
    QVERIFY(!recentFile().contains("Asha Rao"));
    leads->setChecked(false);
    QVERIFY(!m_settings->remembersRecentLeads());
    QVERIFY(!names->isEnabled());
    QVERIFY(!QFile::exists(m_recentFile));
    QVERIFY(m_recentLeads->isEmpty());
}

void SettingsDialogTest::recentLeadsAreCleared()
{
    open();
    auto *button = control<QPushButton>(QStringLiteral("Clear recent leads"));
    QVERIFY(!button->isEnabled());
    m_recentLeads->add({{QStringLiteral("ent_1")}, {QStringLiteral("lead-1")}}, {});
    QVERIFY(button->isEnabled());
    button->setFocus();
    press(Qt::Key_Space);
    QVERIFY(m_recentLeads->isEmpty());
    QVERIFY(!button->isEnabled());
}

void SettingsDialogTest::exportFolderIsChosenAndReset()
{
    open();
    auto *reset = control<QPushButton>(QStringLiteral("Reset the folder for exports"));
    QVERIFY(!reset->isEnabled());
    control<QPushButton>(QStringLiteral("Choose the folder for exports"))->click();
    auto *chooser = m_dialog->findChild<QFileDialog *>();
    QVERIFY(chooser != nullptr);
    chooser->selectFile(m_folder.path());
    static_cast<QDialog *>(chooser)->accept();
    QTRY_COMPARE(m_settings->exportFolder(), m_folder.path());
    QVERIFY(reset->isEnabled());
    reset->click();
    QCOMPARE(m_settings->exportFolder(), QString());
    QVERIFY(!reset->isEnabled());
}

void SettingsDialogTest::administratorDecides()
{
    Policy policy;
    policy.locksPageSize = true;
    policy.allowsExport = policy.allowsRecentLeads = false;
    open(policy);
    QVERIFY(!control<QSpinBox>(QStringLiteral("Page size"))->isEnabled());
    QVERIFY(!control<QPushButton>(QStringLiteral("Choose the folder for exports"))->isEnabled());
    QVERIFY(control<QComboBox>(QStringLiteral("Time zone"))->isEnabled());
    for (const char *name : {"Remember recent leads", "Remember their names on this computer"}) {
        QVERIFY(!control<QCheckBox>(QString::fromLatin1(name))->isEnabled());
        QVERIFY(!control<QCheckBox>(QString::fromLatin1(name))->isChecked());
    }
    QCOMPARE(labelsOf(m_dialog).count(QStringLiteral("Set by your administrator.")), 3);
    QCOMPARE(control<QSpinBox>(QStringLiteral("Page size"))->accessibleDescription(),
             QStringLiteral("Set by your administrator"));
}

void SettingsDialogTest::everyControlHasAName()
{
    open();
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isControl
            = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr;
        if (isControl && !widget->objectName().startsWith(QStringLiteral("qt_"))
            && widget->isVisible())
            QVERIFY2(!nameOf(widget).isEmpty(), widget->metaObject()->className());
    }
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->buddy() != nullptr
                     || !Qt::mightBeRichText(label->text()),
                 qPrintable(label->text()));
}

void SettingsDialogTest::appliesInTheWindow()
{
    const QString lead = QStringLiteral("lead-1");
    WindowFixture fixture(m_folder.filePath(QStringLiteral("settings.ini")));
    fixture.standin().addLead(lead, leadJson(QStringLiteral("Asha Rao"), 57));
    QVERIFY(fixture.show());
    QVERIFY(fixture.open(lead));
    press(Qt::Key_Comma, Qt::ControlModifier);
    m_dialog = fixture.window().findChild<SettingsDialog *>();
    QVERIFY(waitForKeyboard(m_dialog));
    auto *zones = control<QComboBox>(QStringLiteral("Time zone"));
    zones->setCurrentIndex(zones->findData(QStringLiteral("UTC")));
    QCOMPARE(fixture.settings().timeZone(), QStringLiteral("UTC"));
    QVERIFY(fixture.browser().context().zone == QTimeZone::utc());
    QVERIFY(fixture.action(QStringLiteral("UTC"))->isChecked());
    control<QSpinBox>(QStringLiteral("Page size"))->setValue(20);
    QTRY_COMPARE(fixture.ids().size(), 20);
    QCOMPARE(fixture.settings().pageSize(), 20);
    QVERIFY(control<QPushButton>(QStringLiteral("Forget token"))->isEnabled());
    control<QPushButton>(QStringLiteral("Forget token"))->click();
    QCOMPARE(fixture.edit(QStringLiteral("Token"))->text(), QString());
}

LEAD_VIEWER_TEST(SettingsDialogTest, QApplication)
#include "tst_settingsdialog.moc"
