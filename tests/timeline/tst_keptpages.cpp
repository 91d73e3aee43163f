// SPDX-License-Identifier: MIT
#include "growingtimeline.h"
#include "readaheadfixture.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;
using Test::GrowingTimeline;
using Test::leadAnswer;
using Test::ReadAheadFixture;
using Test::ScriptedReply;

//! Pages that were read ahead or just left: when they are shown again, and when they are forgotten
//! because they no longer follow what is shown.
class KeptPagesTest : public ReadAheadFixture
{
    Q_OBJECT

private Q_SLOTS:
    void isCalledOff_data();
    void isCalledOff();
    void goesBackWithoutARequest();
    void asksForTheNewestPage();
    void keepsTheNewerFields();
    void forgetsWhenSomethingArrived();
    void claimsNothingOfMoreThanAPage();
    void forgetsMatchesWithTheFilter();
};

void KeptPagesTest::isCalledOff_data()
{
    using Act = std::function<void(LeadBrowser &)>;
    QTest::addColumn<Act>("act");
    QTest::addColumn<bool>("isRead"); // already, when it is called off
    const auto add = [](const char *name, const Act &act) {
        for (const bool isRead : {false, true})
            QTest::addRow("%s, %s", name, isRead ? "read" : "under way") << act << isRead;
    };
    add("another lead", [](LeadBrowser &browser) {
        browser.open(BrowserFixture::address(QStringLiteral("john")), {});
    });
    add("the same lead again",
        [](LeadBrowser &browser) { browser.open(BrowserFixture::address(jane), {}); });
    add("refresh", [](LeadBrowser &browser) { browser.refresh(); });
}

void KeptPagesTest::isCalledOff()
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
    f->browser.showPageAt(20);
    QVERIFY(f->network.count() > number);
    QVERIFY(f->browser.isBusy());
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
}

void KeptPagesTest::goesBackWithoutARequest()
{
    turnOnce(57);
    f->browser.turn(PageTurn::Next);
    f->answer(57); // the page behind
    const int before = f->network.count();
    f->takeSignals();
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->takeSignals(), QStringLiteral("answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({10, 10, 10, false}));
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    QCOMPARE(f->network.count(), before + 1); // the page behind that
}

void KeptPagesTest::asksForTheNewestPage()
{
    turnOnce(57);
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
}

void KeptPagesTest::keepsTheNewerFields()
{
    turnOnce(57);
    const QDateTime before = f->browser.page().answeredAt;
    // The next answer comes later than that of the page that was read ahead, too.
    const QDateTime read = QDateTime::currentDateTimeUtc();
    QTRY_VERIFY(QDateTime::currentDateTimeUtc() > read);
    f->browser.showPageAt(40);
    f->network.reply()->answer(
        200, leadAnswer(QStringLiteral("Jane Doe"), 57, f->network.last().request.url()));
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("Jane Doe"));
    f->browser.showPageAt(10);
    QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("Jane Doe"));
    // When the rows were true.
    QCOMPARE(f->browser.page().answeredAt, before);
    f->browser.showPageAt(20);
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("Jane Doe"));
}

void KeptPagesTest::forgetsWhenSomethingArrived()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    timeline.answer(); // the page behind, "Note 21"…
    f->browser.turn(PageTurn::Next);
    timeline.arrive(1);
    timeline.answer(); // the page behind that, which begins with "Note 30" once more
    f->browser.turn(PageTurn::Next);
    timeline.answer(); // the one that is missing on that page
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 40 (10)"));
    QCOMPARE(f->arrivals(), QStringLiteral("1"));
    timeline.answer();
    // What was kept of the pages before lies elsewhere now.
    f->takeSignals();
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QCOMPARE(f->asked(), QStringLiteral("21+10"));
    timeline.answer();
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
}

void KeptPagesTest::claimsNothingOfMoreThanAPage()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    timeline.arrive(12);
    timeline.answer(); // ahead: "Note 9" to "Note 18", all of which were shown
    const int before = f->network.count();
    f->browser.turn(PageTurn::Next);
    // That proves nothing, so the page is shown as it is, and said to be odd.
    QCOMPARE(f->rows(), QStringLiteral("Note 9 – Note 18 (10)"));
    QCOMPARE(f->browser.page().finding, PageFinding::Kind::Changed);
    QVERIFY(f->network.count() <= before + 1); // the page behind
}

void KeptPagesTest::forgetsMatchesWithTheFilter()
{
    GrowingTimeline timeline(*f, 57);
    f->open(jane);
    timeline.answer();
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->browser.turn(PageTurn::Next);
    timeline.answer();
    const QPointer<ScriptedReply> ahead = f->network.reply();
    f->browser.setFilter({});
    QVERIFY(ahead.isNull() || ahead->isAborted());
    f->browser.setFilter(notesOnly());
    timeline.answer();
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    QVERIFY(f->browser.isBusy());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::KeptPagesTest, QGuiApplication)

#include "tst_keptpages.moc"
