// SPDX-License-Identifier: MIT
#include "browserfixture.h"
#include "growingtimeline.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using namespace std::chrono_literals;
using Test::BrowserFixture;
using Test::GrowingTimeline;
using Test::leadAnswer;
using Test::ScriptedReply;

namespace {

const QString jane = QStringLiteral("jane");

TimelineFilter notesOnly()
{
    TimelineFilter filter;
    filter.type = QStringLiteral("USER_NOTE");
    return filter;
}

} // namespace

//! The page that comes next is read before somebody turns to it, and those just left are kept; what
//! is shown is the same as without.
class ReadingAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

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
    void isCalledOff_data();
    void isCalledOff();
    void goesBackWithoutARequest();
    void asksForTheNewestPage();
    void keepsTheNewerFields();
    void forgetsWhenSomethingArrived();
    void showsNoFormerPageInAnothersPlace();
    void leavesOutWhatMovedDown();
    void readsMatchesAhead();
    void forgetsMatchesWithTheFilter();
    void readsNothingUnlessTurnedOn();

private:
    //! Opens a lead of so many actions and turns its first page, with the page behind it read.
    void turnOnce(int total);
    void turnAndAnswer(int total);
    [[nodiscard]] int searches() const;
    //! How many pages of the timeline were asked for.
    [[nodiscard]] int pages() const { return f->network.count() - searches(); }

    std::unique_ptr<BrowserFixture> f;
};

void ReadingAheadTest::init()
{
    f = std::make_unique<BrowserFixture>();
    f->browser.readInBackground(nullptr);
    // Long, so that it ends by what is done and not by itself.
    f->browser.setSettlingTime(1h);
}

void ReadingAheadTest::cleanup()
{
    QVERIFY(f->busyAgrees());
    f.reset();
}

int ReadingAheadTest::searches() const
{
    int count = 0;
    for (int i = 0; i < f->network.count(); ++i)
        count += f->network.at(i).verb == "POST" ? 1 : 0;
    return count;
}

void ReadingAheadTest::turnOnce(int total)
{
    f->show(jane, total);
    turnAndAnswer(total);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    f->answer(total);
    f->takeSignals();
}

void ReadingAheadTest::turnAndAnswer(int total)
{
    f->browser.showNextPage();
    f->answer(total);
}

void ReadingAheadTest::readsNothingOfALeadThatIsOnlyOpened()
{
    f->show(jane, 57);
    QCoreApplication::processEvents();
    QCOMPARE(f->network.count(), 1);
}

void ReadingAheadTest::readsTheTotalOfALeadThatIsLookedAt()
{
    f->browser.setSettlingTime(0ms);
    f->show(jane, 57);
    QVERIFY(f->browser.isReadingInBackground());
    QTRY_COMPARE(f->network.count(), 2);
    QCOMPARE(f->network.last().verb, QByteArray("POST"));
    QVERIFY(f->browser.isReadingInBackground());
    f->network.reply()->answer(200, R"({"data":[],"total_count":57})");
    QCOMPARE(f->browser.position().total, std::optional<qint64>(57));
    QVERIFY(!f->browser.isReadingInBackground());
    // Nobody turned a page or is about to.
    QCOMPARE(pages(), 1);
}

void ReadingAheadTest::leavesTheTotalOfALeadThatWasLeft()
{
    f->show(jane, 57);
    f->open(QStringLiteral("john"));
    f->browser.setSettlingTime(0ms);
    f->answer(5); // all of it: it needs no total
    QVERIFY(!f->browser.isReadingInBackground());
    QTest::qWait(1);
    QCOMPARE(f->network.count(), 2);
}

void ReadingAheadTest::readsTheNextPageWhenOneWasTurned()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle loaded"));
    QCOMPARE(searches(), 1); // somebody stays
    QCOMPARE(pages(), 3);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    QVERIFY(!f->browser.isBusy());
    QVERIFY(f->browser.isReadingInBackground());
    // Nothing of it is shown.
    f->answer(57);
    QCOMPARE(f->takeSignals(), QString());
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::showsAPageReadAheadAtOnce()
{
    turnOnce(57);
    const int before = pages();
    f->browser.showNextPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->browser.position(), PagePosition({20, 10, 10, false}));
    QCOMPARE(f->browser.lastTransfer().httpStatus, 200);
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
    f->browser.showNextPage();
    f->browser.showNextPage(); // a key that repeats
    QCOMPARE(pages(), before);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
}

