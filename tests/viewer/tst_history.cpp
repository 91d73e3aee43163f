// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QScrollBar>
#include <QToolButton>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;
using namespace std::chrono_literals;

namespace {

const QString leadA = QStringLiteral("lead-a");
const QString leadB = QStringLiteral("lead-b");
const QString leadC = QStringLiteral("lead-c");

} // namespace

//! Back to the lead before and forward again, each with what was looked at in it.
class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void nothingAtTheEnds();
    void pageRowAndScroll();
    void filter();
    void newLeadCutsWhatLayAhead();
    void sameLeadIsNoStep();
    void failedBack();
    void cancelledBack();

private:
    //! Whether Back and Forward can be pressed.
    [[nodiscard]] QList<bool> ways() const
    {
        return {m_fixture->action(QStringLiteral("Back"))->isEnabled(),
                m_fixture->action(QStringLiteral("Forward"))->isEnabled()};
    }
    [[nodiscard]] QString leadName() const { return Test::shownLeadName(m_fixture->browser()); }
    [[nodiscard]] bool back();
    [[nodiscard]] bool forward();

    std::unique_ptr<WindowFixture> m_fixture;
};

void HistoryTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(leadA, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    m_fixture->standin().addLead(leadB, leadJson(QStringLiteral("Rohan Mehta"), 30));
    m_fixture->standin().addLead(leadC, leadJson(QStringLiteral("Farah Khan"), 3));
    QVERIFY(m_fixture->show());
}

bool HistoryTest::back()
{
    press(Qt::Key_Left, Qt::AltModifier);
    return m_fixture->browser().isBusy() && m_fixture->isDone();
}

bool HistoryTest::forward()
{
    press(Qt::Key_Right, Qt::AltModifier);
    return m_fixture->browser().isBusy() && m_fixture->isDone();
}

void HistoryTest::nothingAtTheEnds()
{
    QCOMPARE(ways(), (QList{false, false}));
    QVERIFY(m_fixture->open(leadA));
    QCOMPARE(ways(), (QList{false, false}));
    QVERIFY(!back());
    QVERIFY(!forward());
    QVERIFY(m_fixture->open(leadB));
    QCOMPARE(ways(), (QList{true, false}));
    QVERIFY(m_fixture->open(leadC));
    QCOMPARE(ways(), (QList{true, false}));
    QVERIFY(back());
    QCOMPARE(leadName(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(ways(), (QList{true, true}));
    QVERIFY(back());
    QCOMPARE(leadName(), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(ways(), (QList{false, true}));
    QVERIFY(!back());
    QVERIFY(forward());
    QVERIFY(forward());
    QCOMPARE(leadName(), QStringLiteral("Farah Khan"));
    QCOMPARE(ways(), (QList{true, false}));
}

void HistoryTest::pageRowAndScroll()
{
    QVERIFY(m_fixture->open(leadA));
    m_fixture->window().resize(1000, 420); // so that there is something to scroll
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    TimelineTable *table = m_fixture->table();
    table->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a13"));
    QScrollBar *bar = table->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    const int scroll = bar->value();

    QVERIFY(m_fixture->open(leadB));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a1"));
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    QVERIFY(back());
    QCOMPARE(leadName(), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(m_fixture->lastQuery(), pageQuery(10));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a13"));
    QCOMPARE(bar->value(), scroll);
    QVERIFY(forward());
    QCOMPARE(leadName(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 · more may follow"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a2"));

    // The next page begins at its top.
    QVERIFY(back());
    QCOMPARE(bar->value(), scroll);
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(bar->value(), 0);
}

void HistoryTest::filter()
{
    QVERIFY(m_fixture->open(leadA));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    m_fixture->click(QStringLiteral("Next page"));
    QVERIFY(m_fixture->isDone());
    m_fixture->table()->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a50"));
    const QStringList ids = m_fixture->ids();

    QVERIFY(m_fixture->open(leadB));
    QVERIFY(m_fixture->line(QStringLiteral("coverageLabel")).isEmpty());
    QVERIFY(back());
    QTRY_COMPARE(m_fixture->ids(), ids);
    QCOMPARE(m_fixture->line(QStringLiteral("coverageLabel")),
             QStringLiteral("58 notes in the whole timeline."));
    QVERIFY(m_fixture->get<QToolButton>(QStringLiteral("Notes"))->isChecked());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 of 58 · page 2 of 6"));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a50"));
    // Below it the page of the whole timeline is where it was.
    m_fixture->click(QStringLiteral("Clear filter"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("11–20 · more may follow"));
    QVERIFY(forward());
    QVERIFY(m_fixture->line(QStringLiteral("coverageLabel")).isEmpty());
    QVERIFY(m_fixture->get<QToolButton>(QStringLiteral("All"))->isChecked());
    QCOMPARE(m_fixture->ids().size(), 10);
}

void HistoryTest::newLeadCutsWhatLayAhead()
{
    QVERIFY(m_fixture->open(leadA));
    QVERIFY(m_fixture->open(leadB));
    QVERIFY(back());
    QVERIFY(m_fixture->open(leadC));
    QCOMPARE(ways(), (QList{true, false}));
    QVERIFY(back());
    QCOMPARE(leadName(), QStringLiteral("Asha Kulkarni"));
    QVERIFY(forward());
    QCOMPARE(leadName(), QStringLiteral("Farah Khan"));
}

void HistoryTest::sameLeadIsNoStep()
{
    QVERIFY(m_fixture->open(leadA));
    QVERIFY(m_fixture->open(leadA));
    press(Qt::Key_F5);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(ways(), (QList{false, false}));
    QVERIFY(m_fixture->open(leadB));
    QVERIFY(back());
    // Opened anew it stays the place it is.
    QVERIFY(m_fixture->open(leadA));
    QCOMPARE(ways(), (QList{false, true}));
}

void HistoryTest::failedBack()
{
    QVERIFY(m_fixture->open(leadA));
    QVERIFY(m_fixture->open(leadB));
    m_fixture->table()->setFocus();
    m_fixture->answerWith({500, errorJson("INTERNAL", "Sorry"), "application/json", {}});
    QVERIFY(back());
    QVERIFY(m_fixture->window().errorDialog() != nullptr);
    QCOMPARE(leadName(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(m_fixture->value(QStringLiteral("Name")), QStringLiteral("Rohan Mehta"));
    QCOMPARE(ways(), (QList{true, false}));
    // While the dialog says it, the notice does not.
    QCOMPARE(m_fixture->notice(), QString());
    // Once more takes the same step.
    m_fixture->standin().setInterceptor({});
    m_fixture->clickInDialog(QStringLiteral("Try again"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(leadName(), QStringLiteral("Asha Kulkarni"));
    QCOMPARE(ways(), (QList{false, true}));
}

void HistoryTest::cancelledBack()
{
    // Qt may give the next request the connection that it is about to close.
    m_fixture->client().setRetryPolicy({.waits = {4ms, 8ms}});
    QVERIFY(m_fixture->open(leadA));
    QVERIFY(m_fixture->open(leadB));
    m_fixture->table()->setFocus();
    m_fixture->standin().hold();
    press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_fixture->browser().isBusy());
    press(Qt::Key_Escape);
    QVERIFY(!m_fixture->browser().isBusy());
    m_fixture->standin().release();
    QCOMPARE(leadName(), QStringLiteral("Rohan Mehta"));
    QCOMPARE(ways(), (QList{true, false}));
    QVERIFY(back());
    QCOMPARE(leadName(), QStringLiteral("Asha Kulkarni"));
}

LEAD_VIEWER_TEST(HistoryTest, QApplication)
#include "tst_history.moc"
