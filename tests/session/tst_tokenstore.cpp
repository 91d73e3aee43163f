// SPDX-License-Identifier: MIT
#include "support/scriptedstore.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QtTest>

using namespace std::chrono_literals;

namespace LeadViewer {

using Test::ScriptedStore;
using Result = StoreCall::Result;

namespace {

const TokenKey key{QStringLiteral("https://a.example"), {QStringLiteral("ent_1")}};

Token token()
{
    return Token::fromInput(QStringLiteral("aa-1:bb-2"));
}

} // namespace

//! What every store promises of its calls, whatever it does itself.
class TokenStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersFromTheEventLoop();
    void readsWhatWasWritten();
    void endsByItsDeadline();
    void isSlowBeforeItIsGivenUp();
    void endsOnce();
    void saysNothingWhenCancelled();
    void isNotBegunWhenCancelledAtOnce();
    void keysDifferByOriginAndWorkspace();

private:
    std::unique_ptr<ScriptedStore> m_store;
};

void TokenStoreTest::init()
{
    m_store = std::make_unique<ScriptedStore>();
}

void TokenStoreTest::answersFromTheEventLoop()
{
    StoreCall *call = m_store->read(key);
    QSignalSpy finished(call, &StoreCall::finished);
    const QPointer<StoreCall> alive = call;
    QVERIFY(!call->hasEnded());
    QCOMPARE(m_store->asked.size(), 0);
    QVERIFY(finished.wait(Test::patience));
    QTRY_VERIFY(alive.isNull());
}

void TokenStoreTest::readsWhatWasWritten()
{
    QSignalSpy written(m_store->write(key, token()), &StoreCall::finished);
    QVERIFY(written.wait(Test::patience));
    StoreCall *call = m_store->read(key);
    connect(call, &StoreCall::finished, this, [call] {
        QCOMPARE(call->result(), Result::Done);
        QVERIFY(call->token() == token());
    });
    QSignalSpy read(call, &StoreCall::finished);
    QVERIFY(read.wait(Test::patience));
    QSignalSpy removed(m_store->remove(key), &StoreCall::finished);
    QVERIFY(removed.wait(Test::patience));
    QVERIFY(m_store->tokens.isEmpty());
}

void TokenStoreTest::endsByItsDeadline()
{
    m_store->answer.reset();
    m_store->setTimes({5ms, 30ms});
    StoreCall *call = m_store->read(key);
    Result result = Result::Done;
    connect(call, &StoreCall::finished, this, [call, &result] { result = call->result(); });
    QSignalSpy finished(call, &StoreCall::finished);
    QVERIFY(finished.wait(Test::patience));
    QCOMPARE(result, Result::TimedOut);
}

void TokenStoreTest::isSlowBeforeItIsGivenUp()
{
    m_store->answer.reset();
    m_store->setTimes({5ms, 60s});
    StoreCall *call = m_store->read(key);
    QSignalSpy slow(call, &StoreCall::slow);
    QSignalSpy finished(call, &StoreCall::finished);
    QVERIFY(!call->isSlow());
    QVERIFY(slow.wait(Test::patience));
    QVERIFY(call->isSlow());
    QCOMPARE(finished.size(), 0);
    m_store->carryOut(call, Result::Refused);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(slow.size(), 1);
}

void TokenStoreTest::endsOnce()
{
    m_store->answer.reset();
    StoreCall *call = m_store->read(key);
    QSignalSpy finished(call, &StoreCall::finished);
    QTRY_VERIFY(!m_store->last.isNull());
    call->complete(Result::NotFound);
    call->complete(Result::Done, token());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(call->result(), Result::NotFound);
    QVERIFY(call->token().isEmpty());
}

void TokenStoreTest::saysNothingWhenCancelled()
{
    m_store->answer.reset();
    m_store->setTimes({1ms, 2ms});
    StoreCall *call = m_store->read(key);
    QSignalSpy finished(call, &StoreCall::finished);
    QSignalSpy slow(call, &StoreCall::slow);
    const QPointer<StoreCall> alive = call;
    call->cancel();
    call->complete(Result::Done, token());
    QTRY_VERIFY(alive.isNull());
    QCOMPARE(finished.size() + slow.size(), 0);
}

void TokenStoreTest::isNotBegunWhenCancelledAtOnce()
{
    m_store->write(key, token())->cancel();
    QSignalSpy finished(m_store->read(key), &StoreCall::finished);
    QVERIFY(finished.wait(Test::patience));
    QCOMPARE(m_store->count(StoreCall::Operation::Write), 0);
}

void TokenStoreTest::keysDifferByOriginAndWorkspace()
{
    const TokenKey otherOrigin{QStringLiteral("https://b.example"), key.enterprise};
    const TokenKey otherWorkspace{key.origin, {QStringLiteral("ent_2")}};
    QCOMPARE(key.text(), QStringLiteral("https://a.example ent_1"));
    QVERIFY(key.text() != otherOrigin.text());
    QVERIFY(key.text() != otherWorkspace.text());
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::TokenStoreTest, QCoreApplication)

#include "tst_tokenstore.moc"
