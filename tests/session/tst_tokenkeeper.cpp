// SPDX-License-Identifier: MIT
#include "session/keeperfixture.h"
#include "support/testprogram.h"

#include <QtTest>

namespace LeadViewer {

using Test::KeeperFixture;

//! Which token is stored and removed, when, and what is said of it. How a stored one is found is in
//! tst_tokenfinding.cpp.
class TokenKeeperTest : public KeeperFixture
{
    Q_OBJECT

private Q_SLOTS:
    void asksNobodyWhoNeverTickedRemember();
    void writesOnlyWhatWasAccepted();
    void writesAtOnceWhenTickedLater();
    void writesNoTokenButTheOneInTheInput();
    void replacesTheStoredTokenAfterTheNextSuccess();
    void leavesTheStoredOneAloneForAGivenOne();
    void triesOnceOnly();
    void saysWhyItIsNotStored_data();
    void saysWhyItIsNotStored();
    void staysRememberedWhenItCannotBeReplaced();
    void removesWhenUnticked();
    void takesBackAWriteWhenUnticked();
    void saysWhenItCannotBeRemoved();
    void forgets();
    void savesForTheWorkspaceLeftBehind();
};

void TokenKeeperTest::asksNobodyWhoNeverTickedRemember()
{
    m_keeper->setEnterprise(first);
    m_keeper->start();
    m_keeper->setToken(token("token-1"));
    accept("token-1");
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QVERIFY(!state().isRemembering);
    QCOMPARE(state().place, Place::Memory);
}

void TokenKeeperTest::writesOnlyWhatWasAccepted()
{
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    m_keeper->setRemembering(true);
    QCOMPARE(state().place, Place::MemoryUntilAccepted);
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QVERIFY(!m_settings->isTokenRemembered(firstKey));
    accept("token-1");
    QCOMPARE(state().step, Step::Saving);
    QTRY_COMPARE(state().place, Place::Store);
    QVERIFY(isStored("token-1"));
    QVERIFY(m_settings->isTokenRemembered(firstKey));
}

void TokenKeeperTest::writesAtOnceWhenTickedLater()
{
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    accept("token-1");
    m_keeper->setRemembering(true);
    QTRY_COMPARE(state().place, Place::Store);
    QVERIFY(isStored("token-1"));
}

void TokenKeeperTest::writesNoTokenButTheOneInTheInput()
{
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-2"));
    m_keeper->setRemembering(true);
    accept("token-1"); // the answer to a request from before token-2 was typed
    m_keeper->setAccepted(second, token("token-2"));
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
}

void TokenKeeperTest::replacesTheStoredTokenAfterTheNextSuccess()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_COMPARE(state().place, Place::Store);
    m_keeper->setToken(token("token-2"));
    QCOMPARE(state().place, Place::MemoryUntilAccepted);
    QCoreApplication::processEvents();
    QVERIFY(isStored("token-1"));
    accept("token-2");
    QTRY_COMPARE(state().place, Place::Store);
    QVERIFY(isStored("token-2"));
}

void TokenKeeperTest::leavesTheStoredOneAloneForAGivenOne()
{
    remember(firstKey, "token-1");
    m_keeper->setGiven(token("token-2"));
    m_keeper->setToken(token("token-2"));
    m_keeper->setEnterprise(first);
    m_keeper->start();
    accept("token-2");
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QCOMPARE(state().place, Place::Given);
    // Unless the person says so.
    m_keeper->setRemembering(true);
    QTRY_VERIFY(isStored("token-2"));
}

void TokenKeeperTest::triesOnceOnly()
{
    m_store->answer = Result::NoStore;
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    m_keeper->setRemembering(true);
    for (int i = 0; i < 3; ++i) {
        accept("token-1"); // a page was turned
        QTRY_COMPARE(state().step, Step::Resting);
    }
    QCOMPARE(m_store->count(Operation::Write), 1);
    m_keeper->setRemembering(true);
    QTRY_COMPARE(m_store->count(Operation::Write), 2);
}

void TokenKeeperTest::saysWhyItIsNotStored_data()
{
    QTest::addColumn<Result>("result");
    QTest::newRow("no store") << Result::NoStore;
    QTest::newRow("refused") << Result::Refused;
    QTest::newRow("out of time") << Result::TimedOut;
    QTest::newRow("failed") << Result::Failed;
}

