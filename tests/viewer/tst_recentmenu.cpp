// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/recentmenu.h"
#include "viewer/windowfixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-1");
const QString rohan = QStringLiteral("lead-2");

} // namespace

//! The leads opened last, in the Go menu and below the lead box.
class RecentMenuTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void newestIsFirst();
    void choosesALead();
    void isOfTheWorkspace();
    void clears();
    void keepsAFile();
    void keepsNothingWhenItIsOff();
    void administratorForbids();
    void boxOffersNames();
    void boxOffersAllWithTheKey();
    void escapeBringsBackWhatWasTyped();

private:
    void start();
    [[nodiscard]] RecentMenu *menu() const { return m_fixture->window().findChild<RecentMenu *>(); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const QAction *action : menu()->actions()) {
            if (!action->isSeparator())
                texts += action->text();
        }
        return texts;
    }
    [[nodiscard]] QLineEdit *box() const { return m_fixture->edit(QStringLiteral("Lead ID")); }
    [[nodiscard]] QCompleter *completer() const { return box()->findChild<QCompleter *>(); }
    [[nodiscard]] QStringList offered() const
    {
        const QAbstractItemView *popup = completer()->popup();
        QStringList texts;
        for (int row = 0; popup->isVisible() && row < popup->model()->rowCount(); ++row)
            texts += popup->model()->index(row, 0).data().toString();
        return texts;
    }

    QTemporaryDir m_folder;
    QString m_settings;
    std::unique_ptr<WindowFixture> m_fixture;
};

void RecentMenuTest::init()
{
    m_settings = m_folder.filePath(QStringLiteral("settings.ini"));
    QFile::remove(m_settings);
    start();
}

void RecentMenuTest::start()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_settings);
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha & Sons"), 1));
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 1));
    QVERIFY(m_fixture->show());
}

void RecentMenuTest::newestIsFirst()
{
    QVERIFY(!menu()->menuAction()->isEnabled());
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->open(rohan));
    QVERIFY(menu()->menuAction()->isEnabled());
    QCOMPARE(texts(),
             (QStringList{QStringLiteral("&1 Rohan Mehta"), QStringLiteral("&2 Asha && Sons"),
                          QStringLiteral("&Clear recent leads")}));
    QVERIFY(m_fixture->open(QStringLiteral("lead-9"))); // there is no such lead
    QCOMPARE(texts().size(), 3);
}

void RecentMenuTest::choosesALead()
{
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->open(rohan));
    QSignalSpy requested(menu(), &RecentMenu::openRequested);
    menu()->popup({});
    QTRY_VERIFY(menu()->isVisible());
    QTest::keyClick(menu(), Qt::Key_2);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.constFirst().constFirst().value<LeadAddress>(),
             (LeadAddress{{Standin::enterpriseId()}, {asha}}));
}

void RecentMenuTest::isOfTheWorkspace()
{
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(texts().size(), 2);
    m_fixture->edit(QStringLiteral("Enterprise ID"))->setText(QStringLiteral("ent_2"));
    QCOMPARE(texts().size(), 1);
    QVERIFY(!menu()->menuAction()->isEnabled());
}

void RecentMenuTest::clears()
{
    QVERIFY(m_fixture->open(asha));
    m_fixture->action(QStringLiteral("Clear recent leads"))->trigger();
    QTRY_COMPARE(texts().size(), 1);
    QVERIFY(!menu()->menuAction()->isEnabled());
}

void RecentMenuTest::keepsAFile()
{
    const QString file = m_folder.filePath(QStringLiteral("recent/leads.json"));
    m_fixture->window().setRecentLeadsFile(file);
    QVERIFY(m_fixture->open(asha));
    start();
    m_fixture->window().setRecentLeadsFile(file);
    QCOMPARE(texts().constFirst(), QStringLiteral("&1 lead-1"));
    m_fixture->settings().setRemembersLeadNames(true);
    start();
    m_fixture->window().setRecentLeadsFile(file);
    QVERIFY(m_fixture->open(asha));
    start();
    m_fixture->window().setRecentLeadsFile(file);
    QCOMPARE(texts().constFirst(), QStringLiteral("&1 Asha && Sons"));
    m_fixture->settings().setRemembersRecentLeads(false);
    start();
    m_fixture->window().setRecentLeadsFile(file);
    QVERIFY(!QFile::exists(file));
    QCOMPARE(texts().size(), 1);
}

void RecentMenuTest::keepsNothingWhenItIsOff()
{
    m_fixture->settings().setRemembersRecentLeads(false);
    start();
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(texts().size(), 1);
    QVERIFY(!menu()->menuAction()->isEnabled());
}

void RecentMenuTest::administratorForbids()
{
    Policy policy;
    policy.allowsRecentLeads = false;
    m_fixture->setPolicy(policy);
    QVERIFY(m_fixture->open(asha));
    QCOMPARE(texts().size(), 1);
    QVERIFY(!menu()->menuAction()->isEnabled());
    QCOMPARE(menu()->menuAction()->text(),
             QStringLiteral("&Recent leads – Set by your administrator"));
}

void RecentMenuTest::boxOffersNames()
{
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->open(rohan));
    box()->setFocus();
    type(QStringLiteral("ME"));
    QCOMPARE(offered(), QStringList());
    press(Qt::Key_Down);
    QCOMPARE(offered(), QStringList(QStringLiteral("Rohan Mehta")));
    QWidget *popup = completer()->popup();
    QCOMPARE(nameOf(popup), QStringLiteral("Recent leads"));
    QTest::keyClick(popup, Qt::Key_Down);
    QCOMPARE(box()->text(), rohan);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(!popup->isVisible());
    QCOMPARE(box()->text(), rohan);
}

void RecentMenuTest::boxOffersAllWithTheKey()
{
    QVERIFY(m_fixture->open(asha));
    QVERIFY(m_fixture->open(rohan));
    box()->setFocus();
    QCOMPARE(box()->text(), rohan);
    press(Qt::Key_Down);
    QCOMPARE(offered(),
             (QStringList{QStringLiteral("Rohan Mehta"), QStringLiteral("Asha & Sons")}));
    QWidget *popup = completer()->popup();
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Down);
    QCOMPARE(box()->text(), asha);
    // One key opens it.
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->browser().lead()->address.lead.text, asha);
}

void RecentMenuTest::escapeBringsBackWhatWasTyped()
{
    QVERIFY(m_fixture->open(asha));
    // The mouse has an arrow for it.
    auto *arrow = box()->findChild<QToolButton *>();
    QCOMPARE(nameOf(arrow), QStringLiteral("Recent leads"));
    QVERIFY(arrow->isVisible());
    QTest::mouseClick(arrow, Qt::LeftButton);
    QCOMPARE(offered(), QStringList(QStringLiteral("Asha & Sons")));
    QTest::keyClick(completer()->popup(), Qt::Key_Escape);
    QCOMPARE(box()->text(), asha);
    box()->setFocus();
    type(QStringLiteral("Asha"));
    press(Qt::Key_Down);
    QWidget *popup = completer()->popup();
    QTest::keyClick(popup, Qt::Key_Down);
    QCOMPARE(box()->text(), asha);
    QTest::keyClick(popup, Qt::Key_Escape);
    QVERIFY(!popup->isVisible());
    QCOMPARE(box()->text(), QStringLiteral("Asha"));
    // It is still a name, not an ID.
    QVERIFY(box()->isModified());
}

LEAD_VIEWER_TEST(RecentMenuTest, QApplication)
#include "tst_recentmenu.moc"