void ReadingAheadTest::walksAHundredPagesWithAHundredAndOneRequests()
{
    f->show(jane, 2000);
    for (int page = 2; page <= 100; ++page) {
        f->browser.showNextPage();
        if (f->browser.isBusy())
            f->answer(2000);
        QCOMPARE(f->browser.position().skip, qint64(page - 1) * 10);
        f->answer(2000); // the next one
    }
    QCOMPARE(pages(), 101);
    QCOMPARE(searches(), 1);
}

void ReadingAheadTest::readsAheadWhenATurnIsLikely()
{
    f->browser.setSettlingTime(0ms);
    f->show(jane, 57);
    QTRY_COMPARE(searches(), 1);
    f->browser.prepareNextPage();
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    f->browser.prepareNextPage();
    QCOMPARE(pages(), 2);
    f->answer(57);
    f->browser.prepareNextPage();
    QCOMPARE(pages(), 2);
    QCOMPARE(f->takeSignals(), QString());
    f->browser.showNextPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::waitsForTheLeadToSettle()
{
    f->show(jane, 57);
    f->browser.prepareNextPage();
    QCOMPARE(pages(), 1);
    // With a lead that settles, what was likely is read when it has.
    f->browser.setSettlingTime(0ms);
    f->show(jane, 57);
    f->browser.prepareNextPage();
    QCOMPARE(pages(), 2);
    QTRY_COMPARE(pages(), 3);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
}

void ReadingAheadTest::readsNothingBehindTheEnd()
{
    f->show(jane, 15);
    turnAndAnswer(15);
    QVERIFY(!f->browser.canShowNextPage());
    f->browser.prepareNextPage();
    QCOMPARE(pages(), 2);
}

void ReadingAheadTest::findsTheEndAhead()
{
    f->show(jane, 20);
    turnAndAnswer(20);
    QVERIFY(f->browser.canShowNextPage());
    QSignalSpy progressed(&f->browser, &LeadBrowser::progressed);
    f->answer(20);
    QVERIFY(!f->browser.canShowNextPage());
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
    f->browser.showNextPage();
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
    QVERIFY(f->browser.retries()->next() == nullptr);
    // The same page, once a person wants it.
    f->browser.showNextPage();
    f->fail();
    QVERIFY(f->browser.retries()->next() != nullptr);
    f->browser.cancel();
    QVERIFY(f->browser.retries()->next() == nullptr);
}

void ReadingAheadTest::asksAgainWhereTheTimelineWasMissing()
{
    f->show(jane, 57);
    turnAndAnswer(57);
    f->takeSignals();
    f->network.reply()->answer(200, R"({"fields":{"name":"jane"}})");
    f->browser.showNextPage();
    QCOMPARE(pages(), 4);
    f->network.reply()->answer(200, R"({"fields":{"name":"jane"}})");
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::NoActions);
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::isCalledOff_data()
{
    using Act = std::function<void(LeadBrowser &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<bool>("isRead"); // already, when it is called off
    const auto add = [](const char *name, const Act &act) {
        for (const bool isRead : {false, true})
            QTest::addRow("%s, %s", name, isRead ? "read" : "under way") << act << isRead;
    };
    add("another lead", [](LeadBrowser &browser) {
        browser.open(BrowserFixture::address(QStringLiteral("john")),
                     Token::fromInput(QStringLiteral("t")), {});
    });
    add("the same lead anew", [](LeadBrowser &browser) {
        browser.open(BrowserFixture::address(jane), Token::fromInput(QStringLiteral("t")), {});
    });
    add("refresh", [](LeadBrowser &browser) { browser.refresh(); });
    add("another token",
        [](LeadBrowser &browser) { browser.useToken(Token::fromInput(QStringLiteral("u"))); });
    add("no token", [](LeadBrowser &browser) { browser.forgetTokens(); });
}

void ReadingAheadTest::isCalledOff()
{
    QFETCH(std::function<void(LeadBrowser &)>, act);
    QFETCH(bool, isRead);
    f->show(jane, 57);
    turnAndAnswer(57);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    const QPointer<ScriptedReply> ahead = f->network.reply();
    const int number = f->network.count();
    if (isRead)
        f->answer(57);
    act(f->browser);
    QVERIFY(isRead || ahead.isNull() || ahead->isAborted());
    if (f->browser.isBusy())
        f->answer(57);
    if (f->browser.acceptedToken().isEmpty())
        f->browser.useToken(Token::fromInput(QStringLiteral("v")));
    f->browser.showPageAt(20);
    QVERIFY(f->network.count() > number);
    QVERIFY(f->browser.isBusy());
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
}

void ReadingAheadTest::goesBackWithoutARequest()
{
    turnOnce(57);
    f->browser.showNextPage();
    f->answer(57); // the page behind
    const int before = f->network.count();
    f->takeSignals();
    f->browser.showPreviousPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.position(), PagePosition({10, 10, 10, false}));
    f->browser.showNextPage();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    f->browser.showNextPage();
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    QCOMPARE(f->network.count(), before + 1); // the page behind that
}

void ReadingAheadTest::asksForTheNewestPage()
{
    turnOnce(57);
    f->browser.showPreviousPage();
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
}

void ReadingAheadTest::keepsTheNewerFields()
{
    turnOnce(57);
    const QDateTime before = f->browser.loadedAt();
    // The next answer comes later than that of the page that was read ahead, too.
    const QDateTime read = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > read);
    f->browser.showPageAt(40);
    f->network.reply()->answer(
        200, leadAnswer(QStringLiteral("Jane Doe"), 57, f->network.last().request.url()));
    QCOMPARE(f->browser.leadName(), QStringLiteral("Jane Doe"));
    f->browser.showPageAt(10);
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.leadName(), QStringLiteral("Jane Doe"));
    // When the rows were true.
    QCOMPARE(f->browser.loadedAt(), before);
    f->browser.showPageAt(20);
    QCOMPARE(f->browser.leadName(), QStringLiteral("Jane Doe"));
}

