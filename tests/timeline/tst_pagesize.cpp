// SPDX-License-Identifier: MIT
#include "browserfixture.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Test::BrowserFixture;
using Test::ScriptedReply;

namespace {

const QString jane = QStringLiteral("jane");

} // namespace

//! The size of the pages of an open lead.
class PageSizeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { f = std::make_unique<BrowserFixture>(); }
    void cleanup();

    void resizesPages_data();
    void resizesPages();
    void resizesWithoutALead();
    void resizesWhileOpening();
    void resizesWhileTurning();
    void opensInTheSizeAskedFor();

private:
    std::unique_ptr<BrowserFixture> f;
};

void PageSizeTest::cleanup()
{
    QVERIFY(f->busyAgrees());
    f.reset();
}

void PageSizeTest::resizesPages_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<int>("firstVisibleRow");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<QString>("asked");
    const auto row = [](const char *name, qint64 skip, int firstVisibleRow, int pageSize,
                        const char *asked) {
        QTest::newRow(name) << skip << firstVisibleRow << pageSize << QString::fromLatin1(asked);
    };
    row("larger at the start", 0, 0, 50, "0+50");
    row("larger in the middle", 20, 0, 50, "20+50");
    row("larger, scrolled", 40, 9, 25, "40+25");
    row("smaller, scrolled", 20, 7, 5, "27+5");
    row("by one", 20, 5, 7, "20+7");
    row("to one", 20, 5, 1, "25+1");
}

void PageSizeTest::resizesPages()
{
    QFETCH(qint64, skip);
    QFETCH(int, firstVisibleRow);
    QFETCH(int, pageSize);
    f->show(jane, 57, {true, skip, 10});
    f->browser.setPageSize(pageSize, firstVisibleRow);
    QTEST(f->asked(), "asked");
    QCOMPARE(f->browser.pageSize(), pageSize);
    f->answer(57);
    QCOMPARE(f->browser.page().position.limit, pageSize);
    const int before = f->network.count();
    f->browser.setPageSize(pageSize, 3);
    QCOMPARE(f->network.count(), before);
    const PagePosition position = f->browser.page().position;
    if (!f->browser.canTurn(PageTurn::Next))
        return;
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("%1+%2").arg(position.skip + position.count).arg(pageSize));
}

void PageSizeTest::resizesWithoutALead()
{
    f->browser.setPageSize(25, 0);
    QCOMPARE(f->browser.pageSize(), 25);
    QCOMPARE(f->network.count(), 0);
}

void PageSizeTest::resizesWhileOpening()
{
    f->show(jane, 57, {true, 20, 10});
    f->open(QStringLiteral("omar"));
    const QPointer<ScriptedReply> older = f->network.reply();
    f->browser.setPageSize(25, 7);
    QVERIFY(older->isAborted());
    QCOMPARE(f->askedLead(), QStringLiteral("omar"));
    QCOMPARE(f->asked(), QStringLiteral("0+25"));
    QCOMPARE(f->takeSignals(), QStringLiteral("busy"));
    f->answer(57);
    QCOMPARE(f->takeSignals(), QStringLiteral("idle answered"));
    QCOMPARE(f->rows(), QStringLiteral("Note 1 – Note 25 (25)"));
    QCOMPARE(f->browser.lead()->name(), QStringLiteral("omar"));
}

void PageSizeTest::resizesWhileTurning()
{
    f->show(jane, 57, {true, 20, 10});
    f->browser.turn(PageTurn::Next);
    const QPointer<ScriptedReply> older = f->network.reply();
    f->browser.setPageSize(5, 7);
    QVERIFY(older->isAborted());
    QCOMPARE(f->asked(), QStringLiteral("27+5"));
    f->answer(57);
    QCOMPARE(f->rows(), QStringLiteral("Note 28 – Note 32 (5)"));
}

void PageSizeTest::opensInTheSizeAskedFor()
{
    f->show(jane, 57, {true, 20, 10});
    f->show(QStringLiteral("omar"), 57, {true, 0, 25});
    QCOMPARE(f->browser.pageSize(), 25);
    f->browser.turn(PageTurn::Next);
    QCOMPARE(f->asked(), QStringLiteral("25+25"));
    f->answer(57);
    f->browser.showPageAt(3);
    QCOMPARE(f->asked(), QStringLiteral("3+25"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PageSizeTest, QCoreApplication)

#include "tst_pagesize.moc"
