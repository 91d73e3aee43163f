// SPDX-License-Identifier: MIT
//
// Started by run_keychain.sh, group by group: on a bus where the store of passwords is unlocked,
// locked, waiting for a person, mute or absent.
#include "session/keychainstore.h"

#include <QDBusConnection>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTimer>
#include <QtTest>

#include <csignal>

using namespace std::chrono_literals;

namespace LeadViewer {

using Result = StoreCall::Result;

namespace {

const TokenKey key{QStringLiteral("https://a.example"), {QStringLiteral("ent 1/उद्यम")}};
const TokenKey otherWorkspace{key.origin, {QStringLiteral("ent_2")}};
const TokenKey otherOrigin{QStringLiteral("https://a.example:8443"), key.enterprise};
const QString secret = QStringLiteral("5a3b1e00-c0ffee:77/+%41");

//! The longest pause of the event loop while it lives: a window would be that long without an
//! answer to a key.
class PauseWatch
{
public:
    PauseWatch()
    {
        m_clock.start();
        QObject::connect(&m_tick, &QTimer::timeout, &m_tick,
                         [this] { m_longest = std::max(m_longest, m_clock.restart()); });
        m_tick.start(1ms);
    }
    [[nodiscard]] qint64 longest() const { return m_longest; }

private:
    QElapsedTimer m_clock;
    QTimer m_tick;
    qint64 m_longest = 0;
};

//! What stands in the store's own files, all of them.
QByteArray storedBytes()
{
    QByteArray bytes;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

} // namespace

class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void prepareLocked();

    void unlockedKeepsATokenFromRunToRun();
    void unlockedKeepsTokensApart();
    void unlockedReplacesAndRemoves();
    void unlockedFindsNothingWhereNothingIs();
    void unlockedWritesNothingReadable();
    void unlockedTakesBackAWriteThatWasGivenUp();
    void unlockedAnswersInOrder();
    void lockedReadsNothing();
    void lockedRefusesToWrite();
    void lockedDoesNotSayItRemoved();
    void promptingIsGivenUp_data();
    void promptingIsGivenUp();
    void muteIsGivenUp_data();
    void muteIsGivenUp();
    void muteDoesNotHoldUpTheEnd();
    void absentSaysSo_data();
    void absentSaysSo();

private:
    //! Waits for the end of \p call, and that nothing else had to.
    Result endOf(StoreCall *call);
    StoreCall *start(StoreCall::Operation operation);
    static void addOperations();

    std::unique_ptr<KeychainStore> m_store;
    Token m_read;
};

void KeychainStoreTest::initTestCase()
{
    // Nobody's own passwords are touched.
    if (!qEnvironmentVariableIsSet("LEAD_VIEWER_PRIVATE_BUS"))
        QFAIL("run_keychain.sh starts this test, on a bus of its own.");
}

void KeychainStoreTest::init()
{
    m_store = std::make_unique<KeychainStore>();
    m_store->setTimes({1s, 20s});
    m_read = {};
}

Result KeychainStoreTest::endOf(StoreCall *call)
{
    const PauseWatch watch;
    QSignalSpy finished(call, &StoreCall::finished);
    Result result = Result::Failed;
    connect(call, &StoreCall::finished, this, [this, call, &result] {
        result = call->result();
        m_read = call->token();
    });
    if (!finished.wait(30'000))
        QTest::qFail("The call did not end.", __FILE__, __LINE__);
    if (watch.longest() > 150) // far below what a store takes that is waited for
        QTest::qFail("The event loop was held up.", __FILE__, __LINE__);
    return result;
}

StoreCall *KeychainStoreTest::start(StoreCall::Operation operation)
{
    switch (operation) {
    case StoreCall::Operation::Read:
        return m_store->read(key);
    case StoreCall::Operation::Write:
        return m_store->write(key, Token::fromInput(secret));
    case StoreCall::Operation::Remove:
        break;
    }
    return m_store->remove(key);
}

void KeychainStoreTest::addOperations()
{
    QTest::addColumn<StoreCall::Operation>("operation");
    QTest::newRow("read") << StoreCall::Operation::Read;
    QTest::newRow("write") << StoreCall::Operation::Write;
    QTest::newRow("remove") << StoreCall::Operation::Remove;
}

void KeychainStoreTest::prepareLocked()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Write)), Result::Done);
}

void KeychainStoreTest::unlockedKeepsATokenFromRunToRun()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Write)), Result::Done);
    init(); // another store, as in another run
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::Done);
    QVERIFY(m_read == Token::fromInput(secret));
}