void TokenKeeperTest::saysWhyItIsNotStored()
{
    QFETCH(Result, result);
    m_store->answer = result;
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    m_keeper->setRemembering(true);
    accept("token-1");
    QTRY_VERIFY(state().trouble.has_value());
    QCOMPARE(*state().trouble, (TokenKeeper::Trouble{Operation::Write, result}));
    QCOMPARE(state().place, Place::Memory);
    QVERIFY(!state().isRemembering);
    QVERIFY(!m_settings->isTokenRemembered(firstKey));
    QVERIFY(m_store->tokens.isEmpty());
}

void TokenKeeperTest::staysRememberedWhenItCannotBeReplaced()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_COMPARE(state().place, Place::Store);
    m_store->answer = Result::Refused;
    m_keeper->setToken(token("token-2"));
    accept("token-2");
    QTRY_VERIFY(state().trouble.has_value());
    // What is in the store can still be forgotten from here.
    QVERIFY(m_settings->isTokenRemembered(firstKey));
    QVERIFY(state().canForget);
}

void TokenKeeperTest::removesWhenUnticked()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_COMPARE(state().place, Place::Store);
    m_keeper->setRemembering(false);
    QCOMPARE(state().step, Step::Removing);
    QVERIFY(!state().isRemembering);
    QTRY_VERIFY(state().wasRemoved);
    QVERIFY(m_store->tokens.isEmpty());
    QVERIFY(!m_settings->isTokenRemembered(firstKey));
    QCOMPARE(state().place, Place::Memory);
    accept("token-1");
    QCoreApplication::processEvents();
    QVERIFY(m_store->tokens.isEmpty());
}

void TokenKeeperTest::takesBackAWriteWhenUnticked()
{
    m_store->answer.reset();
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    m_keeper->setRemembering(true);
    accept("token-1");
    QTRY_VERIFY(!m_store->last.isNull());
    const QPointer<StoreCall> write = m_store->last;
    m_keeper->setRemembering(false);
    QVERIFY(write->hasEnded());
    QTRY_COMPARE(m_store->count(Operation::Remove), 1);
    m_store->carryOut(m_store->last);
    QVERIFY(state().wasRemoved);
    QVERIFY(!m_settings->isTokenRemembered(firstKey));
}

void TokenKeeperTest::saysWhenItCannotBeRemoved()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_COMPARE(state().place, Place::Store);
    m_store->answer = Result::Refused;
    m_keeper->setRemembering(false);
    QTRY_VERIFY(state().trouble.has_value());
    QCOMPARE(*state().trouble, (TokenKeeper::Trouble{Operation::Remove, Result::Refused}));
    QVERIFY(state().isRemembering && state().canForget);
    QVERIFY(m_settings->isTokenRemembered(firstKey));
    // What was to go is not written once more with the next page.
    accept("token-1");
    QCoreApplication::processEvents();
    QCOMPARE(m_store->count(Operation::Write), 0);
}

void TokenKeeperTest::forgets()
{
    m_keeper->start();
    QVERIFY(!state().canForget);
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    QVERIFY(state().canForget);
    QTRY_COMPARE(state().place, Place::Store);
    m_keeper->forget();
    m_keeper->setToken({});
    QTRY_VERIFY(state().wasRemoved);
    QVERIFY(m_store->tokens.isEmpty());
    QVERIFY(!m_settings->isTokenRemembered(firstKey));
    QVERIFY(!state().canForget && !state().isRemembering);
}

void TokenKeeperTest::savesForTheWorkspaceLeftBehind()
{
    m_store->answer.reset();
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("token-1"));
    m_keeper->setRemembering(true);
    accept("token-1");
    QTRY_VERIFY(!m_store->last.isNull());
    m_keeper->setEnterprise(second);
    QCOMPARE(state().step, Step::Resting);
    QVERIFY(!state().isRemembering);
    m_store->carryOut(m_store->last);
    QVERIFY(isStored("token-1", firstKey));
    QVERIFY(m_settings->isTokenRemembered(firstKey));
    QVERIFY(!m_settings->isTokenRemembered(secondKey));
    QCOMPARE(state().place, Place::Memory);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TokenKeeperTest, QCoreApplication)

#include "tst_tokenkeeper.moc"
