// SPDX-License-Identifier: MIT
#include "browserfixture.h"
#include "standin/standin.h"
#include "support/testprogram.h"
#include "timeline/filtertext.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QtTest>

namespace LeadViewer {

//! A filter on a real wire: what the service searches, and what is read on for.
class FilteringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_browser.reset(); }

    void searchesForAKindOfOneType();
    void readsOnForAKindOfSeveralTypes();
    void readsAPersonsActions();
    void pagesThroughMatches();
    void searchesATime();
    void showsWhatASearchByTimeFound();
    void tellsWhatHasNoTime_data();
    void tellsWhatHasNoTime();
    void readsWithinATime();
    void goesBackToTheWholePage();
    void fallsBackWhenSearchIsRefused_data();
    void fallsBackWhenSearchIsRefused();
    void asksASearchAgainThatOnlyFailed();
    void doesNotBelieveASearchThatIgnoresItsFilter();
    void doesNotBelieveATotalThatIgnoresTheFilter();
    void keepsWhatWasReadWhenCancelled();
    void keepsWhatWasReadWhenAStepFails();
    void saysThatNothingMatches();
    void survivesARefresh();
    void isGoneWithAnotherLead();

private:
    [[nodiscard]] QString coverage() const
    {
        return coverageText(m_browser->filter(), m_browser->source().coverage(),
                            m_browser->context());
    }
    [[nodiscard]] bool filterBy(const TimelineFilter &filter)
    {
        m_browser->setFilter(filter);
        return isIdle();
    }
    [[nodiscard]] bool isIdle() const
    {
        return Test::waitFor([this] { return !m_browser->isBusy(); });
    }
    [[nodiscard]] bool open(const QString &id)
    {
        m_client->tokens()->set({Standin::enterpriseId()}, Token::fromInput(Standin::token()));
        m_browser->open({{Standin::enterpriseId()}, {id}}, {});
        return isIdle();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const Action &action : m_browser->actions()->actions())
            texts += action.json.find(u"text")->toString();
        return texts;
    }
    [[nodiscard]] QByteArrayList asked() const
    {
        QByteArrayList targets;
        for (const StandinRequest &request : m_standin.requests()) {
            targets += request.method + ' ' + request.target.mid(request.target.indexOf("/long"))
                + ' ' + request.body;
        }
        return targets;
    }

    Standin m_standin;
    QNetworkAccessManager m_network;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<LeadBrowser> m_browser;
};

void FilteringTest::init()
{
    // 250 actions: every 50th a call, every 25th a payment, the rest notes; two people take turns
    // at the calls. The newest is number 1, of the minute before 2025-01-09 12:00 UTC.
    QByteArray actions;
    constexpr qint64 newest = 1'736'424'000'000;
    for (int i = 1; i <= 250; ++i) {
        const QByteArray type = i % 50 == 0 ? "OUTGOING_CALL"
            : i % 25 == 0                   ? "PAYMENT"
                                            : "USER_NOTE";
        const QByteArray who = i % 100 == 0 ? "Ravi@example.com" : "asha@example.com";
        actions += QByteArray(i > 1 ? "," : "") + R"({"id":"a)" + QByteArray::number(i)
            + R"(","type":")" + type + R"(","creationTimestamp":)"
            + QByteArray::number(newest - i * 60'000LL) + R"(,"employeeid":")" + who
            + R"(","text":"No. )" + QByteArray::number(i) + R"("})";
    }
    m_standin.setInterceptor({});
    m_standin.addLead(QStringLiteral("long"),
                      R"({"fields":{"name":"Long"},"actions":[)" + actions + "]}");
    m_standin.addLead(QStringLiteral("other"), R"({"fields":{"name":"Other"},"actions":[]})");
    QVERIFY(m_standin.start());
    m_client = std::make_unique<Client>(
        &m_network, std::get<BaseUrl>(BaseUrl::parse(m_standin.baseUrl().toString())), "test");
    m_client->setRetryPolicy(RetryPolicy::never());
    m_browser = std::make_unique<LeadBrowser>(m_client.get());
    QVERIFY(open(QStringLiteral("long")));
    m_standin.clearRequests();
}

void FilteringTest::searchesForAKindOfOneType()
{
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QCOMPARE(asked(),
             QByteArrayList{"POST /long/action/search?skip=0&limit=10 "
                            R"({"type":"PAYMENT"})"});
    QCOMPARE(
        texts(),
        QStringList({QStringLiteral("No. 25"), QStringLiteral("No. 75"), QStringLiteral("No. 125"),
                     QStringLiteral("No. 175"), QStringLiteral("No. 225")}));
    QCOMPARE(coverage(), QStringLiteral("5 payments in the whole timeline."));
    QCOMPARE(m_browser->page().position, PagePosition({0, 10, 5, true, 5}));
}

