// SPDX-License-Identifier: MIT
#include "paging/timelinefilter.h"

#include "support/parsed.h"
#include "support/testprogram.h"

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
    void knowsPeople();
    void believesASearchByTime();
    void plans_data();
    void plans();
    void tellsARefusalToSearch_data();
    void tellsARefusalToSearch();
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
    row("a person with spaces around", call, {{}, {}, QStringLiteral(" asha@x.IN\t"), {}, {}},
        true);
    const QByteArray login = R"({"employeeid":"aB7"})";
    row("an ID that is no address", login, {{}, {}, QStringLiteral("aB7"), {}, {}}, true);
    row("the same letters in another case", login, {{}, {}, QStringLiteral("Ab7"), {}, {}}, false);
    row("another person", call, {{}, {}, QStringLiteral("ravi@x.in"), {}, {}}, false);
    row("nobody named", bare, {{}, {}, QStringLiteral(""), {}, {}}, true);
    row("not nobody", call, {{}, {}, QStringLiteral(""), {}, {}}, false);
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

void TimelineFilterTest::knowsPeople()
{
    for (const char *spelling : {"asha@x.in", "Asha@X.in", " asha@x.in", "ASHA@X.IN\n"})
        QCOMPARE(personKey(QLatin1String(spelling)), QStringLiteral("asha@x.in"));
    QCOMPARE(personKey(QStringLiteral(" aB7 ")), QStringLiteral("aB7"));
    QCOMPARE(personKey(QStringLiteral(" ")), QString());
}

void TimelineFilterTest::believesASearchByTime()
{
    const TimelineFilter filter{ActionKind::Note, {}, {}, noon, noon};
    const Action note = actionOf(R"({"type":"USER_NOTE"})");
    QVERIFY(!matches(note, filter));
    QVERIFY(matches(note, filter, WithoutTime::IsInside));
    QVERIFY(lacksOnlyTime(note, filter));
    const Action call = actionOf(R"({"type":"OUTGOING_CALL"})");
    QVERIFY(!matches(call, filter, WithoutTime::IsInside));
    QVERIFY(!lacksOnlyTime(call, filter));
    // A time that is known counts, whatever the service found.
    const Action late = actionOf(R"({"type":"USER_NOTE","creationTimestamp":1736424060000})");
    QVERIFY(!matches(late, filter, WithoutTime::IsInside));
    QVERIFY(!lacksOnlyTime(late, filter));
    QVERIFY(!lacksOnlyTime(note, {ActionKind::Note, {}, {}, {}, {}}));
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

void TimelineFilterTest::tellsARefusalToSearch_data()
{
    using Kind = SearchRefusal::Kind;
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<std::optional<Kind>>("refusal");
    const auto row = [](const char *name, ErrorKind kind, int status, std::optional<Kind> refusal) {
        QTest::newRow(name) << kind << status << refusal;
    };
    const std::optional<Kind> none;
    row("400 refuses this filter", ErrorKind::BadRequest, 400, Kind::ThisFilter);
    row("404", ErrorKind::NotFound, 404, Kind::Everything);
    row("405", ErrorKind::ClientError, 405, Kind::Everything);
    row("501", ErrorKind::ServerError, 501, Kind::Everything);
    row("a web page", ErrorKind::NotJson, 200, Kind::Everything);
    row("no list of actions", ErrorKind::NoActions, 200, Kind::Everything);
    row("409", ErrorKind::ClientError, 409, none);
    row("500", ErrorKind::ServerError, 500, none);
    row("503", ErrorKind::ServerError, 503, none);
    row("401", ErrorKind::NotAuthorized, 401, none);
    row("403", ErrorKind::Forbidden, 403, none);
    row("429", ErrorKind::TooManyRequests, 429, none);
    row("a timeout", ErrorKind::TimedOut, 0, none);
    row("no token", ErrorKind::NoToken, 0, none);
}

void TimelineFilterTest::tellsARefusalToSearch()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    Error error;
    error.kind = kind;
    error.httpStatus = status;
    const auto refusal = refusalToSearch(error);
    QTEST(refusal ? std::optional(refusal->kind) : std::nullopt, "refusal");
    QCOMPARE(refusal ? refusal->httpStatus : status, status);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TimelineFilterTest, QCoreApplication)

#include "tst_timelinefilter.moc"
