// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/filtermenus.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-system");
const QString systemEvents = QStringLiteral("System events");

//! 26 actions of one day: two notes and two changes of the status in turn, but actions 11 to 20 are
//! all changes. Their ids and texts are "a1", "a2", …
QByteArray json()
{
    QJsonArray actions;
    for (int number = 1; number <= 26; ++number) {
        const QString name = QStringLiteral("a%1").arg(number);
        const bool isNote = (number <= 10 || number > 20) && number % 4 < 2;
        QJsonObject action{{QStringLiteral("id"), name},
                           {QStringLiteral("creationTimestamp"), 1736411800000LL - number * 1000}};
        action.insert(QStringLiteral("type"),
                      isNote ? QStringLiteral("USER_NOTE") : QStringLiteral("STATUS_CHANGE"));
        action.insert(isNote ? QStringLiteral("text") : QStringLiteral("toStatusid"), name);
        actions.append(action);
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("fields"), QJsonObject()},
                                     {QStringLiteral("actions"), actions}})
        .toJson();
}

} // namespace

//! The table without system events: only the rows that are seen are reached, copied and found, and
//! the headings say what is hidden.
class SystemEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void areHiddenByTheMenu();
    void areNoSteps();
    void areNotCopied();
    void fillAWholePage();
    void areNotFound();
    void areShownByTheirFilter();
    void stayHiddenInTheNextRun();

private:
    [[nodiscard]] QString ids() const
    {
        QStringList ids = m_fixture->ids();
        ids.removeAll(QString());
        return ids.join(QLatin1Char(' '));
    }
    void hide() { m_fixture->action(systemEvents)->setChecked(false); }
    void restart();

    QTemporaryDir m_folder;
    std::unique_ptr<WindowFixture> m_fixture;
};

void SystemEventsTest::restart()
{
    m_fixture.reset();
    m_fixture = std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("settings.ini")));
    m_fixture->standin().addLead(lead, json());
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(lead));
    m_fixture->table()->setFocus();
}

void SystemEventsTest::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
    QGuiApplication::clipboard()->clear();
    restart();
}

void SystemEventsTest::areHiddenByTheMenu()
{
    QCOMPARE(ids(), QStringLiteral("a1 a2 a3 a4 a5 a6 a7 a8 a9 a10"));
    QCOMPARE(m_fixture->headings(),
             QStringList{QStringLiteral("Thu 9 Jan 2025 · 10 on this page")});
    m_fixture->table()->select(4);
    hide();
    QCOMPARE(ids(), QStringLiteral("a1 a4 a5 a8 a9"));
    QCOMPARE(
        m_fixture->headings(),
        QStringList{QStringLiteral("Thu 9 Jan 2025 · 5 on this page · 5 system events hidden")});
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a5"));
    // The page is the same, and nothing was asked for.
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QCOMPARE(m_fixture->queries().size(), 1);
    m_fixture->action(systemEvents)->setChecked(true);
    QCOMPARE(m_fixture->ids().size(), 10);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a5"));
    // In place of a hidden row stands the next one.
    m_fixture->table()->select(5);
    hide();
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a8"));
}

void SystemEventsTest::areNoSteps()
{
    hide();
    QStringList ids;
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up,
                              Qt::Key_End, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_PageDown}) {
        press(key);
        ids += m_fixture->currentId();
    }
    QCOMPARE(ids.join(QLatin1Char(' ')), QStringLiteral("a1 a4 a5 a8 a5 a9 a8 a1 a9"));
}

void SystemEventsTest::areNotCopied()
{
    hide();
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 5);
    for (const QString &line : lines)
        QVERIFY2(line.contains(QStringLiteral("\tNote\t")), qPrintable(line));
}

void SystemEventsTest::fillAWholePage()
{
    hide();
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(ids(), QString());
    QCOMPARE(m_fixture->headings(),
             QStringList{QStringLiteral("Thu 9 Jan 2025 · 10 system events hidden")});
    QCOMPARE(m_fixture->currentId(), QString());
    QVERIFY(!m_fixture->action(QStringLiteral("Copy selected action"))->isEnabled());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_Home, Qt::Key_Return})
        press(key);
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(ids(), QStringLiteral("a21 a24 a25"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a21"));
    QVERIFY(m_fixture->line(QStringLiteral("noteLabel")).isNull());
    QVERIFY(m_fixture->turn(QStringLiteral("Previous page")));
    QCOMPARE(m_fixture->line(QStringLiteral("noteLabel")),
             QStringLiteral("This page has system events only, which are hidden."));
    m_fixture->click(QStringLiteral("Show system events"));
    QVERIFY(m_fixture->action(systemEvents)->isChecked());
    QVERIFY(m_fixture->line(QStringLiteral("noteLabel")).isNull());
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->ids().size(), 10);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a11"));
}

void SystemEventsTest::areNotFound()
{
    hide();
    press(Qt::Key_F, Qt::ControlModifier);
    type(QStringLiteral("a2"));
    // a2 is hidden, and so are a20, a22, a23 and a26; a21, a24 and a25 are not.
    QCOMPARE(m_fixture->line(QStringLiteral("countLabel")), QStringLiteral("Not on this page."));
    m_fixture->click(QStringLiteral("Search older pages"));
    QTRY_COMPARE(m_fixture->currentId(), QStringLiteral("a21"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->line(QStringLiteral("countLabel")), QStringLiteral("1 of 3"));
    m_fixture->action(systemEvents)->setChecked(true);
    QCOMPARE(m_fixture->line(QStringLiteral("countLabel")), QStringLiteral("1 of 6"));
}

void SystemEventsTest::areShownByTheirFilter()
{
    hide();
    QVERIFY(chooseFilter(*m_fixture, QStringLiteral("More"),
                         {systemEvents, QStringLiteral("Any type")}));
    QCOMPARE(m_fixture->ids().size(), 10);
    QCOMPARE(ids().left(8), QStringLiteral("a2 a3 a6"));
    m_fixture->click(QStringLiteral("All"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(ids(), QStringLiteral("a1 a4 a5 a8 a9"));
}

void SystemEventsTest::stayHiddenInTheNextRun()
{
    hide();
    QVERIFY(m_fixture->settings().hidesSystemEvents());
    restart();
    QVERIFY(!m_fixture->action(systemEvents)->isChecked());
    QCOMPARE(ids(), QStringLiteral("a1 a4 a5 a8 a9"));
    m_fixture->action(systemEvents)->setChecked(true);
    QVERIFY(!m_fixture->settings().hidesSystemEvents());
}

LEAD_VIEWER_TEST(SystemEventsTest, QApplication)
#include "tst_systemevents.moc"
