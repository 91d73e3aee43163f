// SPDX-License-Identifier: MIT
#include "session/keeperfixture.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace LeadViewer {

using Test::KeeperFixture;

//! When a stored token is looked for, and what comes of it.
class TokenFindingTest : public KeeperFixture
{
    Q_OBJECT

private Q_SLOTS:
    void asksNothingBeforeItBegins();
    void findsARememberedToken();
    void staysRememberedWhenItIsNotFound();
    void dropsALateAnswer_data();
    void dropsALateAnswer();
    void givesUpByTheDeadline();
    void followsTheWorkspace();
    void keepsWhatWasTypedWhenTheWorkspaceChanges();
};

void TokenFindingTest::asksNothingBeforeItBegins()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QVERIFY(state().isRemembering);
    m_keeper->start();
    QTRY_COMPARE(m_store->count(Operation::Read), 1);
}

void TokenFindingTest::findsARememberedToken()
{
    remember(firstKey, "token-1");
    QSignalSpy found(m_keeper.get(), &TokenKeeper::found);
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QCOMPARE(state().step, Step::Reading);
    QVERIFY(found.wait(Test::patience));
    QVERIFY(found[0][0].value<Token>() == token("token-1"));
    QCOMPARE(state().step, Step::Resting);
    QCOMPARE(state().place, Place::Store);
    QVERIFY(state().isRemembering && state().canForget);
    // It is there already, so nothing is written.
    accept("token-1");
    QCoreApplication::processEvents();
    QCOMPARE(m_store->count(Operation::Write), 0);
}

void TokenFindingTest::staysRememberedWhenItIsNotFound()
{
    // A store that nobody unlocked finds nothing, either.
    m_settings->setTokenRemembered(firstKey, true);
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_VERIFY(state().trouble.has_value());
    QCOMPARE(*state().trouble, (TokenKeeper::Trouble{Operation::Read, Result::NotFound}));
    QVERIFY(m_settings->isTokenRemembered(firstKey));
    QVERIFY(state().isRemembering);
}

void TokenFindingTest::dropsALateAnswer_data()
{
    QTest::addColumn<bool>("isTyped");
    QTest::newRow("another token was typed") << true;
    QTest::newRow("another workspace was typed") << false;
}

void TokenFindingTest::dropsALateAnswer()
{
    QFETCH(bool, isTyped);
    remember(firstKey, "token-1");
    m_store->answer.reset();
    QSignalSpy found(m_keeper.get(), &TokenKeeper::found);
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_VERIFY(!m_store->last.isNull());
    const QPointer<StoreCall> read = m_store->last;
    if (isTyped)
        m_keeper->setToken(token("token-2"));
    else
        m_keeper->setEnterprise(second);
    QVERIFY(!read.isNull());
    m_store->carryOut(read);
    QCoreApplication::processEvents();
    QCOMPARE(found.size(), 0);
    QCOMPARE(state().step, Step::Resting);
    QVERIFY(!state().trouble);
}

void TokenFindingTest::givesUpByTheDeadline()
{
    remember(firstKey, "token-1");
    m_store->answer.reset();
    m_store->setTimes({10ms, 100ms});
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QVERIFY(!state().isSlow);
    QTRY_VERIFY(state().isSlow);
    QCOMPARE(state().step, Step::Reading);
    QTRY_COMPARE(state().step, Step::Resting);
    QCOMPARE(*state().trouble, (TokenKeeper::Trouble{Operation::Read, Result::TimedOut}));
    m_keeper->setToken(token("token-2"));
    QVERIFY(!state().trouble);
}

void TokenFindingTest::followsTheWorkspace()
{
    remember(firstKey, "token-1");
    remember(secondKey, "token-2");
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QTRY_COMPARE(state().place, Place::Store);
    // Letter by letter, over names of workspaces that nothing is remembered of.
    m_keeper->setEnterprise({QStringLiteral("ent_")});
    QVERIFY(!state().isRemembering);
    QSignalSpy found(m_keeper.get(), &TokenKeeper::found);
    m_keeper->setEnterprise(second);
    QVERIFY(found.wait(Test::patience));
    QVERIFY(found[0][0].value<Token>() == token("token-2"));
    QCOMPARE(state().place, Place::Store);
    QCOMPARE(m_store->count(Operation::Read), 2);
}

void TokenFindingTest::keepsWhatWasTypedWhenTheWorkspaceChanges()
{
    remember(secondKey, "token-2");
    m_keeper->start();
    m_keeper->setEnterprise(first);
    m_keeper->setToken(token("typed-token"));
    m_keeper->setEnterprise(second);
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QCOMPARE(state().place, Place::MemoryUntilAccepted);
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TokenFindingTest, QCoreApplication)

#include "tst_tokenfinding.moc"
