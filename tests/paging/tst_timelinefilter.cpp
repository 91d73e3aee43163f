// SPDX-License-Identifier: MIT
#include "paging/timelinefilter.h"

#include "support/parsed.h"
#include "timeline/filtertext.h"

#include <QtTest>

namespace LeadViewer {

using Test::parsed;

namespace {

Action actionOf(const char *json)
{
    return Action::fromJson(parsed(json));
}

const QDateTime noon(QDate(2025, 1, 9), QTime(12, 0), Qt::UTC);

} // namespace

class TimelineFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lets_data();
    void lets();
    void plans_data();
    void plans();
    void names_data();
    void names();
    void covers_data();
    void covers();
};

void TimelineFilterTest::lets_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<bool>("through");
    const auto row
        = [](const char *name, const QByteArray &json, const TimelineFilter &filter, bool through) {
              QTest::addRow("%s", name) << json << filter << through;
          };
    const QByteArray call
        = R"({"type":"IVR_INCOMING_CALL","employeeid":"Asha@x.in","creationTimestamp":1736424000000})";
    const QByteArray bare = R"({"type":"ACTION_1001"})";
    row("everything", call, {}, true);
    row("everything, nameless", "[]", {}, true);
    row("a kind", call, {ActionKind::Call, {}, {}, {}, {}}, true);
    row("another kind", call, {ActionKind::Note, {}, {}, {}, {}}, false);
    row("a type", call, {{}, QStringLiteral("IVR_INCOMING_CALL"), {}, {}, {}}, true);
    row("another type", call, {{}, QStringLiteral("INCOMING_CALL"), {}, {}, {}}, false);
    row("a custom type", bare, {{}, QStringLiteral("1001"), {}, {}, {}}, true);
    row("a person in another case", call, {{}, {}, QStringLiteral("asha@X.in"), {}, {}}, true);
    row("another person", call, {{}, {}, QStringLiteral("ravi@x.in"), {}, {}}, false);
    row("the system", bare, {{}, {}, QStringLiteral(""), {}, {}}, true);
    row("not the system", call, {{}, {}, QStringLiteral(""), {}, {}}, false);
    row("from that moment", call, {{}, {}, {}, noon, {}}, true);
    row("from later", call, {{}, {}, {}, noon.addMSecs(1), {}}, false);
    row("to that moment", call, {{}, {}, {}, {}, noon}, true);
    row("to earlier", call, {{}, {}, {}, {}, noon.addMSecs(-1)}, false);
    row("without a time", bare, {{}, {}, {}, noon, {}}, false);
    row("one part of two", call, {ActionKind::Call, {}, QStringLiteral("ravi@x.in"), {}, {}},
        false);
}

void TimelineFilterTest::lets()
{
    QFETCH(QByteArray, json);
    QFETCH(TimelineFilter, filter);
    QFETCH(bool, through);
    QCOMPARE(matches(actionOf(json.constData()), filter), through);
}

void TimelineFilterTest::plans_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("needsReading");
    const auto row
        = [](const char *name, const TimelineFilter &filter, const char *body, bool needsReading) {
              QTest::addRow("%s", name) << filter << QByteArray(body) << needsReading;
          };
    row("nothing", {}, "{}", false);
    row("a kind of one type", {ActionKind::Note, {}, {}, {}, {}}, R"({"type":"USER_NOTE"})", false);
    row("a kind of several types", {ActionKind::Call, {}, {}, {}, {}}, "{}", true);
    row("an open kind", {ActionKind::Custom, {}, {}, {}, {}}, "{}", true);
    row("a type", {{}, QStringLiteral("1001"), {}, {}, {}}, R"({"type":"1001"})", false);
    row("a type and its kind", {ActionKind::Call, QStringLiteral("MISSED_CALL"), {}, {}, {}},
        R"({"type":"MISSED_CALL"})", false);
    row("a type of another kind", {ActionKind::Note, QStringLiteral("MISSED_CALL"), {}, {}, {}},
        R"({"type":"MISSED_CALL"})", true);
    row("a person", {{}, {}, QStringLiteral("a@x.in"), {}, {}}, "{}", true);
    row("a time", {{}, {}, {}, noon, noon.addSecs(60)},
        R"({"created_on":{"from":1736424000000,"to":1736424060000}})", false);
    row("half a time", {{}, {}, {}, {}, noon}, R"({"created_on":{"to":1736424000000}})", false);
    row("everything", {ActionKind::Note, {}, QStringLiteral("a@x.in"), noon, {}},
        R"({"created_on":{"from":1736424000000},"type":"USER_NOTE"})", true);
}

void TimelineFilterTest::plans()
{
    QFETCH(TimelineFilter, filter);
    QFETCH(bool, needsReading);
    const FilterPlan plan = planFor(filter);
    QTEST(plan.search.body(), "body");
    QCOMPARE(plan.needsReading, needsReading);
}

