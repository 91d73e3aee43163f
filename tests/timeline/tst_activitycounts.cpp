// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "timeline/activitycounts.h"
#include "timeline/activitytext.h"

#include <QtTest>

namespace LeadViewer {

namespace {

using Bucket = ActivityCounts::Bucket;
using Day = ActivityCounts::Day;

const QString call = QStringLiteral("OUTGOING_CALL");
const QString note = QStringLiteral("USER_NOTE");

//! An action at noon UTC of a day in January 2025, or later for a day beyond 31.
Action actionOn(int day, const QString &id = {}, const QString &type = call)
{
    Action action;
    action.id = id;
    action.type.code = type;
    action.time = QDateTime(QDate(2025, 1, 1).addDays(day - 1), QTime(12, 0), Qt::UTC);
    return action;
}

QDate january(int day)
{
    return {2025, 1, day};
}

KindCounts countsOf(int calls, int notes = 0)
{
    KindCounts counts;
    counts[ActionKind::Call] = calls;
    counts[ActionKind::Note] = notes;
    return counts;
}

//! One call on each of the days.
ActivityCounts countsOn(const QList<QDate> &days)
{
    ActivityCounts counts;
    std::vector<Action> actions;
    for (const QDate &day : days) {
        actions.push_back(actionOn(1, day.toString(Qt::ISODate)));
        actions.back().time = QDateTime(day, QTime(12, 0), Qt::UTC);
    }
    counts.add(actions, 0, QTimeZone::utc());
    return counts;
}

} // namespace

class ActivityCountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsByDayAndKind();
    void endsDaysByTheZone();
    void countsAnActionOnce();
    void countsByPlaceWithoutAnId();
    void countsWithoutATimeApart();
    void keepsTheDayOfAnActionThatMoved();
    void movesWithNewerActions();
    void clears();
    void tellsGaps();
    void spansTime_data();
    void spansTime();
    void fillsTheSpans();
    void spansAnyTime_data();
    void spansAnyTime();
    void leavesOutWrongClocks();
    void leavesOutNothingAlone();
    void readsAHundredThousand();
    void writesASpan_data();
    void writesASpan();
    void writesEveryKind();
    void writesWhatIsCovered();
};

void ActivityCountsTest::countsByDayAndKind()
{
    ActivityCounts counts;
    QVERIFY(counts.days().empty());
    QVERIFY(counts.pictured().first.isNull() && counts.pictured().last.isNull());
    counts.add({actionOn(9, QStringLiteral("a")), actionOn(9, QStringLiteral("b"), note),
                actionOn(9, QStringLiteral("c")), actionOn(3, QStringLiteral("d"))},
               20, QTimeZone::utc());
    counts.add({actionOn(3, QStringLiteral("e"), note)}, 10, QTimeZone::utc());
    QCOMPARE(
        counts.days(),
        std::vector<Day>({{january(3), countsOf(1, 1), 10}, {january(9), countsOf(2, 1), 20}}));
    QCOMPARE(counts.total(), 5);
    QCOMPARE(counts.withoutTime(), 0);
    QCOMPARE(counts.pictured().first, january(3));
    QCOMPARE(counts.pictured().last, january(9));
}

void ActivityCountsTest::endsDaysByTheZone()
{
    Action late = actionOn(9, QStringLiteral("a"));
    late.time->setTime(QTime(20, 0));
    const auto dayIn = [&late](const QTimeZone &zone) {
        ActivityCounts counts;
        counts.add({late}, 0, zone);
        return counts.days().at(0).day;
    };
    QCOMPARE(dayIn(QTimeZone::utc()), january(9));
    QCOMPARE(dayIn(QTimeZone("Asia/Kolkata")), january(10));
    QCOMPARE(dayIn(QTimeZone()), january(9));
}

