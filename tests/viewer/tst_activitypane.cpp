// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "timeline/actionsmodel.h"
#include "viewer/activitylegend.h"
#include "viewer/activitypane.h"
#include "viewer/activitystrip.h"
#include "viewer/filtermenus.h"
#include "viewer/windowfixture.h"

#include <QAction>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString lead = QStringLiteral("lead-230");
const QString large = QStringLiteral("lead-3000");
const QString small = QStringLiteral("lead-3");
const QString mixed = QStringLiteral("lead-mixed");
const QString readAll = QStringLiteral("Load all");
const QString stopReading = QStringLiteral("Stop loading");

} // namespace

//! The strip above the timeline: it counts what was read, reads all on request and leads to days.
class ActivityPaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void countsWhatWasRead();
    void readsAll();
    void readsALargeTimeline();
    void stops();
    void failure();
    void goesOnAfterALongRefusal();
    void beginsAgainWithAnotherLead();
    void wholeTimelineIsOnePage();
    void notAllOnceMoreArrived();
    void anotherLeadBeginsAnew();
    void anotherLeadStopsReading();
    void dayOnThePage();
    void dayOnAnotherPage();
    void dayByMouse();
    void dayAmongMatches();
    void zoneCountsAnew();
    void followsTheFilter();
    void loadsAllMatches();
    void nothingWithoutTimes();
    void hiddenCostsNothing();

private:
    [[nodiscard]] ActivityPane *pane() const
    {
        return m_fixture->window().findChild<ActivityPane *>();
    }
    [[nodiscard]] QString legend() const
    {
        return pane()->findChild<ActivityLegend *>()->accessibleName();
    }
    [[nodiscard]] ActivityStrip *strip() const
    {
        return m_fixture->window().findChild<ActivityStrip *>();
    }
    [[nodiscard]] QString coverage() const { return strip()->coverageText(); }
    //! Reads the whole timeline by its button.
    [[nodiscard]] bool readWhole();
    //! Reads all, and the service refuses after the first 100 actions, for two hours.
    void interrupt();
    //! Steps with the arrow keys to the bar whose line contains \p text.
    [[nodiscard]] bool goTo(const QString &text);

    std::unique_ptr<WindowFixture> m_fixture;
};

void ActivityPaneTest::init()
{
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->standin().addLead(lead, leadJson(QStringLiteral("Asha Kulkarni"), 230));
    m_fixture->standin().addLead(small, leadJson(QStringLiteral("Rohan Mehta"), 3));
    m_fixture->standin().addGeneratedLead(large, QStringLiteral("Farah Khan"), 3000);
    QVERIFY(m_fixture->show());
    QVERIFY(!pane()->isVisible());
    pane()->show();
    QVERIFY(m_fixture->open(lead));
}

bool ActivityPaneTest::readWhole()
{
    m_fixture->click(readAll);
    return QTest::qWaitFor(
        [this] { return coverage().startsWith(QStringLiteral("Activity in all")); }, 60'000);
}

void ActivityPaneTest::interrupt()
{
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("skip=100&"))
                return std::nullopt;
            return StandinAnswer{429,
                                 errorJson("TOO_MANY", "Slow down"),
                                 "application/json",
                                 {{"Retry-After", "7200"}}};
        });
    m_fixture->click(readAll);
    QTRY_VERIFY(!m_fixture->notice().isEmpty());
    QVERIFY(m_fixture->button(readAll)->isEnabled());
}

bool ActivityPaneTest::goTo(const QString &text)
{
    strip()->setFocus();
    press(Qt::Key_End);
    QString former;
    while (!strip()->currentText().contains(text) && strip()->currentText() != former) {
        former = strip()->currentText();
        press(Qt::Key_Left);
    }
    return strip()->currentText().contains(text);
}

void ActivityPaneTest::countsWhatWasRead()
{
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 10 actions loaded"));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 20 actions loaded"));
    QVERIFY(m_fixture->turn(QStringLiteral("Previous page")));
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 20 actions loaded"));
    m_fixture->browser().showPageAt(100);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(coverage(), QStringLiteral("Activity in the 30 actions loaded"));
    // What arrived moves what was counted, and counts none twice.
    QVERIFY(m_fixture->standin().prependAction(
        lead, R"({"id":"new","type":"PAYMENT","creationTimestamp":1763000000000})"));
    QVERIFY(m_fixture->turn(QStringLiteral("First page")));
    QCOMPARE(coverage(), QStringLiteral("Activity in the 31 actions loaded"));
}

