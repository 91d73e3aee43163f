// SPDX-License-Identifier: MIT
#include "paging/pageevidence.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

namespace LeadViewer {

namespace {

using Kind = PageFinding::Kind;
using Actions = std::vector<Action>;

constexpr int limit = 3;

QDateTime timeOf(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

Action actionOf(const QString &id, std::optional<qint64> seconds)
{
    Action action;
    action.id = id;
    if (seconds)
        action.time = timeOf(*seconds);
    return action;
}

//! A page as text: "3 of 20: a@9 b@8" begins at place 3 of a timeline that has 20 actions, with
//! "a" of the time 9. The total, an ID and a time may be left out.
struct Page
{
    qint64 skip = 0;
    std::optional<qint64> total;
    Actions actions;

    static Page of(const QString &text)
    {
        const QStringList halves = text.split(u':');
        const QStringList numbers = halves.at(0).split(QStringLiteral(" of "));
        Page page{numbers.at(0).toLongLong(), {}, {}};
        if (numbers.size() > 1)
            page.total = numbers.at(1).toLongLong();
        for (const QString &word : halves.at(1).split(u' ', Qt::SkipEmptyParts)) {
            const QStringList parts = word.split(u'@');
            page.actions.push_back(actionOf(
                parts.at(0),
                parts.size() > 1 ? std::optional(parts.at(1).toLongLong()) : std::nullopt));
        }
        return page;
    }
};

PageFinding take(PageEvidence &evidence, const Page &page, int pageSize = limit)
{
    const PageFinding finding = evidence.compare(page.actions, page.skip, pageSize, page.total);
    evidence.remember(page.actions, page.skip, page.total, finding);
    return finding;
}

PageFinding arrived(qint64 count, qint64 repeats)
{
    return {Kind::Arrived, count, repeats};
}

} // namespace

class PageEvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void tellsUsableIds();
    void tellsAChangeOnce();
    void movesWithWhatArrived();
    void startsAnewWithANewestPage();
    void expectsTheTotalToRise();
    void remembersTheLastThousands();
    void findsEveryArrival();
    void takesNoNewOrderForAnArrival_data();
    void takesNoNewOrderForAnArrival();
};

void PageEvidenceTest::finds_data()
{
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("arrived");
    QTest::addColumn<qint64>("repeats");
    const auto row = [](const char *name, const QStringList &seen, const char *page,
                        const PageFinding &finding) {
        QTest::addRow("%s", name) << seen << QString::fromLatin1(page) << int(finding.kind)
                                  << finding.arrived << finding.repeats;
    };
    const PageFinding nothing;
    const PageFinding other{Kind::OtherOrder};
    const PageFinding changed{Kind::Changed};
    const QString first = QStringLiteral("0: a@9 b@8 c@7");
    const QString second = QStringLiteral("3: d@6 e@5 f@4");
    const QString third = QStringLiteral("6: g@3 h@2 i@1");
    const QString sameTime = QStringLiteral("0: a@7 b@7 c@7");
    const QString sameTimeOn = QStringLiteral("3: d@7 e@7 f@7");
    const QString counted = QStringLiteral("0 of 10: a@9 b@8 c@7");
    const QString countedSameTime = QStringLiteral("0 of 10: a@7 b@7 c@7");

    row("the first page", {}, "0: a@9 b@8 c@7", nothing);
    row("the next page", {first}, "3: d@6 e@5 f@4", nothing);
    row("the next page, short", {first}, "3: d@6", nothing);
    row("a page far on", {first}, "60: x@3 y@2 z@1", nothing);
    row("an empty page", {first}, "3:", nothing);
    row("an empty page where there were some", {first, second}, "3:", nothing);
    row("longer than its limit", {first}, "3: d@6 e@5 f@4 g@3 h@2", nothing);

    row("twice on a page", {}, "0: a@9 b@8 a@7", changed);
    row("twice on a page, side by side", {first}, "3: d@6 d@6 e@5", changed);
    row("0 once", {first}, "3: d@6 0@5 f@4", nothing);
    row("0 twice on a page", {}, "0: 0@9 0@8 0@7", changed);
    row("0 again", {QStringLiteral("0: a@9 0@8 c@7")}, "3: 0@6 e@5 f@4", changed);
    row("0 again, in its place", {QStringLiteral("0: a@9 0@8 c@7")}, "0: a@9 0@8 c@7", changed);
    row("null again", {QStringLiteral("0: a@9 b@8 null@7")}, "3: null@7 e@5 f@4", changed);
    row("in another case on a page", {}, "0: a@9 A@8 b@7", nothing);
    row("in another case", {first}, "3: C@6 d@5 e@4", nothing);

    row("the total is the same", {counted}, "3 of 10: d@6 e@5 f@4", nothing);
    row("the total fell", {counted}, "3 of 9: d@6 e@5 f@4", changed);
    row("the total fell, empty page", {counted}, "3 of 9:", changed);
    row("the total fell, in place", {counted}, "0 of 9: a@9 b@8 c@7", changed);
    row("the total fell, moved up", {counted}, "0 of 9: b@8 c@7 d@6", changed);
    row("the total rose by less than a page", {counted}, "3 of 12: d@6 e@5 f@4", nothing);
    row("the total rose by a page", {counted}, "3 of 13: d@6 e@5 f@4", changed);
    row("the total rose by a page, in place", {counted}, "0 of 13: a@9 b@8 c@7", changed);
    row("the total rose by a page, one repeats", {counted}, "3 of 13: c@7 d@6 e@5", changed);
    row("the total is no longer there", {counted}, "3: d@6 e@5 f@4", nothing);

    row("newer than what it follows", {first}, "3: x@8 y@6 z@5", changed);
    row("newer than what it follows, in the middle", {first}, "3: x@6 y@8 z@5", changed);
    row("older than what follows it", {first, third}, "3: x@6 y@5 z@2", changed);
    row("other IDs", {first, second}, "3: x@6 y@5 z@4", changed);
    row("other IDs, unknown place before", {second}, "3: x@6 y@5 z@4", changed);
    row("the newest page is new", {first, second}, "0: x@12 y@11 z@10", nothing);
    row("the newest page is old", {first, second}, "0: x@3 y@2 z@1", changed);

    row("again", {first, second}, "3: d@6 e@5 f@4", nothing);
    row("again, further on", {first}, "1: b@8 c@7 d@6", nothing);
    row("again, with another in a place", {first}, "0: a@9 x@8 c@7", changed);

    row("1 repeats", {first}, "3: c@7 d@6 e@5", arrived(1, 1));
    row("2 repeat", {first}, "3: b@8 c@7 d@6", arrived(2, 2));
    row("2 of one time repeat", {QStringLiteral("0: a@9 b@7 c@7")}, "3: b@7 c@7 d@6",
        arrived(2, 2));
    row("1 repeats, on a long page", {first}, "3: c@7 d@6 e@5 f@4 g@3", arrived(1, 1));
    row("1 repeats on a short page", {first}, "3: c@7 d@6", arrived(1, 1));
    row("a page of repeats, and more", {first, second}, "6: d@6 e@5 f@4 g@3", arrived(3, 3));
    row("a page of one time, and more", {first, sameTimeOn}, "6: d@7 e@7 f@7 x@6", other);
    row("1 repeats, far on", {QStringLiteral("9007199254740990: a@9 b@8 c@7")},
        "9007199254740993: c@7 d@6 e@5", arrived(1, 1));
    row("as far as numbers go", {QStringLiteral("9007199254740988: a@9 b@8 c@7")},
        "9007199254740991: d@6", nothing);
    row("a page of repeats", {first}, "3: a@9 b@8 c@7", changed);
    row("a short page of repeats", {first}, "3: b@8 c@7", changed);
    row("a page of repeats, counted", {counted}, "3 of 13: a@9 b@8 c@7", arrived(3, 3));
    row("a page of repeats, counted otherwise", {counted}, "3 of 12: a@9 b@8 c@7", changed);
    row("begins again", {first, second}, "6: a@9 b@8 c@7", changed);

    row("one time before", {sameTime}, "3: c@7 d@6 e@5", other);
    row("one time before, counted", {countedSameTime}, "3 of 11: c@7 d@6 e@5", arrived(1, 1));
    row("one time before, not counted", {countedSameTime}, "3 of 10: c@7 d@6 e@5", other);
    row("one time before, counted otherwise", {countedSameTime}, "3 of 12: c@7 d@6 e@5", changed);
    row("one time behind", {first}, "3: c@7 d@7 e@6", other);
    row("one time, not the last", {sameTime}, "3: a@7 d@7 e@7", other);
    row("one time, a page of repeats", {sameTime}, "3: c@7 a@7 b@7", other);
    row("one time, and a newer one", {sameTime}, "3: c@7 x@8 d@6", changed);
    row("one time, not that of the seam", {QStringLiteral("0: a@8 b@8 c@7")}, "3: b@8 d@6 e@5",
        changed);
    row("no times", {QStringLiteral("0: a b c")}, "3: c d e", changed);
    row("no times, counted", {QStringLiteral("0 of 9: a b c")}, "3 of 10: c d e", arrived(1, 1));
    row("no time before", {QStringLiteral("0: a@9 b c@7")}, "3: c@7 d@6 e@5", other);
    row("no time behind", {first}, "3: c@7 d e@5", other);
    row("no times, nothing known", {QStringLiteral("0: a b c")}, "3: d e f", nothing);
    row("no times, moved down", {QStringLiteral("0: a b c")}, "0: x a b", changed);

    row("not the last", {first}, "3: a@9 d@6 e@5", changed);
    row("in another order", {first}, "3: c@7 b@8 d@6", changed);
    row("with one between", {first}, "3: b@8 x@7 c@7", changed);
    row("rows from behind", {first, third}, "3: g@3 i@1 h@2", changed);

    row("refreshed, 1 is new", {first}, "0: x@10 a@9 b@8", arrived(1, 0));
    row("refreshed, 2 are new", {first, second}, "0: x@11 y@10 a@9", arrived(2, 0));
    row("refreshed, 1 is new, of that time", {first}, "0: x@9 a@9 b@8", arrived(1, 0));
    row("refreshed, 2 are new, of that time", {first}, "0: x@9 y@9 a@9", other);
    row("refreshed, 1 is new, 2 moved", {first}, "0: x@10 b@8 c@7", changed);
    row("refreshed, counted", {countedSameTime}, "0 of 11: x@7 a@7 b@7", arrived(1, 0));
    row("refreshed, one time", {sameTime}, "0: x@7 a@7 b@7", other);
    row("refreshed, in another order", {sameTime}, "0: b@7 a@7 c@7", other);
    row("refreshed, in another order of times", {first}, "0: b@8 a@9 c@7", changed);
    row("back, 1 arrived", {first, second, third}, "3: c@7 d@6 e@5", arrived(1, 0));
    row("back, a page arrived", {first, second, third}, "3: a@9 b@8 c@7", arrived(3, 0));
    row("back, more than a page arrived", {first, second, third}, "6: b@8 c@7 d@6", arrived(5, 0));
    row("back, one time", {sameTime, sameTimeOn}, "3: c@7 d@7 e@7", other);
    row("back, an unknown one first", {first, second}, "3: x@7 d@6 e@5", changed);
    row("back, with one between", {first, second, third}, "3: c@7 x@6 d@6", changed);

    row("moved up by 1", {first, second}, "3: e@5 f@4 g@3", nothing);
    row("moved up by a page", {first, second, third}, "3: g@3 h@2 i@1", nothing);
    row("moved up at the seam", {first, third}, "3: g@3 h@2 i@1", nothing);
    row("moved up at the start", {first, second}, "0: b@8 c@7 d@6", nothing);
    row("one in the middle is gone", {first, second}, "0: a@9 c@7 d@6", nothing);
    row("moved up by two amounts", {first, second}, "0: b@8 d@6 e@5", changed);
    row("moved up, and one stays", {first}, "0: b@8 x@8 c@7", changed);

    row("no IDs", {QStringLiteral("0: @9 @8 @7")}, "3: @9 @8 @7", nothing);
    row("no IDs where there were some", {first, second}, "3: @6 @5 @4", nothing);
    row("1 without an ID repeats", {QStringLiteral("0: a@9 b@8 @7")}, "3: @7 d@6 e@5", nothing);
}

void PageEvidenceTest::finds()
{
    QFETCH(QStringList, seen);
    QFETCH(QString, page);
    PageEvidence evidence;
    for (const QString &text : seen)
        QCOMPARE(take(evidence, Page::of(text)).kind, Kind::Nothing);
    const Page last = Page::of(page);
    const PageFinding finding = evidence.compare(last.actions, last.skip, limit, last.total);
    QTEST(int(finding.kind), "kind");
    QTEST(finding.arrived, "arrived");
    QTEST(finding.repeats, "repeats");
}

void PageEvidenceTest::tellsUsableIds()
{
    for (const char *id :
         {"", "0", "000", "null", "NULL", "undefined", "None", "nil", "NaN", "-", "-1"})
        QVERIFY2(!PageEvidence::isUsableId(QString::fromLatin1(id)), id);
    for (const char *id : {"1", "00a", "a", "nullable", "-2", "65a0c0de0000000000000001"})
        QVERIFY2(PageEvidence::isUsableId(QString::fromLatin1(id)), id);
}

void PageEvidenceTest::tellsAChangeOnce()
{
    for (const char *page : {"3: a@9 b@8 c@7", "3: d@6 c@7 c@7", "3: x@20 y@19 z@18"}) {
        PageEvidence evidence;
        take(evidence, Page::of(QStringLiteral("0: a@9 b@8 c@7")));
        const Page odd = Page::of(QString::fromLatin1(page));
        QCOMPARE(take(evidence, odd).kind, Kind::Changed);
        if (odd.actions.back().id != odd.actions.at(1).id)
            QCOMPARE(take(evidence, odd).kind, Kind::Nothing);
        QCOMPARE(take(evidence, Page::of(QStringLiteral("6: m@3 n@2 o@1"))).kind, Kind::Nothing);
    }
    PageEvidence evidence;
    take(evidence, Page::of(QStringLiteral("0: a@7 b@7 c@7")));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: a@7 d@7 e@7"))).kind, Kind::OtherOrder);
    QCOMPARE(take(evidence, Page::of(QStringLiteral("6: b@7 c@7 f@7"))).kind, Kind::Nothing);
}

void PageEvidenceTest::movesWithWhatArrived()
{
    PageEvidence evidence;
    take(evidence, Page::of(QStringLiteral("0: a@9 b@8 c@7")));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: c@7 d@6 e@5"))), arrived(1, 1));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("6: d@6 e@5 f@4"))), arrived(2, 2));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("9: g@3 h@2 i@1"))).kind, Kind::Nothing);
    // Three have arrived.
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: a@9 b@8 c@7"))).kind, Kind::Nothing);
    QCOMPARE(take(evidence, Page::of(QStringLiteral("0: x@12 y@11 z@10"))).kind, Kind::Nothing);
    evidence.clear();
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: a@9 c@7 b@8"))).kind, Kind::Nothing);
}

void PageEvidenceTest::startsAnewWithANewestPage()
{
    PageEvidence evidence;
    take(evidence, Page::of(QStringLiteral("0: a@9 b@8 c@7")));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("0: x@12 y@11 z@10"))).kind, Kind::Nothing);
    // More than a page may have arrived, so the old places mean nothing.
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: w@10 a@9 b@8"))).kind, Kind::Nothing);
}