void ActivityCountsTest::countsAnActionOnce()
{
    ActivityCounts counts;
    const std::vector<Action> page{actionOn(9, QStringLiteral("a")),
                                   actionOn(8, QStringLiteral("b"))};
    counts.add(page, 0, QTimeZone::utc());
    const auto days = counts.days();
    counts.add(page, 0, QTimeZone::utc());
    QCOMPARE(counts.days(), days);
    // Elsewhere it is the same action; the smallest skip it was seen at counts.
    counts.add({page.at(1)}, 30, QTimeZone::utc());
    QCOMPARE(counts.days(), days);
    counts.add({page.at(1)}, 0, QTimeZone::utc());
    QCOMPARE(counts.total(), 2);
    QCOMPARE(counts.days().at(0), Day({january(8), countsOf(1), 0}));
}

void ActivityCountsTest::countsByPlaceWithoutAnId()
{
    ActivityCounts counts;
    const std::vector<Action> page{actionOn(9), actionOn(9)};
    counts.add(page, 0, QTimeZone::utc());
    counts.add(page, 0, QTimeZone::utc());
    QCOMPARE(counts.total(), 2);
    counts.add(page, 1, QTimeZone::utc());
    QCOMPARE(counts.total(), 3);
    // One that has an id is told from one that has none at the same place.
    counts.add({actionOn(9, QStringLiteral("a"))}, 0, QTimeZone::utc());
    QCOMPARE(counts.days(), std::vector<Day>({{january(9), countsOf(4), 0}}));
}

void ActivityCountsTest::countsWithoutATimeApart()
{
    ActivityCounts counts;
    Action timeless;
    timeless.id = QStringLiteral("a");
    counts.add({timeless, Action(), actionOn(9, QStringLiteral("b"))}, 0, QTimeZone::utc());
    counts.add({timeless, Action()}, 0, QTimeZone::utc());
    QCOMPARE(counts.total(), 3);
    QCOMPARE(counts.withoutTime(), 2);
    QCOMPARE(counts.days(), std::vector<Day>({{january(9), countsOf(1), 2}}));
}

void ActivityCountsTest::keepsTheDayOfAnActionThatMoved()
{
    ActivityCounts counts;
    counts.add({actionOn(9, QStringLiteral("a"))}, 0, QTimeZone::utc());
    counts.add({actionOn(12, QStringLiteral("a"))}, 0, QTimeZone::utc());
    QCOMPARE(counts.days(), std::vector<Day>({{january(9), countsOf(1), 0}}));
}

void ActivityCountsTest::movesWithNewerActions()
{
    ActivityCounts counts;
    counts.add({actionOn(9), actionOn(8, QStringLiteral("a"))}, 0, QTimeZone::utc());
    counts.shift(3);
    QCOMPARE(counts.days(),
             std::vector<Day>({{january(8), countsOf(1), 4}, {january(9), countsOf(1), 3}}));
    QCOMPARE(counts.buckets(10).at(0).skip, qint64(4));
    // An action without an id has moved, too, and another is in its place.
    counts.add({actionOn(9)}, 3, QTimeZone::utc());
    QCOMPARE(counts.total(), 2);
    counts.add({actionOn(9)}, 0, QTimeZone::utc());
    QCOMPARE(counts.total(), 3);
    QCOMPARE(counts.days().at(1), Day({january(9), countsOf(2), 0}));
    counts.shift(-10);
    QCOMPARE(counts.days().at(0).skip, qint64(0));
}

void ActivityCountsTest::clears()
{
    ActivityCounts counts;
    counts.add({actionOn(9), actionOn(9, QStringLiteral("a")), Action()}, 5, QTimeZone::utc());
    counts.shift(2);
    counts.clear();
    QVERIFY(counts.days().empty() && counts.buckets(10).empty());
    QCOMPARE(counts.total(), 0);
    QCOMPARE(counts.withoutTime(), 0);
    QVERIFY(counts.isGapless());
    counts.add({actionOn(9), actionOn(9, QStringLiteral("a"))}, 5, QTimeZone::utc());
    QCOMPARE(counts.days(), std::vector<Day>({{january(9), countsOf(2), 5}}));
}

