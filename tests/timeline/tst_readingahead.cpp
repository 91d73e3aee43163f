// SPDX-License-Identifier: MIT
#include "growingtimeline.h"
#include "readaheadfixture.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using namespace std::chrono_literals;
using Test::BrowserFixture;
using Test::GrowingTimeline;
using Test::ReadAheadFixture;

//! Which pages are read before somebody turns to them, and when; what is shown is the same as
//! without. How long such pages are kept is in tst_keptpages.cpp.
class ReadingAheadTest : public ReadAheadFixture
{
    Q_OBJECT

private Q_SLOTS:
    void readsNothingOfALeadThatIsOnlyOpened();
    void readsTheTotalOfALeadThatIsLookedAt();
    void leavesTheTotalOfALeadThatWasLeft();
    void readsTheNextPageWhenOneWasTurned();
    void showsAPageReadAheadAtOnce();
    void takesOverThePageUnderWay();
    void walksAHundredPagesWithAHundredAndOneRequests();
    void readsAheadWhenATurnIsLikely();
    void waitsForTheLeadToSettle();
    void readsNothingBehindTheEnd();
    void findsTheEndAhead();
    void passesOverAFailure();
    void retriesNothingThatNobodyWaitsFor();
    void asksAgainWhereTheTimelineWasMissing();
    void readsMatchesAhead();
    void readsNothingUnlessTurnedOn();
};

void ReadingAheadTest::readsNothingOfALeadThatIsOnlyOpened()
{
    f->show(jane, 57);
    QCoreApplication::processEvents();
    QCOMPARE(f->network.count(), 1);
}

void ReadingAheadTest::readsTheTotalOfALeadThatIsLookedAt()
{
    f->browser.behind()->setSettlingTime(0ms);
    f->show(jane, 57);
    QVERIFY(Test::isReadingBehind(f->browser));
    QTRY_COMPARE(f->network.count(), 2);
    QCOMPARE(f->network.last().verb, QByteArray("POST"));
    QVERIFY(Test::isReadingBehind(f->browser));
    f->network.reply()->answer(200, R"({"data":[],"total_count":57})");
    QCOMPARE(f->browser.page().position.total, std::optional<qint64>(57));
    QVERIFY(!Test::isReadingBehind(f->browser));
    // Nobody turned a page or is about to.
    QCOMPARE(pages(), 1);
}

void ReadingAheadTest::leavesTheTotalOfALeadThatWasLeft()
{
    f->show(jane, 57);
    f->open(QStringLiteral("john"));
    f->browser.behind()->setSettlingTime(0ms);
    f->answer(5); // all of it: it needs no total
    QVERIFY(!Test::isReadingBehind(f->browser));
    QTest::qWait(1);
    QCOMPARE(f->network.count(), 2);
}

void ReadingAheadTest::readsTheNextPageWhenOneWasTurned()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(searches(), 1); // somebody stays
    QCOMPARE(pages(), 3);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    QVERIFY(!f->browser.isBusy());
    QVERIFY(Test::isReadingBehind(f->browser));
    // Nothing of it is shown.
    f->answer(57);
    QCOMPARE(f->takeSignals(), QString());
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::showsAPageReadAheadAtOnce()
{
    turnOnce(57);
    const int before = pages();
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->takeSignals(), QStringLiteral("answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({20, 10, 10, false}));
    QCOMPARE(f->browser.page().transfer.httpStatus, 200);
    // And the next one is read.
    QCOMPARE(pages(), before + 1);
    QCOMPARE(f->asked(), QStringLiteral("30+10"));
}

void ReadingAheadTest::takesOverThePageUnderWay()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    f->takeSignals();
    const int before = pages();
    f->browser.turn(PageTurn::Next);
    f->browser.turn(PageTurn::Next); // a key that repeats
    QCOMPARE(pages(), before);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
}

void ReadingAheadTest::walksAHundredPagesWithAHundredAndOneRequests()
{
    f->show(jane, 2000);
    for (int page = 2; page <= 100; ++page) {
        f->browser.turn(PageTurn::Next);
        if (f->browser.isBusy())
            f->answer(2000);
        QCOMPARE(f->browser.page().position.skip, qint64(page - 1) * 10);
        f->answer(2000); // the next one
    }
    QCOMPARE(pages(), 101);
    QCOMPARE(searches(), 1);
}

