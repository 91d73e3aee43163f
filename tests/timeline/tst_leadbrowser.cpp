// SPDX-License-Identifier: MIT
#include "browserfixture.h"
#include "support/testprogram.h"
#include "telecrm/workspacereader.h"

#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;
using Test::isReadingBehind;
using Test::leadJson;
using Test::ScriptedReply;
using Timeline = TimelineState;

namespace {

const QString jane = QStringLiteral("jane");
const QString omar = QStringLiteral("omar");
const LeadQuery withoutTimeline{false, 0, 10};

} // namespace

//! Opening leads, and what stays when it does not work out. Page turns have a program of their own.
class LeadBrowserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<BrowserFixture>(); }
    void cleanup();

    void startsWithNothingOpen();
    void opensALead();
    void opensALeadWithoutItsTimeline();
    void opensALeadWhoseActionsAreMissing();
    void cancelsTheOlderRequestForANewerOne();
    void keepsWhatIsShownWhenCancelled();
    void cancelsNothingWhenIdle();
    void keepsWhatIsShownWhenAnotherLeadFails();
    void showsNothingWhenTheFirstLeadFails();
    void asksAgainForWhatFailed();
    void asksAgainForWhatIsShown();
    void changesNoRowWhenNothingIsNew();
    void keepsRowsWhenARefreshBringsNoActions();
    void mayBeAskedInsideItsSignals();
    void staysBusyWhileARequestWaits();
    void asksNothingInTheBackgroundAfterARefusal();
    void cancelsWhenDeleted();

private:
    std::unique_ptr<BrowserFixture> f;
};

void LeadBrowserTest::cleanup()
{
    QVERIFY(f->busyAgrees());
    f.reset();
}

void LeadBrowserTest::startsWithNothingOpen()
{
    LeadBrowser &browser = f->browser;
    QVERIFY(!browser.isBusy());
    QVERIFY(browser.lead() == nullptr);
    QCOMPARE(browser.page().state, Timeline::NothingOpen);
    QCOMPARE(browser.pageSize(), 10);
    QVERIFY(!browser.canTurn(PageTurn::Next) && !browser.canTurn(PageTurn::Previous));
    browser.turn(PageTurn::Next);
    browser.turn(PageTurn::Previous);
    browser.turn(PageTurn::First);
    browser.showPageAt(20);
    browser.refresh();
    browser.retry();
    browser.cancel();
    QCOMPARE(f->network.count(), 0);
    QCOMPARE(f->takeSignals(), QString());
}

