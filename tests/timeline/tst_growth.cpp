// SPDX-License-Identifier: MIT
#include "growingtimeline.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;
using Test::GrowingTimeline;

//! Pages of a timeline on top of which something arrives between two requests.
class GrowthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<BrowserFixture>(); }
    void cleanup()
    {
        QVERIFY(f->busyAgrees());
        f.reset();
    }

    void showsNothingTwiceOnTheWayDown();
    void goesOnBehindAWholePageOfRepeats();
    void leavesNothingOutOnTheWayUp();
    void seesWhetherAnUnknownPageFollows();
    void saysWhenAnUnknownPageDoesNotFollow();
    void noticesOnRefresh();
    void isTakenInOnTheFirstPage();
    void claimsNothingWithoutIds();
    void forgetsWithTheLead();
    void keepsTheLastPageApart();

private:
    void open(GrowingTimeline &timeline, qint64 skip = 0, int limit = 10)
    {
        f->open(QStringLiteral("jane"), {true, skip, limit});
        timeline.answer();
        f->takeSignals();
    }

    std::unique_ptr<BrowserFixture> f;
};

void GrowthTest::showsNothingTwiceOnTheWayDown()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer();
    // Notes 9 and 10 were on the page before.
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 18 (8)"));
    QCOMPARE(f->browser.page().position, PagePosition({12, 10, 8, false}));
    QCOMPARE(f->browser.newActions(), NewActions({2, true, false}));
    QCOMPARE(f->browser.arrived(), 2);
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 19 – Note 28 (10)"));
    // Said until the first page was looked at.
    QCOMPARE(f->browser.newActions(), NewActions({2, true, false}));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered busy idle answered"));
}

void GrowthTest::goesOnBehindAWholePageOfRepeats()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(10);
    f->browser.turn(PageTurn::Next);
    timeline.answer(); // Notes 1 to 10 once more
    QVERIFY(f->browser.isBusy());
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->browser.newActions(), NewActions({10, true, false}));
}

void GrowthTest::leavesNothingOutOnTheWayUp()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    for (int page = 0; page < 2; ++page) {
        f->browser.turn(PageTurn::Next);
        timeline.answer();
    }
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    timeline.arrive(3);
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer(); // Notes 8 to 17: 18 to 20 would be on no page
    QVERIFY(f->browser.isBusy());
    QCOMPARE(f->asked(), QStringLiteral("13+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.newActions(), NewActions({3, true, false}));
}

void GrowthTest::seesWhetherAnUnknownPageFollows()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline, 30);
    f->browser.turn(PageTurn::Previous);
    // With the first action shown at its end.
    QCOMPARE(f->asked(), QStringLiteral("20+11"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({20, 10, 10, false}));
    QVERIFY(!f->browser.page().echo);
    QCOMPARE(f->browser.newActions(), NewActions());

    // A page of 100 has no room for one more.
    GrowingTimeline longer(*f, 500);
    open(longer, 300, 100);
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("201+100"));
    longer.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 202 – Note 300 (99)"));
}

void GrowthTest::saysWhenAnUnknownPageDoesNotFollow()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline, 30);
    timeline.arrive(4);
    f->browser.turn(PageTurn::Previous);
    timeline.answer();
    QVERIFY(!f->browser.newActions().isCountKnown);
    QVERIFY(!f->browser.newActions().areShown);
}

void GrowthTest::noticesOnRefresh()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    timeline.arrive(2);
    f->browser.refresh();
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 9 – Note 18 (10)"));
    QCOMPARE(f->browser.newActions(), NewActions({2, true, false}));
}

void GrowthTest::isTakenInOnTheFirstPage()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(1);
    f->browser.refresh();
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("New 1 – Note 9 (10)"));
    QCOMPARE(f->browser.newActions(), NewActions({1, true, true}));
    // Once seen, it is no news.
    f->browser.refresh();
    timeline.answer();
    QCOMPARE(f->browser.newActions(), NewActions());
}

void GrowthTest::claimsNothingWithoutIds()
{
    GrowingTimeline timeline(*f, 57, false);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 9 – Note 18 (10)"));
    QCOMPARE(f->browser.newActions(), NewActions());
    f->browser.showPageAt(40);
    timeline.answer();
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("30+10"));
}

void GrowthTest::forgetsWithTheLead()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    QVERIFY(f->browser.newActions() != NewActions());
    GrowingTimeline other(*f, 20);
    f->open(QStringLiteral("ravi"));
    other.answer();
    QCOMPARE(f->browser.newActions(), NewActions());
    QCOMPARE(f->browser.arrived(), 0);
}

void GrowthTest::keepsTheLastPageApart()
{
    // The last two of 12 move to 10 and 11 of 14: the page is not past the end.
    GrowingTimeline timeline(*f, 10);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer(); // Notes 9 and 10 once more, and no other
    QVERIFY(!f->browser.canTurn(PageTurn::Next));
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({2, 10, 10, true}));
    QCOMPARE(f->browser.newActions(), NewActions({2, true, false}));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::GrowthTest, QCoreApplication)

#include "tst_growth.moc"
