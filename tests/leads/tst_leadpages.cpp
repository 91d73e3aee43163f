// SPDX-License-Identifier: MIT
#include "leads/leadpages.h"

#include "leads/leadrows.h"
#include "support/patience.h"
#include "support/scriptednetwork.h"
#include "support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QUrlQuery>
#include <QtTest>

#include <memory>

namespace LeadViewer {

namespace {

using Test::foundJson;

const EnterpriseId enterprise{QStringLiteral("E")};
constexpr qint64 day = 86'400'000;

LeadSearch ownersLeads()
{
    LeadSearch search;
    search.fields.push_back({QStringLiteral("assignee"), {QStringLiteral("ravi@example.com")}});
    return search;
}

QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
}

} // namespace

//! The pages of found leads, and the parts of a search that covers too many days.
class LeadPagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pages.reset(); }
    void asksPageByPage();
    void ends_data();
    void ends();
    void keepsThePageBehindTheEnd();
    void failureReplacesNothing();
    void cancelEndsTheRequest();
    void newestSearchCounts();
    void splitsWhatCoversManyDays();
    void passesOverEmptyParts();
    void doesNotSplitADayOrAnotherFailure_data();
    void doesNotSplitADayOrAnotherFailure();
    void splitsInsteadOfARetry_data();
    void splitsInsteadOfARetry();
    void partsTouchWithoutOverlap();

private:
    //! Answers the newest request, and waits for what comes of it.
    void answer(int status, const QByteArray &body)
    {
        m_network->reply()->answer(status, body);
        QTest::qWait(0);
    }
    void answerRows(int first, int last, std::optional<qint64> total = std::nullopt)
    {
        answer(200, foundJson(first, last, total));
    }
    [[nodiscard]] QString asked() const
    {
        const QUrlQuery query(m_network->last().request.url());
        return query.queryItemValue(QStringLiteral("skip")) + QLatin1Char('+')
            + query.queryItemValue(QStringLiteral("limit"));
    }
    //! The days of creation that the newest request asked for.
    [[nodiscard]] QJsonObject window() const
    {
        return QJsonDocument::fromJson(
                   m_network->last().body)[QStringLiteral("fields")][QStringLiteral("created_on")]
            .toObject();
    }
    [[nodiscard]] QString names() const
    {
        const std::vector<FoundLead> &leads = m_pages->page().leads;
        return leads.empty() ? QString()
                             : leads.front().id.text + QLatin1Char('-') + leads.back().id.text;
    }

    std::unique_ptr<Test::ScriptedNetwork> m_network;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<LeadPages> m_pages;
    int m_shown = 0;
    std::optional<Error> m_error;
};

void LeadPagesTest::init()
{
    m_network = std::make_unique<Test::ScriptedNetwork>();
    m_client = std::make_unique<Client>(m_network.get(), BaseUrl(), "test");
    m_client->setRetryPolicy(RetryPolicy::never());
    m_client->tokens()->set(enterprise, Token::fromInput(QStringLiteral("a-token")));
    m_pages = std::make_unique<LeadPages>(m_client.get());
    m_shown = 0;
    m_error.reset();
    connect(m_pages.get(), &LeadPages::shown, this, [this] { ++m_shown; });
    connect(m_pages.get(), &LeadPages::failed, this,
            [this](const Error &error) { m_error = error; });
}

void LeadPagesTest::asksPageByPage()
{
    QSignalSpy busy(m_pages.get(), &LeadPages::busyChanged);
    m_pages->start(enterprise, ownersLeads());
    QVERIFY(m_pages->isBusy());
    QCOMPARE(m_network->last().request.url().path(),
             QStringLiteral("/autoupdate/v2/enterprise/E/lead/search"));
    QCOMPARE(m_network->last().body, QByteArray(R"({"fields":{"assignee":"ravi@example.com"}})"));
    QCOMPARE(asked(), QStringLiteral("0+20"));
    answerRows(1, 20, 45);
    QCOMPARE(names(), QStringLiteral("l1-l20"));
    QVERIFY(m_pages->page().hasNext && !m_pages->page().hasPrevious);
    QCOMPARE(m_pages->search(), ownersLeads());
    m_pages->next();
    QCOMPARE(asked(), QStringLiteral("20+20"));
    QCOMPARE(names(), QStringLiteral("l1-l20")); // until the answer
    answerRows(21, 40, 45);
    m_pages->next();
    answerRows(41, 45, 45);
    QCOMPARE(names(), QStringLiteral("l41-l45"));
    QVERIFY(!m_pages->page().hasNext && m_pages->page().hasPrevious);
    m_pages->next();
    QCOMPARE(m_network->count(), 3);
    m_pages->previous();
    QCOMPARE(asked(), QStringLiteral("20+20"));
    answerRows(21, 40, 45);
    QCOMPARE(m_pages->page().skip, 20);
    m_pages->previous();
    answerRows(1, 20, 45);
    m_pages->previous();
    QCOMPARE(m_network->count(), 5);
    QCOMPARE(m_shown, 5);
    QCOMPARE(busy.size(), 10);
}