void ActivityPaneTest::readsAll()
{
    m_fixture->standin().holdOnly("skip=200&limit=100");
    m_fixture->click(readAll);
    QTRY_COMPARE(coverage(), QStringLiteral("Activity in the newest 200 actions loaded"));
    QVERIFY(m_fixture->button(stopReading)->isVisible());
    QVERIFY(!m_fixture->button(readAll)->isVisible());
    m_fixture->standin().release();
    QTRY_COMPARE(coverage(), QStringLiteral("Activity in all 230 actions"));
    QVERIFY(!m_fixture->button(stopReading)->isVisible());
    QVERIFY(!m_fixture->button(readAll)->isEnabled());
    // What is shown stayed, and its end is known.
    QCOMPARE(m_fixture->window().positionText(), QStringLiteral("1–10 of 230 · page 1 of 23"));
    QVERIFY(m_fixture->button(QStringLiteral("Last page"))->isEnabled());
    QCOMPARE(m_fixture->queries().mid(1),
             (QList{pageQuery(0, 100), pageQuery(100, 100), pageQuery(200, 100),
                    QByteArray("skip=0&limit=1")})); // the last asks for the total
    QVERIFY(strip()->hasFocus()); // which the button had
}

void ActivityPaneTest::readsALargeTimeline()
{
    QVERIFY(m_fixture->open(large));
    const int before = m_fixture->standin().requestCount();
    QVERIFY(readWhole());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 3,000 actions"));
    // As many requests as may follow each other at once, the one that sees the end, and the one for
    // the total.
    const int asked = m_fixture->standin().requestCount() - before;
    QVERIFY2(asked == 31 || asked == 32, qPrintable(QString::number(asked)));
    QVERIFY(goTo(QStringLiteral("20 Nov")) || goTo(QStringLiteral("Nov 2026")));
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
}

void ActivityPaneTest::stops()
{
    m_fixture->standin().holdOnly("skip=100&limit=100");
    m_fixture->click(readAll);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 3);
    QVERIFY(m_fixture->button(stopReading)->hasFocus());
    press(Qt::Key_Space);
    QVERIFY(m_fixture->button(readAll)->isVisible());
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    QVERIFY(m_fixture->button(readAll)->hasFocus());
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    // What was read stays counted.
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 100 actions loaded"));
    QCOMPARE(m_fixture->standin().requestCount(), 3);
    QVERIFY(readWhole());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 230 actions"));
}

void ActivityPaneTest::failure()
{
    m_fixture->standin().setInterceptor(
        [](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (!request.target.contains("skip=100&"))
                return std::nullopt;
            return StandinAnswer{500, errorJson("INTERNAL", "Sorry"), "application/json", {}};
        });
    m_fixture->click(readAll);
    QTRY_VERIFY(!m_fixture->notice().isEmpty());
    QVERIFY(m_fixture->window().errorDialog() == nullptr);
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 100 actions loaded"));
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    QVERIFY(!m_fixture->button(stopReading)->isVisible());
    QCOMPARE(m_fixture->table()->actionCount(), 10);
    m_fixture->standin().setInterceptor({});
    QVERIFY(readWhole());
}

void ActivityPaneTest::goesOnAfterALongRefusal()
{
    m_fixture->client().setRetryPolicy({});
    interrupt();
    static const QRegularExpression said(
        QStringLiteral("^TeleCRM asks you to wait until \\d{1,2}:\\d\\d [ap]m\\.$"));
    QVERIFY2(said.match(m_fixture->notice()).hasMatch(), qPrintable(m_fixture->notice()));
    QVERIFY(m_fixture->browser().means().client->retries()->next() == nullptr);
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 100 actions loaded"));
    const int before = m_fixture->standin().requestCount();
    m_fixture->standin().setInterceptor({});
    QVERIFY(readWhole());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 230 actions"));
    // What was read is not read again; the last request is for the total.
    QCOMPARE(m_fixture->standin().requestCount(), before + 3);
}

void ActivityPaneTest::beginsAgainWithAnotherLead()
{
    interrupt();
    m_fixture->standin().setInterceptor({});
    m_fixture->standin().addLead(QStringLiteral("lead-other"),
                                 leadJson(QStringLiteral("Rohan Mehta"), 150));
    QVERIFY(m_fixture->open(QStringLiteral("lead-other")));
    QVERIFY(readWhole());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 150 actions"));
}

