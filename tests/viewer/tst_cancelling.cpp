// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/busybar.h"
#include "viewer/windowfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString rohan = QStringLiteral("lead-rohan");
const QString cancelName = QStringLiteral("Cancel");

} // namespace

//! Stopping a request, and what a request under way looks like.
class CancellingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void byButton_data();
    void byButton();
    void byEscape_data();
    void byEscape();
    void firstLeadCancelled();
    void lateAnswerChangesNothing();
    void newerLeadCancelsTheOlder();
    void pageTurnGivesWayToAnotherLead();
    void busyBarComesLate();
    void quickAnswerShowsNoBusyBar();
    void closedWhileBusy();

private:
    //! Turns the page and is left waiting.
    void turnAndWait();
    [[nodiscard]] bool isAsBefore() const;
    [[nodiscard]] BusyBar *bar() const { return m_fixture->window().findChild<BusyBar *>(); }

    std::unique_ptr<WindowFixture> m_fixture;
};

void CancellingTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    m_fixture->standin().addLead(rohan, leadJson(QStringLiteral("Rohan Mehta"), 3));
    QVERIFY(m_fixture->show());
    QVERIFY(m_fixture->open(asha));
}

void CancellingTest::turnAndWait()
{
    m_fixture->standin().hold();
    const int before = m_fixture->standin().requestCount();
    press(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_COMPARE(m_fixture->standin().requestCount(), before + 1);
    QVERIFY(m_fixture->browser().isBusy());
    QVERIFY(m_fixture->button(cancelName)->isEnabled());
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("Loading…")));
}

bool CancellingTest::isAsBefore() const
{
    return m_fixture->value(QStringLiteral("Name")) == QStringLiteral("Asha Kulkarni")
        && m_fixture->table()->actionCount() == 10
        && m_fixture->row(0).constLast() == QStringLiteral("Note 1")
        && m_fixture->window().positionText() == QStringLiteral("1–10 · more may follow")
        && m_fixture->box(QStringLiteral("Skip"))->value() == 0
        && m_fixture->button(QStringLiteral("Next page"))->isEnabled()
        && m_fixture->window().windowTitle() == QStringLiteral("Asha Kulkarni – Lead Viewer");
}

void CancellingTest::byButton_data()
{
    QTest::addColumn<bool>("byMouse");
    QTest::newRow("by mouse") << true;
    QTest::newRow("by the space bar") << false;
}

void CancellingTest::byButton()
{
    QFETCH(bool, byMouse);
    QVERIFY(!m_fixture->button(cancelName)->isEnabled());
    turnAndWait();
    if (byMouse) {
        m_fixture->click(cancelName);
    } else {
        m_fixture->button(cancelName)->setFocus();
        press(Qt::Key_Space);
    }
    QVERIFY(!m_fixture->browser().isBusy());
    QVERIFY(!m_fixture->button(cancelName)->isEnabled());
    QVERIFY(isAsBefore());
    // The focus does not fall on whatever stands behind the button that is disabled now.
    QVERIFY(byMouse || m_fixture->button(QStringLiteral("Open lead"))->hasFocus());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(labelsOf(&m_fixture->window())
                 .filter(QStringLiteral("Cancelled. Still shown: Asha Kulkarni, as of "))
                 .size(),
             1);
}

void CancellingTest::byEscape_data()
{
    QTest::addColumn<QString>("focus");
    for (const char *name : {"Lead ID", "Token", "Timeline", "Details", "Name", "Skip", "Page size",
                             "Find a field", "Open lead", "Cancel", "Workspace"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void CancellingTest::byEscape()
{
    QFETCH(QString, focus);
    turnAndWait();
    QWidget *widget = focus.startsWith(QStringLiteral("Details"))
        ? m_fixture->find<QTextEdit>(focus)
        : m_fixture->find<QWidget>(focus);
    QVERIFY(widget != nullptr);
    widget->setFocus();
    QVERIFY(widget->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    QVERIFY(isAsBefore());
    QVERIFY(focus == cancelName || widget->hasFocus());
}

void CancellingTest::firstLeadCancelled()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(asha, leadJson(QStringLiteral("Asha Kulkarni"), 57));
    QVERIFY(m_fixture->show());
    m_fixture->standin().hold();
    m_fixture->fill(asha);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    QVERIFY(m_fixture->browser().lead() == nullptr);
    QVERIFY(labelsOf(&m_fixture->window()).contains(QStringLiteral("Cancelled.")));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    // And it can be asked for again.
    m_fixture->standin().release();
    press(Qt::Key_Return);
    QTRY_COMPARE(Test::shownLeadName(m_fixture->browser()), QStringLiteral("Asha Kulkarni"));
}

void CancellingTest::lateAnswerChangesNothing()
{
    turnAndWait();
    press(Qt::Key_Escape);
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QVERIFY(isAsBefore());
    QCOMPARE(m_fixture->standin().requestCount(), 2);
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->row(0).constLast(), QStringLiteral("Note 11"));
    QVERIFY(labelsOf(&m_fixture->window()).filter(QStringLiteral("Cancelled")).isEmpty());
}

void CancellingTest::newerLeadCancelsTheOlder()
{
    m_fixture->standin().addLead(QStringLiteral("lead-farida"),
                                 leadJson(QStringLiteral("Farida Sheikh"), 1));
    m_fixture->standin().hold();
    for (const QString &lead : {QStringLiteral("lead-farida"), rohan}) {
        m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
        type(lead);
        press(Qt::Key_Return);
        QTRY_VERIFY(m_fixture->lastPath().endsWith(lead.toLatin1()));
    }
    QSignalSpy loaded(&m_fixture->browser(), &LeadBrowser::answered);
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Rohan Mehta"));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void CancellingTest::pageTurnGivesWayToAnotherLead()
{
    turnAndWait();
    m_fixture->edit(QStringLiteral("Lead ID"))->setFocus();
    type(rohan);
    press(Qt::Key_Return);
    m_fixture->standin().release();
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->lastQuery(), pageQuery(0));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("3 actions"));
}

void CancellingTest::busyBarComesLate()
{
    QVERIFY(!bar()->isVisible());
    const QPoint place = m_fixture->table()->mapTo(&m_fixture->window(), QPoint());
    QElapsedTimer clock;
    clock.start();
    turnAndWait();
    if (clock.elapsed() < BusyBar::delay.count() / 2) // unless the machine was asleep
        QVERIFY(!bar()->isVisible());
    QTRY_VERIFY(bar()->isVisible());
    QVERIFY(clock.elapsed() >= BusyBar::delay.count() - 20);
    QVERIFY(bar()->height() <= 6);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_fixture->table()->mapTo(&m_fixture->window(), QPoint()), place); // nothing moves
    press(Qt::Key_Escape);
    QVERIFY(!bar()->isVisible());
}

void CancellingTest::quickAnswerShowsNoBusyBar()
{
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->staysIdle()); // longer than the bar would wait
    QVERIFY(!bar()->isVisible());
}

void CancellingTest::closedWhileBusy()
{
    turnAndWait();
    m_fixture->window().close();
    QVERIFY(!m_fixture->window().isVisible());
    m_fixture.reset(); // must neither hang nor crash
}

LEAD_VIEWER_TEST(CancellingTest, QApplication)
#include "tst_cancelling.moc"