void LeadBrowserTest::opensALead()
{
    const QDateTime before = QDateTime::currentDateTimeUtc();
    f->open(jane, {true, 0, 25});
    QCOMPARE(f->askedLead(), jane);
    QCOMPARE(f->asked(), QStringLiteral("0+25"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    QVERIFY(f->browser.lead() == nullptr);
    QCOMPARE(f->browser.requestedAddress(), BrowserFixture::address(jane));

    QString nameWhenLoaded;
    QString rowsWhenLoaded;
    connect(&f->browser, &LeadBrowser::answered, this, [&] {
        nameWhenLoaded = f->browser.lead()->name();
        rowsWhenLoaded = f->rows();
    });
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(nameWhenLoaded, jane);
    QCOMPARE(rowsWhenLoaded, QStringLiteral("Note 1 – Note 25 (25)"));

    const LeadBrowser &browser = f->browser;
    QVERIFY(browser.lead() != nullptr);
    QCOMPARE(browser.lead()->address, BrowserFixture::address(jane));
    QCOMPARE(browser.page().state, Timeline::Shown);
    QCOMPARE(browser.page().position, PagePosition({0, 25, 25, false}));
    QCOMPARE(browser.pageSize(), 25);
    QVERIFY(!browser.page().echo);
    QVERIFY(browser.canTurn(PageTurn::Next) && !browser.canTurn(PageTurn::Previous));
    QCOMPARE(browser.fields()->index(0, FieldsModel::ValueColumn).data().toString(), jane);
    QCOMPARE(browser.page().transfer.httpStatus, 200);
    QVERIFY(browser.page().transfer.bytes > 0);
    QVERIFY(browser.page().answeredAt >= before
            && browser.page().answeredAt <= QDateTime::currentDateTimeUtc());
}

void LeadBrowserTest::opensALeadWithoutItsTimeline()
{
    f->show(jane, 57);
    f->open(omar, withoutTimeline);
    QVERIFY(!f->network.last().request.url().hasQuery());
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    LeadBrowser &browser = f->browser;
    QCOMPARE(browser.page().state, Timeline::NotAskedFor);
    QCOMPARE(browser.lead()->name(), omar);
    QCOMPARE(browser.page().position, PagePosition());
    QCOMPARE(f->rows(), QString());
    QVERIFY(!browser.canTurn(PageTurn::Next) && !browser.canTurn(PageTurn::Previous));
    const int before = f->network.count();
    browser.turn(PageTurn::Next);
    browser.turn(PageTurn::Previous);
    browser.turn(PageTurn::First);
    browser.showPageAt(10);
    browser.setPageSize(50, 0);
    QCOMPARE(f->network.count(), before);
    QCOMPARE(browser.pageSize(), 50);
    browser.refresh();
    QVERIFY(!f->network.last().request.url().hasQuery());
}

void LeadBrowserTest::opensALeadWhoseActionsAreMissing()
{
    f->show(jane, 57);
    f->open(omar);
    f->network.reply()->answer(200, R"({"fields":{"name":"omar"},"actions":null})");
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->browser.page().state, Timeline::Missing);
    QCOMPARE(f->browser.lead()->name(), omar);
    QCOMPARE(f->rows(), QString());
    QCOMPARE(f->browser.page().position, PagePosition());
    QVERIFY(!f->browser.canTurn(PageTurn::Next) && !f->browser.canTurn(PageTurn::Previous));
    // They may be there the next time.
    f->browser.refresh();
    QCOMPARE(f->asked(), QStringLiteral("0+10"));
    f->answer(3);
    QCOMPARE(f->browser.page().state, Timeline::Shown);
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 3 (3)"));
}

void LeadBrowserTest::cancelsTheOlderRequestForANewerOne()
{
    f->open(jane);
    const QPointer<ScriptedReply> older = f->network.reply();
    older->head(200);
    older->feed("{");
    f->open(omar);
    QVERIFY(older->isAborted());
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    older->feed(leadJson(jane, 5).mid(1));
    older->finish();
    QVERIFY(f->browser.lead() == nullptr);
    QVERIFY(f->browser.isBusy());
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(f->browser.lead()->address, BrowserFixture::address(omar));
    QTRY_VERIFY(older.isNull());
    QCOMPARE(f->browser.lead()->name(), omar);
    QCOMPARE(f->takeSignals(), QString());
}

void LeadBrowserTest::keepsWhatIsShownWhenCancelled()
{
    f->show(jane, 57);
    f->open(omar);
    const QPointer<ScriptedReply> reply = f->network.reply();
    f->browser.cancel();
    QVERIFY(reply->isAborted());
    QVERIFY(!f->browser.isBusy());
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle cancelled"));
    QCOMPARE(f->browser.lead()->address, BrowserFixture::address(jane));
    QCOMPARE(f->browser.lead()->name(), jane);
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    QTRY_VERIFY(reply.isNull());
    QCOMPARE(f->takeSignals(), QString());
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->askedLead(), jane);
    QCOMPARE(f->asked(), QStringLiteral("10+10"));
}

void LeadBrowserTest::cancelsNothingWhenIdle()
{
    f->show(jane, 57);
    f->browser.cancel();
    f->browser.cancel();
    QCOMPARE(f->takeSignals(), QString());
}

void LeadBrowserTest::keepsWhatIsShownWhenAnotherLeadFails()
{
    f->show(jane, 57);
    const QDateTime loadedAt = f->browser.page().answeredAt;
    const QSignalSpy fieldResets(f->browser.fields(), &QAbstractItemModel::modelReset);
    const QSignalSpy actionResets(f->browser.actions(), &QAbstractItemModel::modelReset);
    f->open(omar);
    f->fail();
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::ServerError);
    QCOMPARE(f->lastError.service.message, QStringLiteral("Broken"));
    QCOMPARE(f->browser.lead()->address, BrowserFixture::address(jane));
    QCOMPARE(f->browser.requestedAddress(), BrowserFixture::address(omar));
    QCOMPARE(f->browser.lead()->name(), jane);
    QCOMPARE(f->browser.page().position, PagePosition({0, 10, 10, false}));
    QCOMPARE(f->browser.page().answeredAt, loadedAt);
    QVERIFY(fieldResets.isEmpty() && actionResets.isEmpty());
    f->browser.refresh();
    QCOMPARE(f->askedLead(), jane);
}