void ActivityPaneTest::wholeTimelineIsOnePage()
{
    QVERIFY(m_fixture->open(small));
    QCOMPARE(coverage(), QStringLiteral("Activity in all 3 actions"));
    QVERIFY(!m_fixture->button(readAll)->isEnabled());
}

void ActivityPaneTest::notAllOnceMoreArrived()
{
    QVERIFY(readWhole());
    QVERIFY(m_fixture->standin().prependAction(
        lead, R"({"id":"new","type":"PAYMENT","creationTimestamp":1763000000000})"));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(coverage(), QStringLiteral("Activity in the 230 actions loaded"));
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    QVERIFY(m_fixture->turn(QStringLiteral("First page")));
    QCOMPARE(coverage(), QStringLiteral("Activity in all 231 actions"));
}

void ActivityPaneTest::anotherLeadBeginsAnew()
{
    QVERIFY(readWhole());
    QVERIFY(m_fixture->open(large));
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 10 actions loaded"));
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    QVERIFY(m_fixture->open(lead));
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 10 actions loaded"));
}

void ActivityPaneTest::anotherLeadStopsReading()
{
    m_fixture->standin().holdOnly("skip=100&limit=100");
    m_fixture->click(readAll);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 3);
    QVERIFY(m_fixture->open(small));
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 3 actions"));
    QVERIFY(!m_fixture->button(stopReading)->isVisible());
}

void ActivityPaneTest::dayOnThePage()
{
    // In India the newest seven actions are of the 13th.
    QVERIFY(goTo(QStringLiteral("12 Nov")));
    QCOMPARE(strip()->currentText(), QStringLiteral("Wed, 12 Nov 2025: 3 actions – 3 notes"));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a8"));
    QVERIFY(m_fixture->table()->hasFocus());
    QCOMPARE(m_fixture->standin().requestCount(), 1);
}

void ActivityPaneTest::dayOnAnotherPage()
{
    QVERIFY(readWhole());
    QVERIFY(goTo(QStringLiteral("10 Nov")));
    QCOMPARE(strip()->currentText(), QStringLiteral("Mon, 10 Nov 2025: 24 actions – 24 notes"));
    press(Qt::Key_Space);
    QVERIFY(m_fixture->isDone());
    // 7 of the 13th, 24 each of the 12th and the 11th come before it.
    QCOMPARE(m_fixture->lastQuery(), pageQuery(50));
    QCOMPARE(m_fixture->currentId(), QStringLiteral("a56"));
    QVERIFY(m_fixture->table()->hasFocus());
}

void ActivityPaneTest::dayByMouse()
{
    QVERIFY(readWhole());
    QSignalSpy chosen(strip(), &ActivityStrip::dayChosen);
    // The oldest bar is at the left.
    QTest::mouseClick(strip(), Qt::LeftButton, Qt::NoModifier, {6, 10});
    QCOMPARE(chosen.size(), 1);
    const QDate day = chosen.constFirst().constFirst().toDate();
    QVERIFY(m_fixture->isDone());
    QTRY_COMPARE(m_fixture->table()->currentIndex().data(ActionsModel::DayRole).toDate(), day);
    QVERIFY(m_fixture->browser().page().position.skip >= 200);
    QVERIFY(m_fixture->table()->hasFocus());
}

void ActivityPaneTest::dayAmongMatches()
{
    m_fixture->standin().addLead(lead, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->open(lead));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    QVERIFY(goTo(QStringLiteral("12 Nov")));
    press(Qt::Key_Return);
    QVERIFY(m_fixture->isDone());
    QCOMPARE(m_fixture->line(QStringLiteral("coverageLabel")),
             QStringLiteral("6 notes on 12 Nov 2025."));
    QCOMPARE(m_fixture->ids().constFirst(), QStringLiteral("a10"));
}

void ActivityPaneTest::zoneCountsAnew()
{
    QVERIFY(readWhole());
    QVERIFY(goTo(QStringLiteral("13 Nov 2025: 7 actions")));
    m_fixture->action(QStringLiteral("UTC"))->trigger();
    QVERIFY(m_fixture->isDone());
    // Of the page that is shown: nothing else was kept.
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 10 actions loaded"));
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    QVERIFY(goTo(QStringLiteral("13 Nov 2025: 2 actions")));
    QVERIFY(goTo(QStringLiteral("12 Nov 2025: 8 actions")));
}

