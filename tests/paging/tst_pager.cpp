// SPDX-License-Identifier: MIT
#include "paging/pager.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

namespace {

//! What a service with \p total actions answers.
ActionsPage answerOf(qint64 total, const LeadQuery &query)
{
    ActionsPage page;
    const qint64 count = std::clamp<qint64>(total - query.skip, 0, query.limit);
    page.actions.resize(std::size_t(count));
    page.skip = query.skip;
    page.limit = query.limit;
    return page;
}

PagePosition positionAt(qint64 total, const LeadQuery &query)
{
    return positionOf(answerOf(total, query), query);
}

ActionsPage pageOf(qint64 count, std::optional<qint64> skip, std::optional<int> limit)
{
    ActionsPage page;
    page.actions.resize(std::size_t(count));
    page.skip = skip;
    page.limit = limit;
    return page;
}

} // namespace

class PagerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThePosition_data();
    void tellsThePosition();
    void tellsWhereTheEchoDiffers_data();
    void tellsWhereTheEchoDiffers();
    void asksForPagesTheServiceTakes_data();
    void asksForPagesTheServiceTakes();
    void walksAllThe57Actions();
    void findsTheEndBehindAFullPage();
    void walksEveryActionOnceWhateverTheSizes();
    void stepsBackToTheFirstAction_data();
    void stepsBackToTheFirstAction();
    void keepsTheFirstActionWhenResized_data();
    void keepsTheFirstActionWhenResized();
    void believesATotalOnlyWhereItFits_data();
    void believesATotalOnlyWhereItFits();
};

void PagerTest::tellsThePosition_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<std::optional<qint64>>("skip");
    QTest::addColumn<std::optional<int>>("limit");
    QTest::addColumn<PagePosition>("position"); // asked for: skip 20, limit 10
    const std::optional<qint64> noSkip;
    const std::optional<int> noLimit;
    const auto row = [](const char *name, qint64 count, std::optional<qint64> skip,
                        std::optional<int> limit, const PagePosition &position) {
        QTest::newRow(name) << count << skip << limit << position;
    };
    row("a full page", 10, 20, 10, {20, 10, 10, false});
    row("a short page", 9, 20, 10, {20, 10, 9, true});
    row("an empty page", 0, 20, 10, {20, 10, 0, true});
    row("no echo, a full page", 10, noSkip, noLimit, {20, 10, 10, false});
    row("no echo, a short page", 3, noSkip, noLimit, {20, 10, 3, true});
    row("another skip in the echo", 10, 15, 10, {15, 10, 10, false});
    row("a smaller limit in the echo", 5, 20, 5, {20, 5, 5, false});
    row("a larger limit in the echo", 10, 20, 50, {20, 50, 10, true});
    row("more than the limit", 12, 20, 10, {20, 10, 12, false});
}

void PagerTest::tellsThePosition()
{
    QFETCH(qint64, count);
    QFETCH(std::optional<qint64>, skip);
    QFETCH(std::optional<int>, limit);
    QFETCH(PagePosition, position);
    const PagePosition found = positionOf(pageOf(count, skip, limit), {true, 20, 10});
    QCOMPARE(found, position);
    QCOMPARE(hasNext(found), !position.endsHere);
    QCOMPARE(hasPrevious(found), position.skip > 0);
    QVERIFY(!hasPrevious({0, 10, 10, false}));
    QVERIFY(hasPrevious({1, 10, 10, false}));
}

void PagerTest::tellsWhereTheEchoDiffers_data()
{
    QTest::addColumn<std::optional<qint64>>("skip");
    QTest::addColumn<std::optional<int>>("limit");
    QTest::addColumn<std::optional<EchoDifference>>("difference");
    const LeadQuery asked{true, 20, 10};
    const std::optional<qint64> noSkip;
    const std::optional<int> noLimit;
    const std::optional<EchoDifference> none;
    QTest::newRow("the same") << std::optional<qint64>(20) << std::optional<int>(10) << none;
    QTest::newRow("nothing said") << noSkip << noLimit << none;
    QTest::newRow("only the limit said, and the same") << noSkip << std::optional<int>(10) << none;
    QTest::newRow("another skip") << std::optional<qint64>(0) << std::optional<int>(10)
                                  << std::optional(EchoDifference{asked, 0, 10});
    QTest::newRow("another limit") << std::optional<qint64>(20) << std::optional<int>(5)
                                   << std::optional(EchoDifference{asked, 20, 5});
    QTest::newRow("another limit alone")
        << noSkip << std::optional<int>(5) << std::optional(EchoDifference{asked, 20, 5});
}

