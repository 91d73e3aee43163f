// SPDX-License-Identifier: MIT
#include "session/credentialstore.h"

#include "support/testprogram.h"

#include <QSignalSpy>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

using Result = StoreCall::Result;

namespace {

const TokenKey key{QStringLiteral("https://a.example"), {QStringLiteral("ent 1/उद्यम")}};
const TokenKey otherWorkspace{key.origin, {QStringLiteral("ent_2")}};
const Token secret = Token::fromInput(QStringLiteral("5a3b1e00-c0ffee:77/+%41"));

} // namespace

class CredentialStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void keepsATokenFromRunToRun();
    void keepsTokensApart();
    void replacesAndRemoves();
    void findsNothingWhereNothingIs();
    void saysThatATokenIsTooLong();
    void removesAll();

private:
    Result endOf(StoreCall *call);

    std::unique_ptr<TokenStore> m_store;
    Token m_read;
};

void CredentialStoreTest::initTestCase()
{
    // Nobody's own tokens are removed.
    if (!qEnvironmentVariableIsSet("WINEPREFIX"))
        QFAIL("This test wants a Windows of its own, as packaging/windows/wine makes it.");
}

void CredentialStoreTest::init()
{
    m_store = systemTokenStore();
    m_read = {};
}

void CredentialStoreTest::cleanup()
{
    QVERIFY(CredentialStore::removeAll());
}

Result CredentialStoreTest::endOf(StoreCall *call)
{
    QSignalSpy finished(call, &StoreCall::finished);
    Result result = Result::TimedOut;
    connect(call, &StoreCall::finished, this, [this, call, &result] {
        result = call->result();
        m_read = call->token();
    });
    return finished.wait(patience) ? result : Result::TimedOut;
}

void CredentialStoreTest::keepsATokenFromRunToRun()
{
    QCOMPARE(endOf(m_store->write(key, secret)), Result::Done);
    init(); // another store, as in another run
    QCOMPARE(endOf(m_store->read(key)), Result::Done);
    QVERIFY(m_read == secret);
}

void CredentialStoreTest::keepsTokensApart()
{
    QCOMPARE(endOf(m_store->write(key, secret)), Result::Done);
    QCOMPARE(endOf(m_store->read(otherWorkspace)), Result::NotFound);
    QCOMPARE(endOf(m_store->write(otherWorkspace, Token::fromInput(QStringLiteral("other")))),
             Result::Done);
    QCOMPARE(endOf(m_store->remove(otherWorkspace)), Result::Done);
    QCOMPARE(endOf(m_store->read(key)), Result::Done);
    QVERIFY(m_read == secret);
}

void CredentialStoreTest::replacesAndRemoves()
{
    QCOMPARE(endOf(m_store->write(key, secret)), Result::Done);
    QCOMPARE(endOf(m_store->write(key, Token::fromInput(QStringLiteral("newer")))), Result::Done);
    QCOMPARE(endOf(m_store->read(key)), Result::Done);
    QVERIFY(m_read == Token::fromInput(QStringLiteral("newer")));
    QCOMPARE(endOf(m_store->remove(key)), Result::Done);
    QCOMPARE(endOf(m_store->read(key)), Result::NotFound);
    QVERIFY(m_read.isEmpty());
}

void CredentialStoreTest::findsNothingWhereNothingIs()
{
    QCOMPARE(endOf(m_store->read(key)), Result::NotFound);
    QCOMPARE(endOf(m_store->remove(key)), Result::Done);
}

void CredentialStoreTest::saysThatATokenIsTooLong()
{
    // A credential holds 2,560 bytes (CRED_MAX_CREDENTIAL_BLOB_SIZE).
    const Token longToken = Token::fromInput(QString(2561, u'x'));
    QCOMPARE(endOf(m_store->write(key, longToken)), Result::Failed);
    QCOMPARE(endOf(m_store->read(key)), Result::NotFound);
}

void CredentialStoreTest::removesAll()
{
    QCOMPARE(endOf(m_store->write(key, secret)), Result::Done);
    QCOMPARE(endOf(m_store->write(otherWorkspace, secret)), Result::Done);
    QVERIFY(CredentialStore::removeAll());
    QCOMPARE(endOf(m_store->read(key)), Result::NotFound);
    QCOMPARE(endOf(m_store->read(otherWorkspace)), Result::NotFound);
    QVERIFY(CredentialStore::removeAll()); // there is none
}

LEAD_VIEWER_TEST(CredentialStoreTest, QCoreApplication)
#include "tst_credentialstore.moc"
