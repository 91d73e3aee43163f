// SPDX-License-Identifier: MIT
#include "liarfixture.h"
#include "support/testprogram.h"

using namespace LeadViewer::Test;

//! What a lying service finds and counts, refuses and records.
class LyingServiceTest : public LiarFixture
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void searches_data();
    void searches();
    void refuses_data();
    void refuses();
    void recordsRequests();
    void changesWhileItRuns();
};

void LyingServiceTest::counts_data()
{
    QTest::addColumn<QByteArray>("total");
    QTest::addColumn<QByteArray>("totalOfNotes"); // 20 of 60
    const auto row = [](const char *lie, const char *total, const char *totalOfNotes) {
        QTest::newRow(lie) << QByteArray(total) << QByteArray(totalOfNotes);
    };
    row("honest", "60", "20");
    row("total is the end of the page", "17", "17");
    row("total is 0", "0", "0");
    row("total is negative", "-1", "-1");
    row("total is huge", "9000000000000000", "9000000000000000");
    row("total is words", "\"many\"", "\"many\"");
    row("total is digits in a text", "\"60\"", "\"20\"");
    row("total is one less", "59", "19");
    row("total is one more", "61", "21");
    row("no total", "", "");
}

void LyingServiceTest::counts()
{
    become(QTest::currentDataTag());
    QTEST(search("{}", 7, 10).value("total_count"), "total");
    QTEST(search(R"({"type":"USER_NOTE"})", 7, 10).value("total_count"), "totalOfNotes");
    QVERIFY(!page(0, 10).json.contains(QStringLiteral("total_count")));
}

void LyingServiceTest::searches_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<int>("found");
    QTest::addColumn<int>("foundIgnoringTime");
    const auto row = [](const char *name, const char *filter, int found, int foundIgnoringTime) {
        QTest::newRow(name) << QByteArray(filter) << found << foundIgnoringTime;
    };
    row("everything", "{}", 60, 60);
    row("no body", "", 60, 60);
    row("a type", R"({"type":"USER_NOTE"})", 20, 20);
    row("a custom type", R"({"type":"1001"})", 20, 20);
    row("an unknown type", R"({"type":"PAYMENT"})", 0, 0);
    // Action 11 is at 1763039600000, Action 20 at 1763072000000.
    row("a time", R"({"created_on":{"from":1763039600000,"to":1763072000000}})", 10, 60);
    row("a beginning", R"({"created_on":{"from":1763039600001}})", 49, 60);
    row("an end", R"({"created_on":{"to":1763039600000}})", 11, 60);
    row("a type in a time",
        R"({"type":"USER_NOTE","created_on":{"from":1763039600000,"to":1763072000000}})", 3, 20);
}

void LyingServiceTest::searches()
{
    QFETCH(QByteArray, filter);
    QTEST(int(search(filter).texts().size()), "found");
    become("search ignores the time");
    QTEST(int(search(filter).texts().size()), "foundIgnoringTime");
    become("search ignores the filter");
    QCOMPARE(search(filter).texts().size(), 60);
    QCOMPARE(search("[]").status, 400);
}

void LyingServiceTest::refuses_data()
{
    QTest::addColumn<bool>("isSearch");
    QTest::addColumn<QList<int>>("statuses"); // of three requests
    QTest::addColumn<bool>("hasRetryAfter");
    const auto row
        = [](const char *lie, bool isSearch, const QList<int> &statuses, bool retryAfter) {
              QTest::newRow(lie) << isSearch << statuses << retryAfter;
          };
    for (const int status : {400, 404, 405, 500, 501}) {
        row(qPrintable(QStringLiteral("refuses to search with %1").arg(status)), true,
            {status, status, status}, false);
    }
    row("refuses to search with 503 for 1 second", true, {503, 503, 503}, true);
    row("closes the connection once", false, {0, 200, 200}, false);
    row("closes each connection", false, {0, 0, 0}, false);
    row("429 once, for 1 second", false, {429, 200, 200}, true);
    row("429 once", false, {429, 200, 200}, false);
    row("429 for ever, for 1 second", false, {429, 429, 429}, true);
    row("429 for ever", false, {429, 429, 429}, false);
}

void LyingServiceTest::refuses()
{
    QFETCH(bool, isSearch);
    QFETCH(QList<int>, statuses);
    QFETCH(bool, hasRetryAfter);
    become(QTest::currentDataTag());
    QCOMPARE(page(0, 10).status, 200);
    QList<int> received;
    bool asksToWait = false;
    for (int i = 0; i < 3; ++i) {
        const Received answer = isSearch ? search("{}") : page(10, 10);
        received += answer.status;
        asksToWait = asksToWait || answer.head.contains("\r\nRetry-After: 1");
    }
    QCOMPARE(received, statuses);
    QCOMPARE(asksToWait, hasRetryAfter);
}

void LyingServiceTest::recordsRequests()
{
    page(20, 30);
    search(R"({"type":"X"})", 1, 2);
    const QByteArray lead = "/enterprise/E/lead/" + LyingService::leadId().toLatin1();
    QCOMPARE(send("GET", lead).json.keys(), QStringList{QStringLiteral("fields")});
    QCOMPARE(send("GET", "/enterprise/E/custom-actions").status, 404);
    QCOMPARE(send("POST", lead, "{}").status, 404);
    QCOMPARE(page(0, 101).status, 400);
    QCOMPARE(page(-1, 10).status, 400);
    const auto requests = s->requests();
    QCOMPARE(requests.size(), 7);
    using Kind = LyingService::Kind;
    const QList<Kind> kinds{Kind::LeadPage, Kind::SearchPage, Kind::Lead,    Kind::Other,
                            Kind::Other,    Kind::LeadPage,   Kind::LeadPage};
    for (qsizetype i = 0; i < requests.size(); ++i) {
        QCOMPARE(requests.at(i).kind, kinds.at(i));
        QCOMPARE(requests.at(i).authorization, QByteArray("Bearer a-token"));
        QVERIFY(requests.at(i).time.isValid());
    }
    QCOMPARE(requests.at(0).skip, 20);
    QCOMPARE(requests.at(0).limit, 30);
    QCOMPARE(requests.at(1).skip, 1);
    QCOMPARE(requests.at(1).limit, 2);
    QCOMPARE(requests.at(1).body, QByteArray(R"({"type":"X"})"));
    QCOMPARE(requests.at(2).target, s->baseUrl().path().toLatin1() + lead);
    s->clearRequests();
    QVERIFY(s->requests().isEmpty());
}

void LyingServiceTest::changesWhileItRuns()
{
    s->setHook([](LyingTimeline &timeline, int page) {
        if (page == 2)
            timeline.arrive(1);
    });
    QCOMPARE(page(0, 1).texts(), QStringList{QStringLiteral("Action 60")});
    QCOMPARE(page(0, 1).texts(), QStringList{QStringLiteral("Action 61")});
    s->arrive(1);
    s->lose(2, 1);
    QCOMPARE(page(0, 2).texts(),
             (QStringList{QStringLiteral("Action 62"), QStringLiteral("Action 59")}));
    QCOMPARE(s->timeline().texts().size(), 60);
    QCOMPARE(s->timeline().lastingTexts().size(), 59);
    QCOMPARE(s->timeline().texts(QStringLiteral("USER_NOTE")).size(), 20);
    s->setLie(lieNamed("each ID is 0"));
    QCOMPARE(setOf(s->timeline().ids()), QSet<QString>{QStringLiteral("0")});
}

LEAD_VIEWER_TEST(LyingServiceTest, QCoreApplication)

#include "tst_lyingservice.moc"