void FilteringTest::readsOnForAKindOfSeveralTypes()
{
    m_browser->setPageSize(2, 0);
    QVERIFY(isIdle());
    m_standin.clearRequests();
    QVERIFY(filterBy({ActionKind::Call, {}, {}, {}, {}}));
    QCOMPARE(asked(), QByteArrayList{"GET /long?includeActions=true&skip=0&limit=100 "});
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 50"), QStringLiteral("No. 100")}));
    QCOMPARE(coverage(), QStringLiteral("2 calls in the newest 100 actions."));
    QVERIFY(m_browser->canTurn(PageTurn::Next));

    m_browser->readOn();
    QVERIFY(isIdle());
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 50"), QStringLiteral("No. 100")}));
    QCOMPARE(coverage(), QStringLiteral("4 calls in the newest 200 actions."));
    m_browser->turn(PageTurn::Next);
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 150"), QStringLiteral("No. 200")}));
    QCOMPARE(m_standin.requestCount(), 2); // it was read already
    m_browser->turn(PageTurn::Next);
    QVERIFY(isIdle());
    QCOMPARE(texts(), QStringList{QStringLiteral("No. 250")});
    QCOMPARE(coverage(), QStringLiteral("5 calls (all 250 actions searched)"));
    QCOMPARE(m_browser->page().position, PagePosition({4, 2, 1, true, 5}));
    QCOMPARE(m_standin.requestCount(), 4); // the last asks for the total
}

void FilteringTest::readsAPersonsActions()
{
    TimelineFilter filter;
    filter.person = QStringLiteral("ravi@EXAMPLE.com");
    QVERIFY(filterBy(filter));
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 100"), QStringLiteral("No. 200")}));
    QCOMPARE(coverage(), QStringLiteral("2 actions by ravi (all 250 actions searched)"));
}

void FilteringTest::pagesThroughMatches()
{
    QVERIFY(filterBy({ActionKind::Note, {}, {}, {}, {}}));
    QCOMPARE(m_browser->page().position, PagePosition({0, 10, 10, false, 240}));
    m_browser->turn(PageTurn::Last);
    QVERIFY(isIdle());
    QCOMPARE(m_browser->page().position, PagePosition({230, 10, 10, false, 240}));
    QCOMPARE(texts().last(), QStringLiteral("No. 249"));
    QVERIFY(!m_browser->canTurn(PageTurn::Last));
    m_browser->turn(PageTurn::Previous);
    QVERIFY(isIdle());
    QCOMPARE(m_browser->page().position.skip, 220);
    m_browser->turn(PageTurn::First);
    QVERIFY(isIdle());
    QCOMPARE(texts().first(), QStringLiteral("No. 1"));
}

void FilteringTest::searchesATime()
{
    TimelineFilter filter;
    filter.from = QDateTime(QDate(2025, 1, 9), QTime(11, 50), Qt::UTC);
    filter.to = QDateTime(QDate(2025, 1, 9), QTime(11, 52), Qt::UTC);
    QVERIFY(filterBy(filter));
    QCOMPARE(asked(),
             QByteArrayList{"POST /long/action/search?skip=0&limit=10 "
                            R"({"created_on":{"from":1736423400000,"to":1736423520000}})"});
    QCOMPARE(
        texts(),
        QStringList({QStringLiteral("No. 8"), QStringLiteral("No. 9"), QStringLiteral("No. 10")}));
}

//! Actions in the documented form have no time.
void FilteringTest::showsWhatASearchByTimeFound()
{
    m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.method != "POST")
            return std::nullopt;
        return StandinAnswer{200,
                             R"({"data":[{"type":"USER_NOTE","text":"No time"},)"
                             R"({"type":"OUTGOING_CALL","text":"x"}],"total_count":2})",
                             "application/json",
                             {}};
    });
    TimelineFilter filter;
    filter.from = QDateTime(QDate(2025, 1, 9), QTime(0, 0), Qt::UTC);
    m_browser->setZone(QTimeZone::utc());
    QVERIFY(filterBy(filter));
    QCOMPARE(texts().size(), 2);
    QCOMPARE(coverage(), QStringLiteral("2 actions since 9 Jan 2025."));
    // The same when it is picked from what the search found.
    filter.person = QString();
    QVERIFY(filterBy(filter));
    QCOMPARE(texts().size(), 2);
}