void ReadingAheadTest::forgetsWhenSomethingArrived()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.showNextPage();
    timeline.answer();
    timeline.answer(); // the page behind, "Note 21"…
    f->browser.showNextPage();
    timeline.arrive(1);
    timeline.answer(); // the page behind that, which begins with "Note 30" once more
    f->browser.showNextPage();
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 39 (9)"));
    QCOMPARE(f->browser.newActions(), NewActions({1, true, false}));
    timeline.answer();
    // What was kept of the pages before lies elsewhere now.
    f->takeSignals();
    f->browser.showPreviousPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->asked(), QStringLiteral("21+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
}

void ReadingAheadTest::showsNoFormerPageInAnothersPlace()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.showNextPage();
    timeline.answer();
    timeline.answer(); // the page behind
    f->browser.showNextPage();
    timeline.arrive(10);
    timeline.answer(); // the page behind that, which is what is shown once more
    f->browser.showNextPage();
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    timeline.answer();
    f->browser.showPreviousPage();
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    // Where the page before began, another begins now.
    f->browser.showPreviousPage();
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
}

void ReadingAheadTest::leavesOutWhatMovedDown()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.showNextPage();
    timeline.answer();
    timeline.arrive(12);
    timeline.answer(); // ahead: "Note 9" to "Note 18", all of which were shown
    f->takeSignals();
    f->browser.showNextPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->asked(), QStringLiteral("32+10"));
    timeline.answer();
    QCOMPARE(f->takeSignals(), QStringLiteral("idle loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
}

void ReadingAheadTest::readsMatchesAhead()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->takeSignals();
    f->browser.showNextPage();
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    timeline.answer();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle loaded"));
    QCOMPARE(f->network.last().verb, QByteArray("POST"));
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    timeline.answer();
    const int before = f->network.count();
    f->browser.showNextPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->network.count(), before + 1);
    // Under way when it is turned to.
    f->browser.showNextPage();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->network.count(), before + 1);
    timeline.answer();
    QCOMPARE(f->takeSignals(), QStringLiteral("idle loaded"));
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    // Back needs none.
    const int after = f->network.count();
    f->browser.showPreviousPage();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QCOMPARE(f->network.count(), after);
}

void ReadingAheadTest::forgetsMatchesWithTheFilter()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->browser.showNextPage();
    timeline.answer();
    const QPointer<ScriptedReply> ahead = f->network.reply();
    f->browser.setFilter({});
    QVERIFY(ahead.isNull() || ahead->isAborted());
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->browser.showNextPage();
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    QVERIFY(f->browser.isBusy());
}

void ReadingAheadTest::readsNothingUnlessTurnedOn()
{
    f = std::make_unique<BrowserFixture>();
    f->show(jane, 57);
    turnAndAnswer(57);
    f->browser.prepareNextPage();
    QCOMPARE(f->network.count(), 2);
    f->browser.showNextPage();
    f->answer(57);
    f->browser.showPreviousPage();
    QCOMPARE(f->network.count(), 4);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ReadingAheadTest, QGuiApplication)
#include "tst_readingahead.moc"