void ActivityCountsTest::tellsGaps()
{
    ActivityCounts counts;
    const auto read = [&counts](qint64 skip, int count) {
        counts.add(std::vector<Action>(std::size_t(count)), skip, QTimeZone::utc());
        return counts.isGapless();
    };
    QVERIFY(counts.isGapless());
    QVERIFY(read(50, 0)); // behind the end
    QVERIFY(read(0, 10));
    QVERIFY(read(10, 10));
    QVERIFY(read(5, 3));
    QVERIFY(!read(30, 10));
    QVERIFY(!read(60, 10));
    QVERIFY(!read(20, 9));
    QVERIFY(!read(29, 1));
    QVERIFY(read(35, 30));
    counts.shift(2);
    QVERIFY(!counts.isGapless());
    QVERIFY(read(0, 2));
    counts.clear();
    QVERIFY(!read(10, 10));
    QVERIFY(read(0, 100));
}

void ActivityCountsTest::spansTime_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<QList<QDate>>("starts");
    QTest::addColumn<QDate>("end");
    const auto row = [](const char *name, QDate first, QDate last, int maximum,
                        const QList<QDate> &starts, QDate end) {
        QTest::newRow(name) << first << last << maximum << starts << end;
    };
    row("one day", january(9), january(9), 10, {january(9)}, january(9));
    row("one day in one", january(9), january(9), 1, {january(9)}, january(9));
    row("days", january(9), january(11), 3, {january(9), january(10), january(11)}, january(11));
    // 9 January 2025 is a Thursday.
    row("weeks from Monday", january(9), january(13), 4, {january(6), january(13)}, january(19));
    row("a week", january(6), january(12), 6, {january(6)}, january(12));
    row("two weeks", january(12), january(22), 2, {january(6), january(20)}, {2025, 2, 2});
    row("months", january(31), {2025, 3, 31}, 3, {january(1), {2025, 2, 1}, {2025, 3, 1}},
        {2025, 3, 31});
    row("two months", {2024, 12, 31}, {2025, 4, 30}, 3, {{2024, 11, 1}, january(1), {2025, 3, 1}},
        {2025, 4, 30});
    row("quarters", {2025, 2, 1}, {2025, 8, 1}, 3, {january(1), {2025, 4, 1}, {2025, 7, 1}},
        {2025, 9, 30});
    row("half years", {2024, 8, 1}, {2025, 8, 1}, 3, {{2024, 7, 1}, january(1), {2025, 7, 1}},
        {2025, 12, 31});
    row("years", {2023, 8, 1}, {2025, 8, 1}, 3, {{2023, 1, 1}, {2024, 1, 1}, january(1)},
        {2025, 12, 31});
    row("more years", {2021, 8, 1}, {2025, 8, 1}, 3, {{2021, 1, 1}, {2023, 1, 1}, january(1)},
        {2026, 12, 31});
    row("all in one", {1999, 8, 1}, {2025, 8, 1}, 1, {{1999, 1, 1}}, {2025, 12, 31});
    row("in none is in one", {1999, 8, 1}, {2025, 8, 1}, 0, {{1999, 1, 1}}, {2025, 12, 31});
}

void ActivityCountsTest::spansTime()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(int, maximum);
    const auto buckets = countsOn({first, last}).buckets(maximum);
    QList<QDate> starts;
    for (const Bucket &bucket : buckets)
        starts += bucket.first;
    QTEST(starts, "starts");
    QTEST(buckets.back().last, "end");
    for (std::size_t i = 1; i < buckets.size(); ++i)
        QCOMPARE(buckets.at(i).first, buckets.at(i - 1).last.addDays(1));
}

