// SPDX-License-Identifier: MIT
#include "browserfixture.h"
#include "standin/standin.h"
#include "support/testprogram.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;
using Test::leadJson;
using Test::ScriptedReply;

namespace {

const QString jane = QStringLiteral("jane");

} // namespace

//! Turning the pages of an open lead.
class LeadPagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<BrowserFixture>(); }
    void cleanup();

    void walksThereAndBack();
    void findsTheEndBehindAFullPage();
    void stepsBackLessThanAPage();
    void jumps_data();
    void jumps();
    void goesNowhereBeyondTheEnds();
    void keepsThePageWhenATurnFails();
    void retriesATurn();
    void keepsThePageWhenATurnBringsNoActions();
    void keepsThePageWhenATurnIsCancelled();
    void asksOnceHoweverOftenAKeyRepeats();
    void turnsBackInTheMiddleOfATurn();
    void believesTheEcho();
    void walksOnAWire();

private:
    std::unique_ptr<BrowserFixture> f;
};

void LeadPagingTest::cleanup()
{
    QVERIFY(f->busyAgrees());
    f.reset();
}

void LeadPagingTest::walksThereAndBack()
{
    LeadBrowser &browser = f->browser;
    f->show(jane, 57);
    for (const int skip : {10, 20, 30, 40, 50}) {
        QVERIFY(browser.canTurn(PageTurn::Next));
        browser.turn(PageTurn::Next);
        QCOMPARE(f->asked(), QStringLiteral("%1+10").arg(skip));
        // What is shown stays until the answer is there.
        QCOMPARE(browser.page().position.skip, qint64(skip - 10));
        f->answer(57);
        QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
        QCOMPARE(f->rows(),
                 QStringLiteral("Note %1 – Note %2 (%3)")
                     .arg(skip + 1)
                     .arg(std::min(skip + 10, 57))
                     .arg(std::min(10, 57 - skip)));
    }
    QCOMPARE(browser.page().position, PagePosition({50, 10, 7, true}));
    QVERIFY(!browser.canTurn(PageTurn::Next));
    // The last contact is among the newest, wherever a person is.
    QCOMPARE(browser.lead()->newestActions.front().id, QStringLiteral("a1"));
    for (const int skip : {40, 30, 20, 10, 0}) {
        QVERIFY(browser.canTurn(PageTurn::Previous));
        browser.turn(PageTurn::Previous);
        // The newest page may have changed. The others are in the cache.
        QCOMPARE(browser.isBusy(), skip == 0);
        if (skip == 0)
            f->answer(57);
        QCOMPARE(browser.page().position.skip, skip);
    }
    QVERIFY(!browser.canTurn(PageTurn::Previous));
    QCOMPARE(f->network.count(), 7);
}

void LeadPagingTest::findsTheEndBehindAFullPage()
{
    LeadBrowser &browser = f->browser;
    f->show(jane, 30, {true, 20, 10});
    QVERIFY(browser.canTurn(PageTurn::Next));
    const QSignalSpy resets(browser.actions(), &QAbstractItemModel::modelReset);
    browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("30+10"));
    f->answer(30);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QVERIFY(resets.isEmpty());
    QCOMPARE(browser.page().position, PagePosition({20, 10, 10, true}));
    QVERIFY(!browser.canTurn(PageTurn::Next));
    browser.refresh();
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    f->answer(31);
    // Read again, the end has to be found again.
    QCOMPARE(browser.page().position, PagePosition({20, 10, 10, false}));
    browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
}

void LeadPagingTest::stepsBackLessThanAPage()
{
    f->show(jane, 57, {true, 3, 10});
    QVERIFY(f->browser.canTurn(PageTurn::Previous));
    f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
}

void LeadPagingTest::jumps_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("rows");
    QTest::newRow("into the middle")
        << qint64(23) << QStringLiteral("23+10") << QStringLiteral("Note 24 – Note 33 (10)");
    QTest::newRow("to the start") << qint64(0) << QStringLiteral("0+10")
                                  << QStringLiteral("Note 1 – Note 10 (10)");
    QTest::newRow("below the start")
        << qint64(-5) << QStringLiteral("0+10") << QStringLiteral("Note 1 – Note 10 (10)");
    QTest::newRow("behind the end") << qint64(500) << QStringLiteral("500+10") << QString();
}

void LeadPagingTest::jumps()
{
    QFETCH(qint64, skip);
    f->show(jane, 57, {true, 20, 10});
    f->browser.showPageAt(skip);
    QTEST(f->asked(), "asked");
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QTEST(f->rows(), "rows");
    QCOMPARE(f->browser.canTurn(PageTurn::Previous), skip > 0);
    QCOMPARE(f->browser.canTurn(PageTurn::Next), skip < 57);
    if (skip <= 0)
        return;
    f->browser.turn(PageTurn::First);
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
}

void LeadPagingTest::goesNowhereBeyondTheEnds()
{
    f->show(jane, 7);
    f->browser.turn(PageTurn::Next);
    f->browser.turn(PageTurn::Previous);
    f->browser.turn(PageTurn::First);
    QCOMPARE(f->network.count(), 1);
    QCOMPARE(f->takeSignals(), QString());
}

