// SPDX-License-Identifier: MIT
#include "telecrm/requestbudget.h"

#include "support/leadending.h"
#include "support/testprogram.h"
#include "telecrm/clientfixture.h"

namespace LeadViewer {

using Test::LeadEnding;
using namespace std::chrono_literals;

//! How many requests one purpose may send.
class RequestBudgetTest : public Test::ClientFixture
{
    Q_OBJECT

private Q_SLOTS:
    void sendsThreeAtMost();
    void sendsThreeAtMostTogether();
    void failsBeyondTheBudget();
    void sendsOnceInTheBackground();

private:
    LeadReply *ask(const RequestBudget &budget)
    {
        return m_client->getPage({address}, LeadQuery{}, budget);
    }
};

void RequestBudgetTest::sendsThreeAtMost()
{
    m_client->setRetryPolicy({.waits = {1ms, 1ms, 1ms, 1ms, 1ms}});
    RequestBudget budget;
    LeadReply *reply = ask(budget);
    reply->setRetrying(true);
    LeadEnding ending(reply);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QTRY_COMPARE(m_network->count(), attempt);
        QCOMPARE(budget.left(), RequestBudget::most - attempt);
        answering()->answer(503, broken);
        if (attempt < 3)
            QCOMPARE(reply->retry()->most, 2);
    }
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ServerError);
    QCOMPARE(ending.error().attempts, 3);
    letPass();
    QCOMPARE(m_network->count(), 3);
}

void RequestBudgetTest::sendsThreeAtMostTogether()
{
    m_client->setRetryPolicy({.waits = {1ms, 1ms, 1ms, 1ms, 1ms}});
    const RequestBudget budget;
    LeadReply *first = ask(budget);
    first->setRetrying(true);
    LeadEnding firstEnding(first);
    answering()->answer(503, broken);
    QTRY_COMPARE(m_network->count(), 2);
    answering()->answer(400, broken);
    QVERIFY(firstEnding.isError());
    QCOMPARE(budget.left(), 1);
    LeadReply *second = m_client->getPage({address, ActionSearch{}}, LeadQuery{}, budget);
    second->setRetrying(true);
    LeadEnding secondEnding(second);
    QCOMPARE(m_network->count(), 3);
    answering()->answer(503, broken);
    QVERIFY(secondEnding.isError());
    QCOMPARE(secondEnding.error().kind, ErrorKind::ServerError);
    letPass();
    QCOMPARE(m_network->count(), 3);
    QCOMPARE(budget.left(), 0);
}

void RequestBudgetTest::failsBeyondTheBudget()
{
    m_client->setRetryPolicy({.waits = {1ms, 1ms}});
    RequestBudget budget = RequestBudget::forBackground();
    LeadReply *waiting = ask(RequestBudget());
    waiting->setRetrying(true);
    QVERIFY(budget.spend());
    QVERIFY(!budget.spend());
    QCOMPARE(budget.left(), 0);
    LeadReply *reply = ask(budget);
    reply->setRetrying(true);
    LeadEnding ending(reply);
    QCOMPARE(ending.count(), 0);
    QVERIFY(ending.wait());
    QCOMPARE(ending.error().kind, ErrorKind::OverBudget);
    QCOMPARE(ending.error().attempts, 0);
    letPass();
    QCOMPARE(ending.count(), 1);
    QCOMPARE(m_network->count(), 1);
    waiting->cancel();
}

void RequestBudgetTest::sendsOnceInTheBackground()
{
    m_client->setRetryPolicy({.waits = {1ms, 1ms}});
    LeadReply *reply = ask(RequestBudget::forBackground());
    reply->setRetrying(true);
    LeadEnding ending(reply);
    answering()->answer(503, broken);
    QVERIFY(ending.isError());
    QCOMPARE(ending.error().kind, ErrorKind::ServerError);
    letPass();
    QCOMPARE(m_network->count(), 1);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::RequestBudgetTest, QCoreApplication)
#include "tst_requestbudget.moc"
