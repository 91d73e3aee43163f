// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/browserfixture.h"

#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;

//! A lead that is prefetched because it is likely to be opened next.
class LeadAheadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<BrowserFixture>(); }
    void cleanup() { f.reset(); }
    void opensAtOnce();
    void isTakenOverOnItsWay();
    void failureIsNotSaid();
    void anotherLeadIsAskedFor();
    void anotherPageIsAskedFor();
    void isForgottenWithTheToken();
    void isAskedForWithoutItsTimeline();

private:
    std::unique_ptr<BrowserFixture> f;
};

void LeadAheadTest::opensAtOnce()
{
    f->show(QStringLiteral("A"), 25);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    QCOMPARE(f->askedLead(), QStringLiteral("B"));
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
    f->answer(12);
    QCOMPARE(f->takeSignals(), QString());
    QVERIFY(!f->browser.isBusy());
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("A"));
    const int count = f->network.count();
    // Asked for once.
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    QCOMPARE(f->network.count(), count);

    f->open(QStringLiteral("B"));
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("B"));
    QCOMPARE(f->browser.actions()->rowCount(), 10);
    QCOMPARE(f->network.count(), count);
    QCOMPARE(f->takeSignals(), QStringLiteral("answered"));
    QVERIFY(f->browser.canTurn(PageTurn::Next));
    // It is the shown lead now, and is asked for again like any other.
    f->browser.refresh();
    QCOMPARE(f->network.count(), count + 1);
}

void LeadAheadTest::isTakenOverOnItsWay()
{
    f->show(QStringLiteral("A"), 5);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    const int count = f->network.count();
    f->open(QStringLiteral("B"));
    QCOMPARE(f->network.count(), count);
    QVERIFY(f->browser.isBusy());
    f->answer(5);
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("B"));
}

void LeadAheadTest::failureIsNotSaid()
{
    f->show(QStringLiteral("A"), 5);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    f->fail();
    QCOMPARE(f->takeSignals(), QString());
    const int count = f->network.count();
    f->open(QStringLiteral("B"));
    QCOMPARE(f->network.count(), count + 1);
}

void LeadAheadTest::anotherLeadIsAskedFor()
{
    f->show(QStringLiteral("A"), 5);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    f->answer(5);
    f->open(QStringLiteral("C"));
    QCOMPARE(f->askedLead(), QStringLiteral("C"));
    f->answer(5);
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("C"));
    // A third one takes the place of the second.
    f->browser.prefetchLead(f->address(QStringLiteral("D")));
    f->answer(5);
    const int count = f->network.count();
    f->open(QStringLiteral("B"));
    QCOMPARE(f->network.count(), count + 1);
}

void LeadAheadTest::anotherPageIsAskedFor()
{
    f->show(QStringLiteral("A"), 5);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    f->answer(25);
    const int count = f->network.count();
    f->open(QStringLiteral("B"), {true, 0, 20});
    QCOMPARE(f->network.count(), count + 1);
    QCOMPARE(f->asked(), QStringLiteral("0+20"));
}

void LeadAheadTest::isForgottenWithTheToken()
{
    f->show(QStringLiteral("A"), 5);
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    f->answer(5);
    f->client.tokens()->forget();
    f->client.tokens()->set({QStringLiteral("E")}, Token::fromInput(QStringLiteral("another")));
    const int count = f->network.count();
    f->open(QStringLiteral("B"));
    QCOMPARE(f->network.count(), count + 1);
}

//! As the lead before it was.
void LeadAheadTest::isAskedForWithoutItsTimeline()
{
    f->show(QStringLiteral("A"), 5, {.includeActions = false});
    f->browser.prefetchLead(f->address(QStringLiteral("B")));
    QVERIFY(
        !f->network.last().request.url().query().contains(QStringLiteral("includeActions=true")));
    f->answer(5);
    const int count = f->network.count();
    f->open(QStringLiteral("B"), {.includeActions = false});
    QCOMPARE(f->network.count(), count);
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("B"));
    QCOMPARE(f->browser.page().state, TimelineState::NotAskedFor);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadAheadTest, QCoreApplication)
#include "tst_leadahead.moc"