void LeadBrowserTest::showsNothingWhenTheFirstLeadFails()
{
    f->open(jane);
    f->network.reply()->fail(QNetworkReply::ConnectionRefusedError, QStringLiteral("refused"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::ConnectionRefused);
    QVERIFY(f->browser.lead() == nullptr);
    QCOMPARE(f->browser.page().state, Timeline::NothingOpen);
    f->browser.refresh();
    f->browser.showPageAt(0);
    QCOMPARE(f->network.count(), 1);
}

void LeadBrowserTest::asksAgainForWhatFailed()
{
    f->show(jane, 57);
    f->open(omar, {true, 30, 5});
    f->fail();
    f->takeSignals();
    for (int i = 0; i < 2; ++i) {
        f->browser.retry();
        QCOMPARE(f->askedLead(), omar);
        QCOMPARE(f->asked(), QStringLiteral("30+5"));
        if (i == 0)
            f->fail();
    }
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed busy idle answered"));
    QCOMPARE(f->browser.lead()->name(), omar);
    QCOMPARE(f->rows(), QStringLiteral("Note 31 – Note 35 (5)"));
}

void LeadBrowserTest::asksAgainForWhatIsShown()
{
    f->show(jane, 57, {true, 20, 10});
    f->browser.refresh();
    QCOMPARE(f->askedLead(), jane);
    QCOMPARE(f->asked(), QStringLiteral("20+10"));
    // Held down, the key asks no more.
    f->browser.refresh();
    QCOMPARE(f->network.count(), 2);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    f->answer(25);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 21 – Note 25 (5)"));
    QCOMPARE(f->browser.page().position, PagePosition({20, 10, 5, true}));
}

void LeadBrowserTest::changesNoRowWhenNothingIsNew()
{
    f->show(jane, 57);
    const QSignalSpy fieldResets(f->browser.fields(), &QAbstractItemModel::modelReset);
    const QSignalSpy actionResets(f->browser.actions(), &QAbstractItemModel::modelReset);
    f->browser.refresh();
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QVERIFY(fieldResets.isEmpty() && actionResets.isEmpty());
}

void LeadBrowserTest::keepsRowsWhenARefreshBringsNoActions()
{
    f->show(jane, 57);
    f->browser.refresh();
    f->network.reply()->answer(200, R"({"fields":{"name":"new name"}})");
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QCOMPARE(f->lastError.kind, ErrorKind::NoActions);
    QCOMPARE(f->lastError.httpStatus, 200);
    QCOMPARE(f->lastError.method, QByteArray("GET"));
    QCOMPARE(f->lastError.url, f->network.last().request.url());
    QVERIFY(f->lastError.time.isValid());
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 10 (10)"));
    QCOMPARE(f->browser.lead()->name(), jane);
    QCOMPARE(f->browser.page().state, Timeline::Shown);
}

void LeadBrowserTest::mayBeAskedInsideItsSignals()
{
    bool again = true;
    connect(&f->browser, &LeadBrowser::failed, this, [this] { f->browser.retry(); });
    connect(&f->browser, &LeadBrowser::answered, this, [this, &again] {
        if (std::exchange(again, false))
            f->open(omar);
    });
    f->open(jane);
    f->fail();
    QVERIFY(f->browser.isBusy());
    f->answer(57);
    QCOMPARE(f->browser.lead()->name(), jane);
    QVERIFY(f->browser.isBusy());
    f->answer(57);
    QCOMPARE(f->browser.lead()->name(), omar);
    QVERIFY(!f->browser.isBusy());
    QCOMPARE(f->takeSignals(),
             QStringLiteral("busy idle failed busy idle answered busy idle answered"));
}

void LeadBrowserTest::staysBusyWhileARequestWaits()
{
    f->client.setRetryPolicy({.waits = {std::chrono::milliseconds(4)}});
    f->open(jane);
    f->network.reply()->answer(502, "{}");
    QVERIFY(f->browser.isBusy());
    QVERIFY(f->browser.means().client->retries()->next() != nullptr);
    QTRY_COMPARE(f->network.count(), 2);
    QVERIFY(f->browser.means().client->retries()->next() == nullptr);
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle answered"));
    QCOMPARE(f->browser.lead()->name(), jane);
    QCOMPARE(f->browser.page().transfer.httpStatus, 200);
}

void LeadBrowserTest::asksNothingInTheBackgroundAfterARefusal()
{
    WorkspaceReader names(&f->client);
    f->browser.behind()->turnOn(&names);
    f->browser.behind()->setSettlingTime(std::chrono::milliseconds::zero());
    f->open(jane);
    f->network.reply()->answer(429, "{}", {{"Retry-After", "1"}});
    QCOMPARE(f->takeSignals(), QStringLiteral("busy idle failed"));
    QVERIFY(f->client.isHeldBack());
    f->browser.behind()->prepareNextPage();
    QCOMPARE(f->network.count(), 1);
    // The service answers again, so names and the total are asked for as ever.
    f->open(jane);
    f->answer(57);
    QCOMPARE(f->browser.lead()->name(), jane);
    QVERIFY(isReadingBehind(f->browser));
    QTRY_COMPARE(f->network.count(), 4);
}

void LeadBrowserTest::cancelsWhenDeleted()
{
    auto browser = std::make_unique<LeadBrowser>(&f->client);
    const QSignalSpy busy(browser.get(), &LeadBrowser::busyChanged);
    browser->open(BrowserFixture::address(jane), {});
    const QPointer<ScriptedReply> reply = f->network.reply();
    browser.reset();
    QVERIFY(reply->isAborted());
    QCOMPARE(busy.size(), 1);
    QTRY_VERIFY(reply.isNull());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadBrowserTest, QCoreApplication)

#include "tst_leadbrowser.moc"