void ReadingAheadTest::readsAheadWhenATurnIsLikely()
{
    f->browser.behind()->setSettlingTime(0ms);
    f->show(jane, 57);
    QTRY_COMPARE(searches(), 1);
    f->browser.behind()->prepareNextPage();
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    f->browser.behind()->prepareNextPage();
    QCOMPARE(pages(), 2);
    f->answer(57);
    f->browser.behind()->prepareNextPage();
    QCOMPARE(pages(), 2);
    QCOMPARE(f->takeSignals(), QString());
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->takeSignals(), QStringLiteral("answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::waitsForTheLeadToSettle()
{
    f->show(jane, 57);
    f->browser.behind()->prepareNextPage();
    QCOMPARE(pages(), 1);
    // With a lead that settles, what was likely is read when it has.
    f->browser.behind()->setSettlingTime(0ms);
    f->show(jane, 57);
    f->browser.behind()->prepareNextPage();
    QCOMPARE(pages(), 2);
    QTRY_COMPARE(pages(), 3);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
}

void ReadingAheadTest::readsNothingBehindTheEnd()
{
    f->show(jane, 15);
    turnAndAnswer(15);
    QVERIFY(!f->browser.canTurn(PageTurn::Next));
    f->browser.behind()->prepareNextPage();
    QCOMPARE(pages(), 2);
}

void ReadingAheadTest::findsTheEndAhead()
{
    f->show(jane, 20);
    turnAndAnswer(20);
    QVERIFY(f->browser.canTurn(PageTurn::Next));
    QSignalSpy progressed(&f->browser, &LeadBrowser::progressed);
    f->answer(20);
    QVERIFY(!f->browser.canTurn(PageTurn::Next));
    QCOMPARE(progressed.size(), 1);
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::passesOverAFailure()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    f->takeSignals();
    f->fail();
    QCOMPARE(f->takeSignals(), QString());
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    QCOMPARE(pages(), 4);
    f->fail();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::retriesNothingThatNobodyWaitsFor()
{
    f->client.setRetryPolicy({});
    f->show(jane, 57);
    turnAndAnswer(57);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    QCOMPARE(searches(), 1); // for the total
    for (int i = 0; i < f->network.count(); ++i) {
        if (f->network.at(i).reply != nullptr)
            f->network.at(i).reply->answer(503, "{}");
    }
    QVERIFY(f->browser.means().client->retries()->next() == nullptr);
    // The same page, once a person wants it.
    f->browser.turn(PageTurn::Next);
    f->fail();
    QVERIFY(f->browser.means().client->retries()->next() != nullptr);
    f->browser.cancel();
    QVERIFY(f->browser.means().client->retries()->next() == nullptr);
}

void ReadingAheadTest::asksAgainWhereTheTimelineWasMissing()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    f->takeSignals();
    f->network.reply()->answer(200, R"({"fields":{"name":"jane"}})");
    f->browser.turn(PageTurn::Next);
    QCOMPARE(pages(), 4);
    f->network.reply()->answer(200, R"({"fields":{"name":"jane"}})");
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::NoActions);
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::readsMatchesAhead()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->takeSignals();
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->network.last().verb, QByteArray("POST"));
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    const int before = f->network.count();
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->takeSignals(), QStringLiteral("answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->network.count(), before + 1);
    // Under way when it is turned to.
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->network.count(), before + 1);
    timeline.answer();
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    // Back needs none.
    const int after = f->network.count();
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->network.count(), after);
}

void ReadingAheadTest::readsNothingUnlessTurnedOn()
{
    f = std::make_unique<BrowserFixture>();
    f->show(jane, 57);
    turnAndAnswer(57);
    f->browser.behind()->prepareNextPage();
    QCOMPARE(f->network.count(), 2);
    f->browser.turn(PageTurn::Next);
    f->answer(57);
    QCOMPARE(f->network.count(), 3);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ReadingAheadTest, QGuiApplication)
#include "tst_readingahead.moc"