void ActivityCountsTest::fillsTheSpans()
{
    ActivityCounts counts;
    counts.add({actionOn(28, QStringLiteral("a")), actionOn(14, QStringLiteral("b"), note),
                actionOn(13, QStringLiteral("c")), actionOn(9, QStringLiteral("d"))},
               7, QTimeZone::utc());
    const auto buckets = counts.buckets(5);
    QCOMPARE(buckets,
             std::vector<Bucket>({{january(6), january(12), countsOf(1), january(9), 10},
                                  {january(13), january(19), countsOf(1, 1), january(14), 8},
                                  {january(20), january(26), {}, {}, 0},
                                  {january(27), {2025, 2, 2}, countsOf(1), january(28), 7}}));
}

void ActivityCountsTest::spansAnyTime_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("what can be read") << QDate(1970, 1, 1) << QDate(9999, 12, 31);
    QTest::newRow("up to a leap day") << QDate(2019, 12, 31) << QDate(2024, 2, 29);
    QTest::newRow("two days over a new year") << QDate(2024, 12, 31) << QDate(2025, 1, 1);
}

void ActivityCountsTest::spansAnyTime()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const ActivityCounts counts = countsOn({last, first});
    for (int maximum = 1; maximum < 400; ++maximum) {
        const auto buckets = counts.buckets(maximum);
        QVERIFY(buckets.size() <= std::size_t(maximum));
        QVERIFY(buckets.front().first <= first && first <= buckets.front().last);
        QVERIFY(buckets.back().first <= last && last <= buckets.back().last);
        int total = 0;
        for (const Bucket &bucket : buckets)
            total += bucket.counts.total();
        QCOMPARE(total, 2);
    }
}

void ActivityCountsTest::leavesOutWrongClocks()
{
    const QDate today = january(12);
    const ActivityCounts counts = countsOn({{2038, 1, 1},
                                            january(14),
                                            january(13),
                                            january(9),
                                            {1990, 1, 1},
                                            {1989, 12, 31},
                                            {1970, 1, 2}});
    const auto picture = counts.pictured(today);
    QCOMPARE(picture.first, QDate(1990, 1, 1));
    QCOMPARE(picture.last, january(13));
    QCOMPARE(picture.before, 2);
    QCOMPARE(picture.after, 2);
    QCOMPARE(counts.total(), 7);
    QCOMPARE(counts.days().size(), std::size_t(7));
    int total = 0;
    for (const Bucket &bucket : counts.buckets(10, today))
        total += bucket.counts.total();
    QCOMPARE(total, 3);
    QCOMPARE(activityCoverageText(counts, true, today),
             QStringLiteral("Activity in all 7 actions (2 dated before 1990, 2 dated in the "
                            "future)"));

    // One wrong clock does not change the days of the others.
    const auto buckets
        = countsOn({{2038, 1, 1}, january(9), january(8), {1970, 1, 2}}).buckets(10, today);
    QCOMPARE(buckets,
             std::vector<Bucket>({{january(8), january(8), countsOf(1), january(8), 2},
                                  {january(9), january(9), countsOf(1), january(9), 1}}));
}

void ActivityCountsTest::leavesOutNothingAlone()
{
    const ActivityCounts counts = countsOn({{2038, 1, 2}, {2038, 1, 1}, {1970, 1, 2}});
    const auto picture = counts.pictured(january(12));
    QCOMPARE(picture.first, QDate(1970, 1, 2));
    QCOMPARE(picture.last, QDate(2038, 1, 2));
    QCOMPARE(activityCoverageText(counts, true, january(12)),
             QStringLiteral("Activity in all 3 actions"));
}

void ActivityCountsTest::readsAHundredThousand()
{
    ActivityCounts counts;
    std::vector<Action> page;
    constexpr int total = 100'000;
    page.reserve(total);
    for (int i = 0; i < total; ++i) {
        page.push_back(actionOn(5000 - i / 20, QStringLiteral("65a81f3c9b2d4e0017%1").arg(i),
                                i % 2 == 0 ? call : note));
    }
    for (int read = 0; read < 2; ++read)
        counts.add(page, 0, QTimeZone("Asia/Kolkata"));
    QCOMPARE(counts.total(), total);
    QCOMPARE(counts.days().size(), std::size_t(5000));
    for (const Day &day : counts.days())
        QCOMPARE(day.counts, countsOf(10, 10));
    QVERIFY(counts.buckets(100).size() <= 100);
}