void PagerTest::tellsWhereTheEchoDiffers()
{
    QFETCH(std::optional<qint64>, skip);
    QFETCH(std::optional<int>, limit);
    QTEST(echoDifference(pageOf(3, skip, limit), {true, 20, 10}), "difference");
}

void PagerTest::asksForPagesTheServiceTakes_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<LeadQuery>("query");
    QTest::newRow("as asked") << qint64(20) << 10 << LeadQuery{true, 20, 10};
    QTest::newRow("below the start") << qint64(-1) << 10 << LeadQuery{true, 0, 10};
    QTest::newRow("far below the start")
        << std::numeric_limits<qint64>::min() << 10 << LeadQuery{true, 0, 10};
    QTest::newRow("far behind the end") << qint64(1e15) << 10 << LeadQuery{true, qint64(1e15), 10};
    QTest::newRow("pages of none") << qint64(5) << 0 << LeadQuery{true, 5, 1};
    QTest::newRow("pages of less") << qint64(5) << -7 << LeadQuery{true, 5, 1};
    QTest::newRow("the largest page") << qint64(5) << 100 << LeadQuery{true, 5, 100};
    QTest::newRow("pages too large") << qint64(5) << 101 << LeadQuery{true, 5, 100};
}

void PagerTest::asksForPagesTheServiceTakes()
{
    QFETCH(qint64, skip);
    QFETCH(int, pageSize);
    QFETCH(LeadQuery, query);
    QCOMPARE(pageAt(skip, pageSize), query);
    QCOMPARE(firstPage(pageSize), LeadQuery({true, 0, query.limit}));
}

void PagerTest::walksAllThe57Actions()
{
    QList<qint64> skips;
    PagePosition position = positionAt(57, firstPage(10));
    skips += position.skip;
    while (hasNext(position)) {
        position = positionAt(57, nextPage(position, 10));
        skips += position.skip;
    }
    QCOMPARE(skips, QList<qint64>({0, 10, 20, 30, 40, 50}));
    QCOMPARE(position, PagePosition({50, 10, 7, true}));
    skips.clear();
    while (hasPrevious(position)) {
        position = positionAt(57, previousPage(position, 10));
        skips += position.skip;
    }
    QCOMPARE(skips, QList<qint64>({40, 30, 20, 10, 0}));
}

void PagerTest::findsTheEndBehindAFullPage()
{
    const PagePosition full = positionAt(30, {true, 20, 10});
    QVERIFY(hasNext(full)); // nobody knows yet
    const LeadQuery behind = nextPage(full, 10);
    QCOMPARE(behind, LeadQuery({true, 30, 10}));
    const PagePosition empty = positionAt(30, behind);
    QCOMPARE(empty, PagePosition({30, 10, 0, true}));
    QVERIFY(!hasNext(empty));
    const PagePosition nothing = positionAt(0, firstPage(10));
    QVERIFY(!hasNext(nothing) && !hasPrevious(nothing));
}

void PagerTest::walksEveryActionOnceWhateverTheSizes()
{
    for (const int first : {1, 3, 7, 10, 100}) {
        for (const int then : {1, 4, 10, 33}) {
            constexpr qint64 total = 57;
            PagePosition position = positionAt(total, firstPage(first));
            qint64 seen = position.count;
            while (hasNext(position)) {
                const qint64 expected = position.skip + position.count;
                position = positionAt(total, nextPage(position, then));
                QCOMPARE(position.skip, expected);
                seen += position.count;
            }
            QCOMPARE(seen, total);
        }
    }
}

void PagerTest::stepsBackToTheFirstAction_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<LeadQuery>("query");
    QTest::newRow("a page earlier") << qint64(30) << 10 << LeadQuery{true, 20, 10};
    QTest::newRow("to the start") << qint64(10) << 10 << LeadQuery{true, 0, 10};
    QTest::newRow("less than a page from the start") << qint64(3) << 10 << LeadQuery{true, 0, 10};
    QTest::newRow("another size") << qint64(30) << 7 << LeadQuery{true, 23, 7};
}