void LeadPagesTest::ends_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<qint64>("total"); // -1: none is sent
    QTest::addColumn<bool>("hasNext");
    QTest::newRow("none") << 0 << qint64(0) << false;
    QTest::newRow("none, no total") << 0 << qint64(-1) << false;
    QTest::newRow("none, though some are counted") << 0 << qint64(5) << false;
    QTest::newRow("a few") << 7 << qint64(7) << false;
    QTest::newRow("a few, no total") << 7 << qint64(-1) << false;
    QTest::newRow("a few of many") << 7 << qint64(30) << true;
    QTest::newRow("a few, and fewer are counted") << 7 << qint64(3) << false;
    QTest::newRow("a full page") << 20 << qint64(-1) << true;
    QTest::newRow("a full page that is said to be all") << 20 << qint64(20) << true;
    QTest::newRow("more than asked for") << 50 << qint64(50) << true;
}

void LeadPagesTest::ends()
{
    QFETCH(int, rows);
    QFETCH(qint64, total);
    m_pages->start(enterprise, ownersLeads());
    answerRows(1, rows, total < 0 ? std::nullopt : std::optional(total));
    QCOMPARE(m_shown, 1);
    QCOMPARE(int(m_pages->page().leads.size()), rows);
    QTEST(m_pages->page().hasNext, "hasNext");
    QCOMPARE(m_network->count(), 1);
}

void LeadPagesTest::keepsThePageBehindTheEnd()
{
    const QSignalSpy ended(m_pages.get(), &LeadPages::ended);
    m_pages->start(enterprise, ownersLeads());
    answerRows(1, 20);
    m_pages->next();
    answerRows(1, 0);
    QCOMPARE(names(), QStringLiteral("l1-l20"));
    QVERIFY(!m_pages->page().hasNext && !m_pages->isBusy());
    QVERIFY(!m_pages->page().hasPrevious);
    QCOMPARE(m_shown, 1);
    QCOMPARE(ended.count(), 1);
}

void LeadPagesTest::failureReplacesNothing()
{
    m_pages->start(enterprise, ownersLeads());
    answerRows(1, 20);
    m_pages->next();
    answer(401, R"({"error":{"code":"NOT_AUTHORIZED","message":"No"}})");
    QVERIFY(m_error && m_error->kind == ErrorKind::NotAuthorized);
    QCOMPARE(m_error->method, QByteArray("POST"));
    QCOMPARE(names(), QStringLiteral("l1-l20"));
    QVERIFY(m_pages->page().hasNext && !m_pages->isBusy());
    m_pages->retry();
    QCOMPARE(asked(), QStringLiteral("20+20"));
    answerRows(21, 25);
    QCOMPARE(names(), QStringLiteral("l21-l25"));
    QVERIFY(m_pages->page().hasPrevious);
}

void LeadPagesTest::cancelEndsTheRequest()
{
    QSignalSpy busy(m_pages.get(), &LeadPages::busyChanged);
    m_pages->cancel();
    m_pages->start(enterprise, ownersLeads());
    m_pages->cancel();
    QVERIFY(m_network->reply() == nullptr || m_network->reply()->isAborted());
    QVERIFY(!m_pages->isBusy());
    QTest::qWait(0);
    QCOMPARE(m_shown, 0);
    QVERIFY(!m_error);
    QCOMPARE(busy.size(), 2);
}

void LeadPagesTest::newestSearchCounts()
{
    m_pages->start(enterprise, ownersLeads());
    LeadSearch other = ownersLeads();
    other.fields.front().values = {QStringLiteral("asha@example.com")};
    m_pages->start(enterprise, other);
    QCOMPARE(m_network->count(), 2);
    answerRows(1, 3);
    QCOMPARE(m_shown, 1);
    QCOMPARE(m_pages->search(), other);
}

