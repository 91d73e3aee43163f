// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "viewer/exportfixture.h"

#include <QAction>
#include <QApplication>
#include <QMessageBox>
#include <QTextEdit>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString stopped = QStringLiteral("Export stopped. No file was written.");

} // namespace

//! Stopping an export, and closing the window while one runs. An export that ends early leaves no
//! file, and an older file stays.
class ExportStoppingTest : public ExportFixture
{
    Q_OBJECT

private Q_SLOTS:
    void stops_data();
    void stops();
    void escapeIsForWhatIsNearer();
    void escapeCancelsALeadFirst();
    void stopsAfterAFailure();
    void forgettingTheTokenStopsIt();
    void folderThatIsGone();
    void closing_data();
    void closing();
    void closingWhileItEnds();
    void closingWhenNothingRuns();

private:
    void writeOlder() const;
};

void ExportStoppingTest::writeOlder() const
{
    QFile older(path());
    QVERIFY(older.open(QIODevice::WriteOnly) && older.write("older") == 5);
}

void ExportStoppingTest::stops_data()
{
    QTest::addColumn<QString>("focus");
    QTest::addColumn<bool>("hasOlder");
    QTest::newRow("by the button") << QString() << false;
    QTest::newRow("by the button, an older file stays") << QString() << true;
    for (const char *name : {"Timeline", "Token", "Details", "Name", "Skip", "Find a field"}) {
        QTest::addRow("by Esc in %s", name) << QString::fromLatin1(name) << true;
    }
}

void ExportStoppingTest::stops()
{
    QFETCH(QString, focus);
    QFETCH(bool, hasOlder);
    if (hasOlder)
        writeOlder();
    exportHalf();
    if (focus.isEmpty()) {
        m_fixture->click(stopName);
    } else {
        QWidget *widget = focus.startsWith(QStringLiteral("Details"))
            ? m_fixture->find<QTextEdit>(focus)
            : m_fixture->find<QWidget>(focus);
        QVERIFY(widget != nullptr);
        widget->setFocus();
        QVERIFY(widget->hasFocus());
        press(Qt::Key_Escape);
    }
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), hasOlder ? QStringList{QStringLiteral("out.csv")} : QStringList());
    QCOMPARE(content(), hasOlder ? QByteArray("older") : QByteArray());
    QCOMPARE(buttons(), QStringList{closeName});
    QVERIFY(action()->isEnabled());
    // A late answer changes nothing.
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(text(), stopped);
    // Nothing is left to stop.
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportStoppingTest::escapeIsForWhatIsNearer()
{
    exportHalf();
    const QString before = text();
    press(Qt::Key_F, Qt::ControlModifier);
    auto *find = m_fixture->edit(QStringLiteral("Find"));
    QVERIFY(find->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!find->isVisible());
    QCOMPARE(text(), before);
    m_fixture->edit(QStringLiteral("Find a field"))->setFocus();
    type(QStringLiteral("name"));
    press(Qt::Key_Escape);
    QCOMPARE(m_fixture->edit(QStringLiteral("Find a field"))->text(), QString());
    QCOMPARE(text(), before);
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportStoppingTest::escapeCancelsALeadFirst()
{
    exportHalf();
    const QString before = text();
    m_fixture->standin().hold();
    press(Qt::Key_F5);
    QVERIFY(m_fixture->browser().isBusy());
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    QCOMPARE(text(), before);
    press(Qt::Key_Escape);
    QCOMPARE(text(), stopped);
}

void ExportStoppingTest::stopsAfterAFailure()
{
    m_fixture->answerWith({503, errorJson("BUSY", "Sorry"), "application/json", {}});
    exportTo(path());
    QTRY_COMPARE(buttons(), (QStringList{retryName, stopName}));
    m_fixture->click(stopName);
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), QStringList());
}

void ExportStoppingTest::forgettingTheTokenStopsIt()
{
    exportHalf();
    const int before = m_fixture->standin().requestCount();
    m_fixture->action(QStringLiteral("Forget token"))->trigger();
    QCOMPARE(text(), stopped);
    QCOMPARE(files(), QStringList());
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), before);
}

void ExportStoppingTest::folderThatIsGone()
{
    exportHalf();
    QVERIFY(QDir(m_folder->path()).removeRecursively());
    m_fixture->standin().release();
    QTRY_VERIFY2(text().startsWith(QStringLiteral("Nothing was exported: ")), qPrintable(text()));
    QVERIFY2(text().contains(path()), qPrintable(text()));
    QCOMPARE(buttons(), QStringList{closeName});
    QVERIFY(action()->isEnabled());
}

void ExportStoppingTest::closing_data()
{
    QTest::addColumn<bool>("stops");
    QTest::newRow("keep exporting, which Esc and Enter mean") << false;
    QTest::newRow("stop and close") << true;
}

void ExportStoppingTest::closing()
{
    QFETCH(bool, stops);
    exportHalf();
    press(Qt::Key_Q, Qt::ControlModifier);
    QVERIFY(m_fixture->window().isVisible());
    QVERIFY(box() != nullptr);
    QCOMPARE(box()->text(), QStringLiteral("An export is running. Stop it and close?"));
    QTRY_VERIFY(QApplication::activeWindow() == box());
    if (stops) {
        press(Qt::Key_S, Qt::AltModifier);
        QTRY_VERIFY(!m_fixture->window().isVisible());
        QCOMPARE(files(), QStringList());
        return;
    }
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        QTRY_VERIFY(QApplication::activeWindow() == box());
        press(key);
        QTRY_VERIFY(box() == nullptr);
        QVERIFY(m_fixture->window().isVisible());
        m_fixture->window().close();
        QVERIFY(m_fixture->window().isVisible());
    }
    m_fixture->standin().release();
    QTRY_COMPARE(content().count("\r\n"), 231);
}

void ExportStoppingTest::closingWhileItEnds()
{
    exportHalf();
    m_fixture->window().close();
    QVERIFY(box() != nullptr);
    m_fixture->standin().release();
    // Nothing is left to ask: the file is there, and closing was what was wanted.
    QTRY_VERIFY(!m_fixture->window().isVisible());
    QCOMPARE(content().count("\r\n"), 231);
}

void ExportStoppingTest::closingWhenNothingRuns()
{
    m_fixture->window().close();
    QVERIFY(box() == nullptr);
    QVERIFY(!m_fixture->window().isVisible());
}

LEAD_VIEWER_TEST(ExportStoppingTest, QApplication)
#include "tst_exportstopping.moc"
