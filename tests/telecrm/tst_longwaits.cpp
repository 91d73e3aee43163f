// SPDX-License-Identifier: MIT
#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"
#include "telecrm/retries.h"
#include "telecrm/workspacereader.h"

namespace LeadViewer {

using Test::LeadEnding;
using namespace std::chrono_literals;

//! The service wants to be left alone for longer than a retry waits.
class LongWaitsTest : public Test::ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void failsAtOnceWhenTheWaitIsLong_data();
    void failsAtOnceWhenTheWaitIsLong();
    void failsAtOnceWhenNoTimeIsSaid();
    void holdsBackWhatNobodyWaitsFor();
    void endsTheHoldWithAnySuccess_data();
    void endsTheHoldWithAnySuccess();

private:
    LeadReply *askRetrying()
    {
        m_client->setRetryPolicy({.waits = {2ms, 4ms}});
        LeadReply *reply = ask();
        reply->setRetrying(true);
        return reply;
    }
};

void LongWaitsTest::failsAtOnceWhenTheWaitIsLong_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("429 and seconds") << 429 << QByteArray("61");
    QTest::newRow("429 and an hour") << 429 << QByteArray("3600");
    QTest::newRow("429 and a date") << 429 << QByteArray("Thu, 09 Jan 2025 08:36:01 GMT");
    QTest::newRow("503 and seconds") << 503 << QByteArray("61");
    QTest::newRow("503 and two days") << 503 << QByteArray("172800");
    QTest::newRow("429 and five weeks") << 429 << QByteArray("Thu, 13 Feb 2025 08:35:00 GMT");
    QTest::newRow("503 and more digits than fit") << 503 << QByteArray(30, '9');
}

void LongWaitsTest::failsAtOnceWhenTheWaitIsLong()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    LeadEnding ending(askRetrying());
    answering()->answer(status, broken,
                        {{"Date", "Thu, 09 Jan 2025 08:35:00 GMT"}, {"Retry-After", retryAfter}});
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().attempts, 1);
    QVERIFY(ending.error().retryAt.has_value());
    QVERIFY(m_client->isHeldBack());
    letPass();
    QCOMPARE(m_network->count(), 1);
}

void LongWaitsTest::failsAtOnceWhenNoTimeIsSaid()
{
    LeadEnding ending(askRetrying());
    answering()->answer(429, broken);
    QVERIFY(ending.isError());
    QVERIFY(m_client->isHeldBack());
    letPass();
    QCOMPARE(m_network->count(), 1);
}

void LongWaitsTest::holdsBackWhatNobodyWaitsFor()
{
    WorkspaceReader names(m_client.get());
    QVERIFY(!m_client->isHeldBack());
    ask();
    answering()->answer(503, broken); // it does not say to stay away
    QVERIFY(!m_client->isHeldBack());
    ask();
    answering()->answer(429, broken, {{"Retry-After", "1"}});
    QVERIFY(m_client->isHeldBack());
    names.read(address.enterprise);
    QVERIFY(!names.isReading());
    QCOMPARE(m_network->count(), 2);
    // A person's request goes out all the same.
    ask();
    QCOMPARE(m_network->count(), 3);
    answering()->answer(503, broken); // what was asked for before still holds
    QVERIFY(m_client->isHeldBack());
    QTRY_VERIFY(!m_client->isHeldBack());
    names.read(address.enterprise);
    QVERIFY(names.isReading());
}

void LongWaitsTest::endsTheHoldWithAnySuccess_data()
{
    QTest::addColumn<bool>("isNames");
    QTest::newRow("of a page") << false;
    QTest::newRow("of names") << true;
}

void LongWaitsTest::endsTheHoldWithAnySuccess()
{
    QFETCH(bool, isNames);
    ask();
    answering()->answer(503, broken, {{"Retry-After", "3600"}});
    QVERIFY(m_client->isHeldBack());
    ask();
    answering()->answer(404, broken); // no success
    QVERIFY(m_client->isHeldBack());
    if (isNames)
        m_client->getMetadata(address.enterprise, QStringLiteral("custom-fields"), {});
    else
        ask();
    answering()->answer(200, lead);
    QVERIFY(!m_client->isHeldBack());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::LongWaitsTest, QCoreApplication)

#include "tst_longwaits.moc"