void PageEvidenceTest::expectsTheTotalToRise()
{
    PageEvidence evidence;
    take(evidence, Page::of(QStringLiteral("0 of 9: a@9 b@8 c@7")));
    // Without a total on this page, the known one rises.
    QCOMPARE(take(evidence, Page::of(QStringLiteral("3: b@8 c@7 d@6"))), arrived(2, 2));
    QCOMPARE(take(evidence, Page::of(QStringLiteral("6 of 10: e@5 f@4 g@3"))).kind, Kind::Changed);
}

void PageEvidenceTest::remembersTheLastThousands()
{
    constexpr int pageSize = 100;
    PageEvidence evidence;
    const auto pageAt = [](qint64 skip, qint64 shift) {
        Page page{skip, {}, {}};
        for (qint64 number = skip - shift; number < skip - shift + pageSize; ++number)
            page.actions.push_back(actionOf(QStringLiteral("n%1").arg(number), 1'000'000 - number));
        return page;
    };
    qint64 skip = 0;
    for (; skip < 20'000; skip += pageSize)
        QCOMPARE(take(evidence, pageAt(skip, 0), pageSize).kind, Kind::Nothing);
    QCOMPARE(evidence.compare(pageAt(skip, 7).actions, skip, pageSize, {}), arrived(7, 7));
    // The start is forgotten: no more than that is remembered.
    QCOMPARE(evidence.compare(pageAt(0, 5000).actions, 0, pageSize, {}).kind, Kind::Nothing);
    for (; skip >= 0; skip -= pageSize)
        QCOMPARE(take(evidence, pageAt(skip, 0), pageSize).kind, Kind::Nothing);
    QCOMPARE(evidence.compare(pageAt(pageSize, 3).actions, pageSize, pageSize, {}), arrived(3, 0));
}

void PageEvidenceTest::findsEveryArrival()
{
    constexpr int pageSize = 10;
    for (quint32 seed = 1; seed <= 3000; ++seed) {
        QRandomGenerator random(seed);
        const int pages = random.bounded(1, 8);
        const int count = random.bounded(1, pageSize);
        const int lastSize = random.bounded(count + 1, pageSize + 1);
        const bool isCounted = random.bounded(2) == 0;
        Actions actions;
        qint64 time = 1'000'000;
        for (int number = 0; number < (pages + 1) * pageSize; ++number)
            actions.push_back(actionOf(QString::number(number + 1), time -= random.bounded(1, 9)));
        PageEvidence evidence;
        const auto total = isCounted ? std::optional(qint64(actions.size())) : std::nullopt;
        for (int page = 0; page < pages; ++page) {
            const auto from = actions.begin() + page * pageSize;
            QCOMPARE(
                take(evidence, {page * pageSize, total, Actions(from, from + pageSize)}, pageSize)
                    .kind,
                Kind::Nothing);
        }
        const auto from = actions.begin() + pages * pageSize - count;
        const Page next{pages * pageSize, total ? std::optional(*total + count) : std::nullopt,
                        Actions(from, from + lastSize)};
        const PageFinding finding = take(evidence, next, pageSize);
        QVERIFY2(finding == arrived(count, count), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void PageEvidenceTest::takesNoNewOrderForAnArrival_data()
{
    QTest::addColumn<int>("groupSize");
    QTest::addColumn<int>("mostPerThousand");
    // Half of the pairs that lie across a seam look exactly like one arrival: one time for both,
    // and other times around them. Of larger groups, few do.
    QTest::newRow("2") << 2 << 250;
    QTest::newRow("3") << 3 << 0;
    QTest::newRow("4") << 4 << 25;
    QTest::newRow("10") << 10 << 1;
    QTest::newRow("40") << 40 << 0;
    QTest::newRow("400") << 400 << 0;
}

void PageEvidenceTest::takesNoNewOrderForAnArrival()
{
    QFETCH(int, groupSize);
    QFETCH(int, mostPerThousand);
    constexpr int pageSize = 10;
    constexpr int pages = 20;
    int compared = 0;
    int wrong = 0;
    for (quint32 seed = 1; seed <= 500; ++seed) {
        QRandomGenerator random(seed);
        const int before = random.bounded(groupSize); // of the first group, not in the list
        Actions actions;
        for (int number = 0; number < pages * pageSize; ++number)
            actions.push_back(
                actionOf(QString::number(number + 1), 1'000'000 - (number + before) / groupSize));
        PageEvidence evidence;
        for (int page = 0; page < pages; ++page) {
            for (auto from = actions.begin(); from != actions.end();) {
                const auto end = std::find_if(from, actions.end(), [from](const Action &action) {
                    return action.time != from->time;
                });
                std::shuffle(from, end, random);
                from = end;
            }
            const auto from = actions.begin() + page * pageSize;
            const PageFinding finding
                = take(evidence, {page * pageSize, {}, Actions(from, from + pageSize)}, pageSize);
            ++compared;
            wrong += finding.kind == Kind::Arrived ? 1 : 0;
        }
    }
    QVERIFY2(wrong * 1000 <= compared * mostPerThousand,
             qPrintable(QStringLiteral("%1 of %2").arg(wrong).arg(compared)));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::PageEvidenceTest, QCoreApplication)
#include "tst_pageevidence.moc"
