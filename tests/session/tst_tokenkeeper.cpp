// SPDX-License-Identifier: MIT
#include "session/settings.h"
#include "session/tokenkeeper.h"
#include "support/scriptedstore.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace std::chrono_literals;

namespace LeadViewer {

using Test::ScriptedStore;
using Operation = StoreCall::Operation;
using Place = TokenKeeper::Place;
using Result = StoreCall::Result;
using Step = TokenKeeper::Step;

namespace {

const QString origin = QStringLiteral("https://a.example");
const EnterpriseId first{QStringLiteral("ent_1")};
const EnterpriseId second{QStringLiteral("ent_2")};
const TokenKey firstKey{origin, first};
const TokenKey secondKey{origin, second};

Token token(const char *text)
{
    return Token::fromInput(QString::fromLatin1(text));
}

} // namespace

//! Which token is stored, when, and what is said of it.
class TokenKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksNobodyWhoNeverTickedRemember();
    void asksNothingBeforeItBegins();
    void findsARememberedToken();
    void writesOnlyWhatWasAccepted();
    void writesAtOnceWhenTickedLater();
    void writesNoTokenButTheOneInTheInput();
    void replacesTheStoredTokenAfterTheNextSuccess();
    void leavesTheStoredOneAloneForAGivenOne();
    void triesOnceOnly();
    void saysWhyItIsNotStored_data();
    void saysWhyItIsNotStored();
    void staysRememberedWhenItCannotBeReplaced();
    void staysRememberedWhenItIsNotFound();
    void removesWhenUnticked();
    void takesBackAWriteWhenUnticked();
    void saysWhenItCannotBeRemoved();
    void forgets();
    void dropsALateAnswer_data();
    void dropsALateAnswer();
    void givesUpByTheDeadline();
    void followsTheWorkspace();
    void keepsWhatWasTypedWhenTheWorkspaceChanges();
    void savesForTheWorkspaceLeftBehind();

private:
    [[nodiscard]] TokenKeeper::State state() const { return m_keeper->state(); }
    //! A lead opened with what stands in the inputs.
    void accept(const char *text) { m_keeper->setAccepted(first, token(text)); }
    void remember(const TokenKey &key, const char *text)
    {
        m_settings->setTokenRemembered(key, true);
        m_store->tokens.insert(key.text(), token(text));
    }
    [[nodiscard]] bool isStored(const char *text, const TokenKey &key = firstKey) const
    {
        return m_store->tokens.value(key.text()) == token(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ScriptedStore> m_store;
    std::unique_ptr<TokenKeeper> m_keeper;
};

void TokenKeeperTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
    m_store = std::make_unique<ScriptedStore>();
    m_keeper = std::make_unique<TokenKeeper>(m_store.get(), m_settings.get(), origin);
    // As a window does it: a token that was found stands in the input.
    connect(m_keeper.get(), &TokenKeeper::found, m_keeper.get(), &TokenKeeper::setToken);
}

void TokenKeeperTest::cleanup()
{
    m_keeper.reset();
    m_store.reset();
    m_settings.reset();
}

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

void TokenKeeperTest::asksNothingBeforeItBegins()
{
    remember(firstKey, "token-1");
    m_keeper->setEnterprise(first);
    QCoreApplication::processEvents();
    QVERIFY(m_store->asked.isEmpty());
    QVERIFY(state().isRemembering);
    m_keeper->start();
    QTRY_COMPARE(m_store->count(Operation::Read), 1);
}

void TokenKeeperTest::findsARememberedToken()
{
    remember(firstKey, "token-1");
    QSignalSpy found(m_keeper.get(), &TokenKeeper::found);
    m_keeper->setEnterprise(first);
    m_keeper->start();
    QCOMPARE(state().step, Step::Reading);
    QVERIFY(found.wait());
    QVERIFY(found[0][0].value<Token>() == token("token-1"));
    QCOMPARE(state().step, Step::Resting);
    QCOMPARE(state().place, Place::Store);
    QVERIFY(state().isRemembering && state().canForget);
    // It is there already, so nothing is written.
    accept("token-1");
    QCoreApplication::processEvents();
    QCOMPARE(m_store->count(Operation::Write), 0);
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

void TokenKeeperTest::staysRememberedWhenItIsNotFound()
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

void TokenKeeperTest::dropsALateAnswer_data()
{
    QTest::addColumn<bool>("isTyped");
    QTest::newRow("another token was typed") << true;
    QTest::newRow("another workspace was typed") << false;
}

void TokenKeeperTest::dropsALateAnswer()
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

void TokenKeeperTest::givesUpByTheDeadline()
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

void TokenKeeperTest::followsTheWorkspace()
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
    QVERIFY(found.wait());
    QVERIFY(found[0][0].value<Token>() == token("token-2"));
    QCOMPARE(state().place, Place::Store);
    QCOMPARE(m_store->count(Operation::Read), 2);
}

void TokenKeeperTest::keepsWhatWasTypedWhenTheWorkspaceChanges()
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