void FilteringTest::tellsWhatHasNoTime_data()
{
    QTest::addColumn<bool>("searches");
    QTest::addColumn<bool>("isPicked");
    QTest::newRow("by a search") << true << false;
    QTest::newRow("by reading") << false << false;
    QTest::newRow("by reading what a search found") << true << true;
}

void FilteringTest::tellsWhatHasNoTime()
{
    QFETCH(bool, searches);
    QFETCH(bool, isPicked);
    m_standin.addLead(QStringLiteral("timeless"),
                      R"({"fields":{"name":"T"},"actions":[{"type":"USER_NOTE","text":"a"},)"
                      R"({"type":"USER_NOTE","text":"b"}]})");
    if (!searches) {
        m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (request.method != "POST")
                return std::nullopt;
            return StandinAnswer{405, "{}", "application/json", {}};
        });
    }
    QVERIFY(open(QStringLiteral("timeless")));
    TimelineFilter filter;
    filter.from = QDateTime(QDate(2025, 1, 9), QTime(0, 0), Qt::UTC);
    if (isPicked)
        filter.person = QString();
    QVERIFY(filterBy(filter));
    QCOMPARE(texts().size(), 0);
    QVERIFY2(coverage().contains(QStringLiteral("2 actions have no time and are left out.")),
             qPrintable(coverage()));
    QVERIFY(!coverage().contains(QStringLiteral("whole timeline")));
}

void FilteringTest::readsWithinATime()
{
    TimelineFilter filter;
    filter.kind = ActionKind::Call;
    filter.from = QDateTime(QDate(2025, 1, 9), QTime(10, 0), Qt::UTC);
    m_browser->setZone(QTimeZone::utc());
    QVERIFY(filterBy(filter));
    QVERIFY(asked().first().startsWith("POST /long/action/search?skip=0&limit=100 "));
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 50"), QStringLiteral("No. 100")}));
    QCOMPARE(coverage(),
             QStringLiteral("2 calls since 9 Jan 2025 (all 120 calls of that time searched)"));
}

void FilteringTest::goesBackToTheWholePage()
{
    m_browser->turn(PageTurn::Next);
    QVERIFY(isIdle());
    const QStringList before = texts();
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QVERIFY(texts() != before);
    m_standin.clearRequests();
    QVERIFY(filterBy({}));
    QCOMPARE(texts(), before);
    QCOMPARE(m_browser->page().position.skip, 10);
    QCOMPARE(m_standin.requestCount(), 0);
}

void FilteringTest::fallsBackWhenSearchIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 404, 405, 501})
        QTest::addRow("%d", status) << status;
}

void FilteringTest::fallsBackWhenSearchIsRefused()
{
    QFETCH(int, status);
    m_standin.setInterceptor(
        [status](const StandinRequest &request) -> std::optional<StandinAnswer> {
            if (request.method != "POST")
                return std::nullopt;
            return StandinAnswer{
                status, R"({"error":{"code":"NO","message":"No search"}})", "application/json", {}};
        });
    QSignalSpy failed(m_browser.get(), &LeadBrowser::failed);
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QCOMPARE(failed.count(), 0);
    QCOMPARE(texts().size(), 5);
    QCOMPARE(coverage(),
             QStringLiteral(
                 "5 payments (all 250 actions searched). TeleCRM's search did not work (%1). The "
                 "viewer searches page by page, which takes longer.")
                 .arg(status));
    // Everything was read, so another filter needs no request.
    m_standin.clearRequests();
    QVERIFY(filterBy({ActionKind::Note, {}, {}, {}, {}}));
    QCOMPARE(asked(), QByteArrayList());
    QCOMPARE(texts().size(), 10);
}

void FilteringTest::asksASearchAgainThatOnlyFailed()
{
    m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.method != "POST")
            return std::nullopt;
        return StandinAnswer{503, "{}", "application/json", {}};
    });
    QSignalSpy failed(m_browser.get(), &LeadBrowser::failed);
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(texts().size(), 0); // rows from before the filter must not look like matches
    m_standin.setInterceptor({});
    m_browser->retry();
    QVERIFY(isIdle());
    QCOMPARE(coverage(), QStringLiteral("5 payments in the whole timeline."));
}