void LeadPagesTest::splitsWhatCoversManyDays()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    m_pages->start(enterprise, ownersLeads());
    answer(500, R"({"error":{"code":"INTERNAL","message":"Timed out"}})");
    QVERIFY(!m_error);
    const qint64 newest = window().value(QStringLiteral("to")).toInteger();
    QVERIFY(newest >= before && newest <= QDateTime::currentMSecsSinceEpoch());
    QCOMPARE(window().value(QStringLiteral("from")).toInteger(), newest - 30 * day + 1);
    QCOMPARE(asked(), QStringLiteral("0+20"));
    answerRows(1, 20, 21);
    QCOMPARE(names(), QStringLiteral("l1-l20"));
    QCOMPARE(m_pages->page().to->toMSecsSinceEpoch(), newest);
    QCOMPARE(m_pages->page().from->toMSecsSinceEpoch(), newest - 30 * day + 1);
    m_pages->next(); // within the part
    QCOMPARE(asked(), QStringLiteral("20+20"));
    QCOMPARE(window().value(QStringLiteral("to")).toInteger(), newest);
    answerRows(21, 21, 21);
    QVERIFY(m_pages->page().hasNext);
    m_pages->next(); // an older part
    QCOMPARE(asked(), QStringLiteral("0+20"));
    QCOMPARE(window().value(QStringLiteral("to")).toInteger(), newest - 30 * day);
    answerRows(22, 25, 4);
    QCOMPARE(names(), QStringLiteral("l22-l25"));
    m_pages->previous();
    QCOMPARE(asked(), QStringLiteral("20+20"));
    QCOMPARE(window().value(QStringLiteral("to")).toInteger(), newest);
}

void LeadPagesTest::passesOverEmptyParts()
{
    m_pages->start(enterprise, ownersLeads());
    answer(500, "{}");
    answerRows(1, 0, 0);
    const qint64 second = window().value(QStringLiteral("to")).toInteger();
    answerRows(1, 0, 0);
    // A gesture sends three requests at most, and says what it covered.
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(m_shown, 1);
    QCOMPARE(names(), QString());
    QCOMPARE(m_pages->page().to->toMSecsSinceEpoch(), second);
    QVERIFY(m_pages->page().hasNext);
    m_pages->next();
    QCOMPARE(window().value(QStringLiteral("to")).toInteger(), second - 30 * day);
    answerRows(1, 2, 2);
    QCOMPARE(names(), QStringLiteral("l1-l2"));
    QVERIFY(m_pages->page().hasPrevious);
}

void LeadPagesTest::doesNotSplitADayOrAnotherFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<qint64>("days");
    QTest::newRow("30 days") << 500 << qint64(30);
    QTest::newRow("a day") << 500 << qint64(1);
    QTest::newRow("refused") << 400 << qint64(90);
    QTest::newRow("not found") << 404 << qint64(90);
    QTest::newRow("too many requests") << 429 << qint64(90);
}

void LeadPagesTest::doesNotSplitADayOrAnotherFailure()
{
    QFETCH(int, status);
    QFETCH(qint64, days);
    LeadSearch search = ownersLeads();
    search.createdTo = at("2026-11-20T18:29:59.999Z");
    search.createdFrom = search.createdTo->addDays(-days).addMSecs(1);
    m_pages->start(enterprise, search);
    answer(status, "{}");
    QVERIFY(m_error);
    QCOMPARE(m_error->httpStatus, status);
    QCOMPARE(m_network->count(), 1);
}

void LeadPagesTest::splitsInsteadOfARetry_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isSplit");
    QTest::newRow("too much") << 500 << true;
    QTest::newRow("away") << 503 << false;
}

void LeadPagesTest::splitsInsteadOfARetry()
{
    QFETCH(int, status);
    m_client->setRetryPolicy({.waits = {std::chrono::milliseconds(1)}});
    m_pages->start(enterprise, ownersLeads());
    answer(status, "{}");
    QTRY_COMPARE(m_network->count(), 2);
    QTEST(window().contains(QStringLiteral("from")), "isSplit");
    answerRows(1, 2);
    QCOMPARE(names(), QStringLiteral("l1-l2"));
    QCOMPARE(m_network->count(), 2);
}

void LeadPagesTest::partsTouchWithoutOverlap()
{
    LeadSearch search = ownersLeads();
    search.createdFrom = at("2026-09-10T18:30:00.000Z");
    search.createdTo = at("2026-11-20T18:29:59.999Z"); // 71 days
    const QDateTime now = at("2026-11-27T00:00:00.000Z");
    const auto newest = partOf(search, 0, now);
    const auto middle = partOf(search, 1, now);
    const auto oldest = partOf(search, 2, now);
    QCOMPARE(*newest->createdTo, *search.createdTo);
    QCOMPARE(*newest->createdFrom, at("2026-10-21T18:30:00.000Z"));
    QCOMPARE(*middle->createdTo, at("2026-10-21T18:29:59.999Z"));
    QCOMPARE(*middle->createdFrom, at("2026-09-21T18:30:00.000Z"));
    QCOMPARE(*oldest->createdTo, at("2026-09-21T18:29:59.999Z"));
    QCOMPARE(*oldest->createdFrom, *search.createdFrom);
    QCOMPARE(oldest->fields, search.fields);
    QVERIFY(!partOf(search, 3, now));
    // Without bounds, it goes back from now without end.
    const auto open = partOf(ownersLeads(), 100, now);
    QCOMPARE(*open->createdTo, now.addDays(-3000));
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LeadPagesTest, QCoreApplication)
#include "tst_leadpages.moc"
