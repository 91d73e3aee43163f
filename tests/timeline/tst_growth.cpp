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
    void claimsNothingOfAWholePageOfRepeats();
    void showsTheRestWhenTheFillFails();
    void asksForExactlyThePageOnTheWayUp();
    void claimsNothingOfPagesThatWereNotSeen();
    void saysOnceWhenMoreThanAPageArrived();
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
    // Notes 9 and 10 were on the page before, so two more are asked for.
    QVERIFY(f->browser.isBusy());
    QCOMPARE(f->asked(), QStringLiteral("20+2"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({12, 10, 10, false}));
    QCOMPARE(f->arrivals(), QStringLiteral("2"));
    QCOMPARE(f->browser.page().arrived, 2);
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("22+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    // Said until the first page was looked at.
    QCOMPARE(f->arrivals(), QStringLiteral("2"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered busy idle answered"));
    QCOMPARE(f->network.count(), 4);
}

void GrowthTest::claimsNothingOfAWholePageOfRepeats()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(10);
    f->browser.turn(PageTurn::Next);
    timeline.answer(); // Notes 1 to 10 once more, as from a service that ignores the place
    QVERIFY(!f->browser.isBusy());
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Changed);
    QCOMPARE(f->arrivals(), QString());
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void GrowthTest::showsTheRestWhenTheFillFails()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    f->fail();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 18 (8)"));
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 19 – Note 28 (10)"));
}

void GrowthTest::asksForExactlyThePageOnTheWayUp()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    for (int page = 0; page < 2; ++page) {
        f->browser.turn(PageTurn::Next);
        timeline.answer();
    }
    f->browser.refresh(); // empties the cache
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    timeline.arrive(3);
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 8 – Note 17 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({10, 10, 10, false}));
    QCOMPARE(f->arrivals(), QStringLiteral("3"));
    // Nothing is left out on the way down again.
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 18 – Note 27 (10)"));
}

void GrowthTest::claimsNothingOfPagesThatWereNotSeen()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline, 30);
    timeline.arrive(4);
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->arrivals(), QString());
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Nothing);
}

void GrowthTest::saysOnceWhenMoreThanAPageArrived()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(25);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    // The service's page is shown as it is.
    QCOMPARE(f->rows(), QStringLiteral("New 15 – New 6 (10)"));
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Changed);
    QCOMPARE(f->arrivals(), QString());
    timeline.arrive(25);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Nothing);
    f->browser.startAgain();
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("New 50 – New 41 (10)"));
    timeline.arrive(25);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Changed);
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
    QCOMPARE(f->arrivals(), QStringLiteral("2"));
}

void GrowthTest::isTakenInOnTheFirstPage()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(1);
    f->browser.refresh();
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("New 1 – Note 9 (10)"));
    QCOMPARE(f->arrivals(), QStringLiteral("1 shown"));
    // Once seen, it is no news.
    f->browser.refresh();
    timeline.answer();
    QCOMPARE(f->arrivals(), QString());
}

void GrowthTest::claimsNothingWithoutIds()
{
    GrowingTimeline timeline(*f, 57, false);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 9 – Note 18 (10)"));
    QCOMPARE(f->arrivals(), QString());
}

void GrowthTest::forgetsWithTheLead()
{
    GrowingTimeline timeline(*f, 57);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    timeline.answer();
    QVERIFY(!f->arrivals().isEmpty());
    GrowingTimeline other(*f, 20);
    f->open(QStringLiteral("ravi"));
    other.answer();
    QCOMPARE(f->arrivals(), QString());
    QCOMPARE(f->browser.page().arrived, 0);
}

void GrowthTest::keepsTheLastPageApart()
{
    // The last two of 11 move to 11 and 12 of 13: the page is not past the end.
    GrowingTimeline timeline(*f, 11);
    open(timeline);
    timeline.arrive(2);
    f->browser.turn(PageTurn::Next);
    timeline.answer(); // Notes 9 and 10 once more, and the last
    QVERIFY(!f->browser.canTurn(PageTurn::Next));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 11 (1)"));
    QCOMPARE(f->browser.page().position, PagePosition({12, 10, 1, true}));
    QCOMPARE(f->arrivals(), QStringLiteral("2"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::GrowthTest, QCoreApplication)

#include "tst_growth.moc"
