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