void ActivityCountsTest::writesASpan_data()
{
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QString>("text");
    const auto row = [](const Bucket &bucket, const char *text) {
        QTest::newRow(text) << bucket << QString::fromUtf8(text);
    };
    row({january(9), january(9), countsOf(3, 1), {}, 0},
        "Thu, 9 Jan 2025: 4 actions – 3 calls, 1 note");
    row({january(9), january(9), countsOf(1), {}, 0}, "Thu, 9 Jan 2025: 1 action – 1 call");
    row({january(9), january(9), countsOf(0, 1200), {}, 0},
        "Thu, 9 Jan 2025: 1,200 actions – 1,200 notes");
    row({january(6), january(12), countsOf(2), {}, 0},
        "6 Jan 2025 – 12 Jan 2025: 2 actions – 2 calls");
    row({january(1), january(31), countsOf(2), {}, 0}, "January 2025: 2 actions – 2 calls");
    row({january(1), {2025, 3, 31}, countsOf(2), {}, 0},
        "1 Jan 2025 – 31 Mar 2025: 2 actions – 2 calls");
    row({january(2), {2025, 2, 1}, {}, {}, 0}, "2 Jan 2025 – 1 Feb 2025: no actions");
}

void ActivityCountsTest::writesASpan()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto reset = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
    QFETCH(Bucket, bucket);
    QTEST(activityText(bucket), "text");
}

void ActivityCountsTest::writesEveryKind()
{
    Bucket bucket{january(9), january(9), {}, {}, 0};
    bucket.counts.byKind = {1, 1, 1, 1, 1, 1, 1, 1};
    QCOMPARE(activityText(bucket),
             QStringLiteral("Thu, 9 Jan 2025: 8 actions – 1 call, 1 note, 1 message, 1 payment, "
                            "1 task, 1 custom action, 1 system event, 1 other action"));
    bucket.counts.byKind = {2, 2, 2, 2, 2, 2, 2, 2};
    QCOMPARE(
        activityText(bucket),
        QStringLiteral("Thu, 9 Jan 2025: 16 actions – 2 calls, 2 notes, 2 messages, 2 "
                       "payments, 2 tasks, 2 custom actions, 2 system events, 2 other actions"));
}

void ActivityCountsTest::writesWhatIsCovered()
{
    ActivityCounts counts;
    QCOMPARE(activityCoverageText(counts, false), QString());
    QCOMPARE(activityCoverageText(counts, true), QString());
    counts.add({actionOn(9)}, 0, QTimeZone::utc());
    QCOMPARE(activityCoverageText(counts, false),
             QStringLiteral("Activity in the newest action loaded"));
    QCOMPARE(activityCoverageText(counts, true), QStringLiteral("Activity in the only action"));
    counts.add({actionOn(8), actionOn(7)}, 1, QTimeZone::utc());
    QCOMPARE(activityCoverageText(counts, false),
             QStringLiteral("Activity in the newest 3 actions loaded"));
    QCOMPARE(activityCoverageText(counts, true), QStringLiteral("Activity in all 3 actions"));
    counts.add({actionOn(1), Action()}, 10, QTimeZone::utc());
    QCOMPARE(activityCoverageText(counts, false),
             QStringLiteral("Activity in the 5 actions loaded (1 without a time)"));
    counts.clear();
    counts.add({actionOn(1)}, 10, QTimeZone::utc());
    QCOMPARE(activityCoverageText(counts, false),
             QStringLiteral("Activity in the 1 action loaded"));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::ActivityCountsTest, QCoreApplication)

#include "tst_activitycounts.moc"