void PagerTest::stepsBackToTheFirstAction()
{
    QFETCH(qint64, skip);
    QFETCH(int, pageSize);
    QTEST(previousPage({skip, 10, 10, false}, pageSize), "query");
}

void PagerTest::keepsTheFirstActionWhenResized_data()
{
    QTest::addColumn<qint64>("skip");
    QTest::addColumn<qint64>("firstVisibleRow");
    QTest::addColumn<int>("pageSize");
    QTest::addColumn<LeadQuery>("query");
    const auto row
        = [](const char *name, qint64 skip, qint64 visible, int size, const LeadQuery &query) {
              QTest::newRow(name) << skip << visible << size << query;
          };
    row("larger", 20, 0, 30, {true, 20, 30});
    row("larger, scrolled", 20, 7, 30, {true, 20, 30});
    row("smaller", 20, 0, 5, {true, 20, 5});
    row("smaller, scrolled to a row that stays", 20, 4, 5, {true, 20, 5});
    row("smaller, scrolled beyond", 20, 7, 5, {true, 27, 5});
    row("no row", 20, -1, 10, {true, 20, 10});
    row("too small", 20, 0, 0, {true, 20, 1});
    row("too large", 20, 5, 1000, {true, 20, 100});
    row("an odd place", 13, 0, 25, {true, 13, 25});
}

void PagerTest::keepsTheFirstActionWhenResized()
{
    QFETCH(qint64, skip);
    QFETCH(qint64, firstVisibleRow);
    QFETCH(int, pageSize);
    QTEST(resizedPage({skip, 10, 43, false}, firstVisibleRow, pageSize), "query");
}

void PagerTest::believesATotalOnlyWhereItFits_data()
{
    QTest::addColumn<PagePosition>("position");
    QTest::addColumn<bool>("agrees");
    QTest::addColumn<bool>("hasNext");
    QTest::addColumn<QString>("last"); // "skip+limit" of the last page, where there is one
    QTest::addColumn<QString>("previous");
    const auto row = [](const char *name, const PagePosition &position, bool agrees, bool next,
                        const char *last, const char *previous) {
        QTest::newRow(name) << position << agrees << next << QString::fromLatin1(last)
                            << QString::fromLatin1(previous);
    };
    row("more follow", {10, 10, 10, false, 57}, true, true, "50+10", "0+10");
    row("the last, short", {50, 10, 7, true, 57}, true, false, "", "40+10");
    row("full, and the total ends here", {50, 10, 10, false, 60}, true, true, "", "40+10");
    row("full, with a look behind", {50, 10, 10, true, 60}, true, false, "", "40+10");
    row("short, though more follow", {0, 10, 7, true, 57}, false, true, "", "0+10");
    row("more than the total", {50, 10, 10, false, 57}, false, true, "", "40+10");
    row("more than the total, and the end", {50, 10, 9, true, 57}, false, false, "", "40+10");
    row("empty in the middle", {20, 10, 0, true, 57}, false, true, "", "10+10");
    row("empty behind the end", {500, 10, 0, true, 57}, true, false, "50+10", "50+10");
    row("empty behind the end, no total", {500, 10, 0, true}, true, false, "", "490+10");
    row("nothing at all", {0, 10, 0, true, 0}, true, false, "", "0+10");
    row("no total, full", {50, 10, 10, false}, true, true, "", "40+10");
    row("no total, short", {50, 10, 3, true}, true, false, "", "40+10");
}

void PagerTest::believesATotalOnlyWhereItFits()
{
    QFETCH(PagePosition, position);
    const auto text = [](const LeadQuery &query) {
        return QStringLiteral("%1+%2").arg(query.skip).arg(query.limit);
    };
    QTEST(totalAgrees(position), "agrees");
    QTEST(hasNext(position), "hasNext");
    const auto last = lastPage(position, 10);
    QTEST(last ? text(*last) : QString(), "last");
    QTEST(text(previousPage(position, 10)), "previous");
    // After an empty page, the next one begins a page further.
    if (position.count == 0)
        QCOMPARE(nextPage(position, 10).skip, position.skip + 10);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PagerTest, QCoreApplication)

#include "tst_pager.moc"