void FilteringTest::doesNotBelieveASearchThatIgnoresItsFilter()
{
    m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.method != "POST")
            return std::nullopt;
        return StandinAnswer{
            200,
            R"({"data":[{"id":"a1","type":"USER_NOTE","text":"No. 1"}],"total_count":1})",
            "application/json",
            {}};
    });
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QCOMPARE(texts().size(), 5);
    QVERIFY(m_browser->source().coverage().refusal.has_value());
}

void FilteringTest::doesNotBelieveATotalThatIgnoresTheFilter()
{
    // The page happens to match, and the total is that of the whole timeline.
    m_browser->setTotal(250);
    m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (request.method != "POST")
            return std::nullopt;
        QByteArray rows;
        for (int i = 0; i < 10; ++i)
            rows += QByteArray(i > 0 ? "," : "") + R"({"id":"p)" + QByteArray::number(i)
                + R"(","type":"PAYMENT","text":"x"})";
        return StandinAnswer{
            200, R"({"data":[)" + rows + R"(],"total_count":250})", "application/json", {}};
    });
    QVERIFY(filterBy({ActionKind::Payment, {}, {}, {}, {}}));
    QCOMPARE(coverage(), QStringLiteral("10 payments so far, there may be more."));
}

void FilteringTest::keepsWhatWasReadWhenCancelled()
{
    QSignalSpy cancelled(m_browser.get(), &LeadBrowser::cancelled);
    const auto connection
        = connect(m_browser.get(), &LeadBrowser::progressed, this, [this] { m_browser->cancel(); });
    QVERIFY(filterBy({ActionKind::Call, {}, {}, {}, {}}));
    disconnect(connection);
    QCOMPARE(cancelled.count(), 1);
    QCOMPARE(texts(), QStringList({QStringLiteral("No. 50"), QStringLiteral("No. 100")}));
    QCOMPARE(coverage(), QStringLiteral("2 calls in the newest 100 actions."));
    m_browser->readOn();
    QVERIFY(isIdle());
    QCOMPARE(texts().size(), 5);
    QCOMPARE(m_standin.requestCount(), 4); // nothing was read twice; the last asks for the total
}

void FilteringTest::keepsWhatWasReadWhenAStepFails()
{
    m_standin.setInterceptor([](const StandinRequest &request) -> std::optional<StandinAnswer> {
        if (!request.target.contains("skip=100&"))
            return std::nullopt;
        return StandinAnswer{500, "{}", "application/json", {}};
    });
    QSignalSpy failed(m_browser.get(), &LeadBrowser::failed);
    QVERIFY(filterBy({ActionKind::Call, {}, {}, {}, {}}));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(texts().size(), 2);
    m_standin.setInterceptor({});
    m_browser->retry();
    QVERIFY(isIdle());
    QCOMPARE(coverage(), QStringLiteral("5 calls (all 250 actions searched)"));
}

void FilteringTest::saysThatNothingMatches()
{
    QVERIFY(filterBy({ActionKind::Message, {}, {}, {}, {}}));
    QCOMPARE(m_browser->actions()->rowCount(), 0);
    QCOMPARE(coverage(), QStringLiteral("0 messages (all 250 actions searched)"));
    QVERIFY(!m_browser->canTurn(PageTurn::Next));
    QVERIFY(!m_browser->canTurn(PageTurn::Previous));
}

void FilteringTest::survivesARefresh()
{
    QVERIFY(filterBy({ActionKind::Note, {}, {}, {}, {}}));
    m_browser->turn(PageTurn::Next);
    QVERIFY(isIdle());
    const QStringList before = texts();
    m_browser->refresh();
    QVERIFY(Test::waitFor([this] { return m_standin.requestCount() == 4; }));
    QVERIFY(isIdle());
    QCOMPARE(texts(), before);
    QCOMPARE(m_browser->page().position.skip, 10);
    QCOMPARE(m_browser->filter().kind, ActionKind::Note);
}

void FilteringTest::isGoneWithAnotherLead()
{
    QVERIFY(filterBy({ActionKind::Call, {}, {}, {}, {}}));
    QVERIFY(open(QStringLiteral("other")));
    QVERIFY(m_browser->filter().isEmpty());
    QCOMPARE(m_browser->actions()->rowCount(), 0);
    // On the way back it is there again.
    m_browser->goInHistory(-1);
    QVERIFY(isIdle());
    QVERIFY(Test::waitFor([this] { return texts().size() == 5; }));
    QCOMPARE(m_browser->filter().kind, ActionKind::Call);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::FilteringTest, QCoreApplication)

#include "tst_filtering.moc"