void KeychainStoreTest::unlockedKeepsTokensApart()
{
    QCOMPARE(endOf(m_store->write(key, Token::fromInput(secret))), Result::Done);
    QCOMPARE(endOf(m_store->read(otherWorkspace)), Result::NotFound);
    QCOMPARE(endOf(m_store->read(otherOrigin)), Result::NotFound);
    QCOMPARE(endOf(m_store->write(otherWorkspace, Token::fromInput(QStringLiteral("other")))),
             Result::Done);
    QCOMPARE(endOf(m_store->remove(otherWorkspace)), Result::Done);
    QCOMPARE(endOf(m_store->read(key)), Result::Done);
    QVERIFY(m_read == Token::fromInput(secret));
}

void KeychainStoreTest::unlockedReplacesAndRemoves()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Write)), Result::Done);
    QCOMPARE(endOf(m_store->write(key, Token::fromInput(QStringLiteral("newer")))), Result::Done);
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::Done);
    QVERIFY(m_read == Token::fromInput(QStringLiteral("newer")));
    QCOMPARE(endOf(start(StoreCall::Operation::Remove)), Result::Done);
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::NotFound);
    QVERIFY(m_read.isEmpty());
}

void KeychainStoreTest::unlockedFindsNothingWhereNothingIs()
{
    const TokenKey nobody{key.origin, {QStringLiteral("nobody")}};
    QCOMPARE(endOf(m_store->read(nobody)), Result::NotFound);
    QCOMPARE(endOf(m_store->remove(nobody)), Result::Done);
    QCOMPARE(endOf(m_store->read(nobody)), Result::NotFound);
}

void KeychainStoreTest::unlockedWritesNothingReadable()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Write)), Result::Done);
    const QByteArray bytes = storedBytes();
    QVERIFY(bytes.contains("GnomeKeyring")); // the store's file is among them
    QVERIFY(!bytes.contains(secret.toLatin1()));
    QVERIFY(!bytes.contains(secret.toLatin1().toBase64().left(24)));
}

void KeychainStoreTest::unlockedTakesBackAWriteThatWasGivenUp()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Remove)), Result::Done);
    StoreCall *write = start(StoreCall::Operation::Write);
    QCoreApplication::processEvents(); // it has begun
    write->cancel();
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::NotFound);
}

void KeychainStoreTest::unlockedAnswersInOrder()
{
    start(StoreCall::Operation::Write);
    StoreCall *read = start(StoreCall::Operation::Read);
    QCOMPARE(endOf(read), Result::Done);
    QVERIFY(m_read == Token::fromInput(secret));
}

void KeychainStoreTest::lockedReadsNothing()
{
    // Nobody is there to unlock it.
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::NotFound);
    QVERIFY(m_read.isEmpty());
}

void KeychainStoreTest::lockedRefusesToWrite()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Write)), Result::Refused);
}

void KeychainStoreTest::lockedDoesNotSayItRemoved()
{
    QCOMPARE(endOf(start(StoreCall::Operation::Remove)), Result::Refused);
}

void KeychainStoreTest::promptingIsGivenUp_data()
{
    addOperations();
}

void KeychainStoreTest::promptingIsGivenUp()
{
    QFETCH(StoreCall::Operation, operation);
    m_store->setTimes({100ms, 600ms});
    StoreCall *call = start(operation);
    QSignalSpy slow(call, &StoreCall::slow);
    QCOMPARE(endOf(call), Result::TimedOut);
    QCOMPARE(slow.size(), 1);
}

void KeychainStoreTest::muteIsGivenUp_data()
{
    addOperations();
}

void KeychainStoreTest::muteIsGivenUp()
{
    QFETCH(StoreCall::Operation, operation);
    m_store->setTimes({100ms, 600ms});
    StoreCall *call = start(operation);
    QSignalSpy slow(call, &StoreCall::slow);
    QCOMPARE(endOf(call), Result::TimedOut);
    QCOMPARE(slow.size(), 1);
    // What comes next waits behind it, and ends all the same.
    QCOMPARE(endOf(start(StoreCall::Operation::Read)), Result::TimedOut);
}

void KeychainStoreTest::muteDoesNotHoldUpTheEnd()
{
    start(StoreCall::Operation::Read);
    QTest::qWait(100);
    QElapsedTimer clock;
    clock.start();
    m_store.reset();
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

void KeychainStoreTest::absentSaysSo_data()
{
    addOperations();
}

void KeychainStoreTest::absentSaysSo()
{
    QFETCH(StoreCall::Operation, operation);
    QCOMPARE(endOf(start(operation)), Result::NoStore);
    QVERIFY(!storedBytes().contains(secret.toLatin1()));
}

} // namespace LeadViewer

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--mute") == 0) {
        if (!QDBusConnection::sessionBus().registerService(QString::fromLocal8Bit(argv[2])))
            return 1;
        return std::raise(SIGSTOP); // takes calls, and never answers
    }
    LeadViewer::KeychainStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