void ActivityPaneTest::followsTheFilter()
{
    m_fixture->standin().addLead(mixed, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->open(mixed));
    QCOMPARE(
        legend(),
        QStringLiteral("Parts of the bars, from below: Calls, Notes, Payments, Custom actions"));
    // Of what TeleCRM searched, only the pages are at hand.
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(coverage(), QStringLiteral("10 notes loaded so far."));
    QCOMPARE(legend(), QStringLiteral("Parts of the bars, from below: Notes"));
    QVERIFY(goTo(QStringLiteral("12 Nov 2025: 6 actions – 6 notes")));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QCOMPARE(coverage(), QStringLiteral("20 notes loaded so far."));
    // Matches that were picked are all at hand: the picture and the table say the same.
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(coverage(), m_fixture->line(QStringLiteral("coverageLabel")));
    QCOMPARE(coverage(), QStringLiteral("25 calls in the newest 100 actions."));
    QCOMPARE(strip()->shownCounts().total(), 25);
    QCOMPARE(legend(), QStringLiteral("Parts of the bars, from below: Calls"));
    // Without the filter, everything that was read is there again.
    m_fixture->click(QStringLiteral("Clear filter"));
    QVERIFY(m_fixture->isDone());
    QVERIFY(readWhole());
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->isDone());
    m_fixture->click(QStringLiteral("All"));
    QVERIFY(m_fixture->isDone());
    QCOMPARE(coverage(), QStringLiteral("Activity in all 230 actions"));
}

void ActivityPaneTest::loadsAllMatches()
{
    m_fixture->standin().addLead(mixed, mixedLeadJson(QStringLiteral("Asha Kulkarni"), 230));
    QVERIFY(m_fixture->open(mixed));
    m_fixture->click(QStringLiteral("Notes"));
    QVERIFY(m_fixture->isDone());
    m_fixture->click(readAll);
    QTRY_COMPARE(coverage(), QStringLiteral("58 notes in the whole timeline."));
    QVERIFY(!m_fixture->button(readAll)->isEnabled());
    QCOMPARE(strip()->shownCounts().total(), 58);
    m_fixture->click(QStringLiteral("Calls"));
    QVERIFY(m_fixture->isDone());
    QVERIFY(m_fixture->button(readAll)->isEnabled());
    m_fixture->click(readAll);
    QTRY_COMPARE(coverage(), QStringLiteral("58 calls (all 230 actions searched)"));
    QCOMPARE(strip()->shownCounts().total(), 58);
    QCOMPARE(strip()->shownCounts()[ActionKind::Call], 58);
}

void ActivityPaneTest::nothingWithoutTimes()
{
    QVERIFY(strip()->isVisible());
    m_fixture->standin().addLead(QStringLiteral("lead-timeless"),
                                 R"({"fields":{"name":"T"},"actions":[{"type":"USER_NOTE"}]})");
    QVERIFY(m_fixture->open(QStringLiteral("lead-timeless")));
    for (const QWidget *part : pane()->findChildren<QWidget *>())
        QVERIFY2(!part->isVisible(), qPrintable(part->objectName()));
    QCOMPARE(pane()->sizeHint().height(), 0);
    QVERIFY(m_fixture->open(lead));
    QVERIFY(strip()->isVisible());
}

void ActivityPaneTest::hiddenCostsNothing()
{
    m_fixture->standin().holdOnly("skip=100&limit=100");
    m_fixture->click(readAll);
    QTRY_COMPARE(m_fixture->standin().requestCount(), 3);
    pane()->hide();
    m_fixture->standin().release();
    QVERIFY(m_fixture->staysIdle());
    QCOMPARE(m_fixture->standin().requestCount(), 3);
    // Pages are not counted, and another lead is not noticed.
    QVERIFY(m_fixture->open(small));
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 100 actions loaded"));
    pane()->show();
    QCOMPARE(coverage(), QStringLiteral("Activity in all 3 actions"));
    pane()->hide();
    QVERIFY(m_fixture->open(large));
    QVERIFY(m_fixture->turn(QStringLiteral("Next page")));
    QVERIFY(m_fixture->turn(QStringLiteral("Previous page")));
    pane()->show();
    QCOMPARE(coverage(), QStringLiteral("Activity in the newest 10 actions loaded"));
}

LEAD_VIEWER_TEST(ActivityPaneTest, QApplication)
#include "tst_activitypane.moc"