void LeadPagingTest::keepsThePageWhenATurnFails()
{
    f->show(jane, 57, {true, 10, 10});
    const QSignalSpy resets(f->browser.actions(), &QAbstractItemModel::modelReset);
    for (const bool forward : {true, false}) {
        if (forward)
            f->browser.turn(PageTurn::Next);
        else
            f->browser.turn(PageTurn::Previous);
        f->fail();
        QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
        QCOMPARE(f->rows(), QStringLiteral("Note 11 – Note 20 (10)"));
        QCOMPARE(f->browser.page().position, PagePosition({10, 10, 10, false}));
        QVERIFY(f->browser.canTurn(PageTurn::Next) && f->browser.canTurn(PageTurn::Previous));
    }
    QVERIFY(resets.isEmpty());
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
}

void LeadPagingTest::retriesATurn()
{
    f->show(jane, 30, {true, 20, 10});
    f->browser.turn(PageTurn::Next);
    f->fail();
    f->browser.retry();
    QCOMPARE(f->asked(), QStringLiteral("30+10"));
    f->answer(30);
    // It is the next page still: an empty one ends the timeline and leaves the rows.
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 30 (10)"));
    QVERIFY(!f->browser.canTurn(PageTurn::Next));
}

void LeadPagingTest::keepsThePageWhenATurnBringsNoActions()
{
    f->show(jane, 57);
    f->browser.turn(PageTurn::Next);
    f->network.reply()->answer(200, R"({"fields":{"name":"jane"},"actions":null})");
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::NoActions);
    QCOMPARE(f->lastError.url, f->network.last().request.url());
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    QCOMPARE(f->browser.page().position, PagePosition({0, 10, 10, false}));
}

void LeadPagingTest::keepsThePageWhenATurnIsCancelled()
{
    f->show(jane, 57);
    f->browser.turn(PageTurn::Next);
    f->browser.cancel();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle cancelled"));
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->network.count(), 3);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
}

void LeadPagingTest::asksOnceHoweverOftenAKeyRepeats()
{
    f->show(jane, 57, {true, 20, 10});
    for (int i = 0; i < 5; ++i)
        f->browser.turn(PageTurn::Next);
    QCOMPARE(f->network.count(), 2);
    QVERIFY(!f->network.reply()->isAborted());
    for (int i = 0; i < 5; ++i)
        f->browser.turn(PageTurn::Previous);
    QCOMPARE(f->network.count(), 3);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
}

void LeadPagingTest::turnsBackInTheMiddleOfATurn()
{
    f->show(jane, 57, {true, 20, 10});
    f->browser.turn(PageTurn::Next);
    const QPointer<ScriptedReply> next = f->network.reply();
    f->browser.turn(PageTurn::Previous);
    QVERIFY(next->isAborted());
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
    // That answer is no next page: when it is empty, the page is empty.
    f->answer(0);
    QCOMPARE(f->rows(), QString());
    QCOMPARE(f->browser.page().position, PagePosition({10, 10, 0, true}));
}

void LeadPagingTest::believesTheEcho()
{
    QByteArray body = leadJson(jane, 5);
    body.chop(1);
    f->open(jane, {true, 20, 50});
    f->network.reply()->answer(200, body + R"(,"actions_skip":10,"actions_limit":5})");
    LeadBrowser &browser = f->browser;
    QCOMPARE(browser.page().position, PagePosition({10, 5, 5, false}));
    QVERIFY(browser.page().echo);
    QCOMPARE(*browser.page().echo, EchoDifference({{true, 20, 50}, 10, 5}));
    browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("15+50"));
    f->answer(57);
    QVERIFY(!browser.page().echo);
    // Numbers sent as text are numbers.
    browser.turn(PageTurn::Previous);
    f->network.reply()->answer(200, body + R"(,"actions_skip":"0","actions_limit":"5"})");
    QVERIFY(browser.page().echo);
    QCOMPARE(browser.page().position, PagePosition({0, 5, 5, false}));
    f->open(QStringLiteral("omar"), {false, 0, 10});
    f->answer(57);
    QVERIFY(!browser.page().echo);
}

void LeadPagingTest::walksOnAWire()
{
    Standin standin;
    QVERIFY(standin.start());
    standin.addLead(jane, leadJson(jane, 57));
    QNetworkAccessManager network;
    Client client(&network, std::get<BaseUrl>(BaseUrl::parse(standin.baseUrl().toString())),
                  "test");
    LeadBrowser browser(&client);
    QSignalSpy loaded(&browser, &LeadBrowser::answered);
    client.tokens()->set({Standin::enterpriseId()}, Token::fromInput(Standin::token()));
    browser.open({{Standin::enterpriseId()}, {jane}}, {});
    QVERIFY(loaded.wait(Test::patience));
    while (browser.canTurn(PageTurn::Next)) {
        browser.turn(PageTurn::Next);
        QVERIFY(loaded.wait(Test::patience));
    }
    QCOMPARE(browser.page().position, PagePosition({50, 10, 7, true}));
    while (browser.canTurn(PageTurn::Previous)) {
        browser.turn(PageTurn::Previous);
        QTRY_VERIFY(!browser.isBusy());
    }
    QStringList skips;
    for (const StandinRequest &request : standin.requests()) {
        const QUrlQuery query(QUrl::fromEncoded(request.target));
        QCOMPARE(query.queryItemValue(QStringLiteral("limit")), QStringLiteral("10"));
        skips += query.queryItemValue(QStringLiteral("skip"));
    }
    QCOMPARE(skips.join(QLatin1Char(' ')), QStringLiteral("0 10 20 30 40 50 0"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadPagingTest, QCoreApplication)

#include "tst_leadpaging.moc"