void TimelineFilterTest::names_data()
{
    QTest::addColumn<TimelineFilter>("filter");
    QTest::addColumn<QString>("name");
    const auto row = [](const TimelineFilter &filter, const QString &name) {
        QTest::addRow("%s", qPrintable(name)) << filter << name;
    };
    const QString asha = QStringLiteral("asha@x.in");
    row({ActionKind::Call, {}, {}, {}, {}}, QStringLiteral("Calls"));
    row({{}, QStringLiteral("MISSED_CALL"), {}, {}, {}}, QStringLiteral("Missed call"));
    row({{}, QStringLiteral("1001"), {}, {}, {}}, QStringLiteral("Site visit"));
    row({{}, {}, asha, {}, {}}, QStringLiteral("All types by Asha Rao"));
    row({ActionKind::Note, {}, QStringLiteral(""), {}, {}}, QStringLiteral("Notes by System"));
    row({ActionKind::Note, {}, QStringLiteral("bot-7"), {}, {}},
        QStringLiteral("Notes by Automation (bot-7)"));
    row({{}, {}, {}, noon, {}}, QStringLiteral("All types, from 9 Jan 2025 on"));
    row({{}, {}, {}, {}, noon}, QStringLiteral("All types, until 9 Jan 2025"));
    row({{}, {}, {}, noon, noon}, QStringLiteral("All types, 9 Jan 2025"));
    row({{}, {}, {}, noon, noon.addDays(2)}, QStringLiteral("All types, 9 Jan 2025 – 11 Jan 2025"));
}

void TimelineFilterTest::names()
{
    QFETCH(TimelineFilter, filter);
    auto workspace = std::make_shared<Workspace>();
    workspace->memberNames.insert(QStringLiteral("asha@x.in"), QStringLiteral("Asha Rao"));
    workspace->actionNames.insert(QStringLiteral("1001"), QStringLiteral("Site visit"));
    QTEST(filterName(filter, {QTimeZone::utc(), workspace}), "name");
}

void TimelineFilterTest::covers_data()
{
    QTest::addColumn<FilterCoverage>("coverage");
    QTest::addColumn<QString>("text");
    const auto row = [](const FilterCoverage &coverage, const QString &text) {
        QTest::addRow("%s", qPrintable(text)) << coverage << text;
    };
    FilterCoverage searched;
    searched.isSearched = true;
    searched.isReading = true;
    row(searched, QStringLiteral("Calls: searching…"));
    searched.isReading = false;
    searched.isAtEnd = true;
    row(searched, QStringLiteral("Calls: none in the whole timeline."));
    searched.matches = 1234;
    row(searched, QStringLiteral("Calls: 1,234 in the whole timeline."));
    searched.isAtEnd = false;
    searched.matches = 10;
    row(searched, QStringLiteral("Calls: 10 so far, more may follow."));

    FilterCoverage read;
    row(read, QStringLiteral("Calls: nothing was read yet."));
    read.isReading = true;
    row(read, QStringLiteral("Calls: reading the timeline…"));
    read.read = 300;
    read.matches = 10;
    row(read, QStringLiteral("Calls: 10 among the newest 300 actions, reading on…"));
    read.isReading = false;
    row(read,
        QStringLiteral("Calls: 10 among the newest 300 actions. Older ones are not read yet."));
    read.matches = 0;
    row(read,
        QStringLiteral("Calls: none among the newest 300 actions. Older ones are not read yet."));
    read.isWindowSearched = true;
    row(read,
        QStringLiteral("Calls: none among the newest 300 actions of that time. Older ones "
                       "are not read yet."));
    read.isAtEnd = true;
    row(read, QStringLiteral("Calls: none in all 300 actions of that time."));
    read.read = 1;
    row(read, QStringLiteral("Calls: none in the 1 action of that time."));
    read.isWindowSearched = false;
    row(read, QStringLiteral("Calls: none in the timeline's 1 action."));
    read.read = 0;
    row(read, QStringLiteral("Calls: none in all 0 actions."));
    FilterCoverage full;
    full.read = 9000;
    full.matches = 5000;
    full.isFull = true;
    row(full,
        QStringLiteral("Calls: the first 5,000, among the newest 9,000 actions. Choose a "
                       "time to see others."));
}

void TimelineFilterTest::covers()
{
    QFETCH(FilterCoverage, coverage);
    QTEST(coverageText({ActionKind::Call, {}, {}, {}, {}}, coverage, {}), "text");
}

} // namespace LeadViewer

Q_DECLARE_METATYPE(LeadViewer::TimelineFilter)
Q_DECLARE_METATYPE(LeadViewer::FilterCoverage)

QTEST_GUILESS_MAIN(LeadViewer::TimelineFilterTest)

#include "tst_timelinefilter.moc"
