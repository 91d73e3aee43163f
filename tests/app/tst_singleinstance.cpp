// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

#include <filesystem>
#include <memory>
#include <vector>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString ownLink = QStringLiteral("lead-viewer://lead/ent_1/lead-9");

} // namespace

//! One running program: what a later start hands over, and that a stranger can do no more.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }
    void nobodyIsThere();
    void handsOver_data();
    void handsOver();
    void secondOneDoesNotServe();
    void nextOneServes();
    void removesWhatACrashLeft();
    void doesNotWaitForOneThatHangs();
    void dropsMessages_data();
    void dropsMessages();
    void dropsASilentCaller();
    void manyCallers();
    void onlyThePersonMayUseIt();
    void namesDiffer();

private:
    //! Hands over in another thread, as another program does. Whether it was taken.
    [[nodiscard]] bool handOver(const QString &text) const
    {
        bool isTaken = false;
        const std::unique_ptr<QThread> program(QThread::create(
            [this, &isTaken, text] { isTaken = SingleInstance(m_name).handOver(text); }));
        program->start();
        const bool isOver = waitFor([&program] { return program->isFinished(); });
        return program->wait() && isOver && isTaken;
    }
    [[nodiscard]] std::unique_ptr<QLocalSocket> caller() const
    {
        auto socket = std::make_unique<QLocalSocket>();
        socket->connectToServer(m_name);
        return socket;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_name;
};

void SingleInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
#ifdef Q_OS_WIN
    m_name = QStringLiteral("lead-viewer-") + QFileInfo(m_folder->path()).fileName();
#else
    m_name = m_folder->filePath(QStringLiteral("socket"));
#endif
}

void SingleInstanceTest::nobodyIsThere()
{
    SingleInstance instance(m_name);
    QElapsedTimer time;
    time.start();
    QVERIFY(!instance.handOver(ownLink));
    instance.serve();
    QVERIFY2(time.elapsed() < SingleInstance::patience.count(), "a usual start waits");
}

void SingleInstanceTest::handsOver_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a link") << ownLink;
    QTest::newRow("a link that names no lead") << QStringLiteral("lead-viewer:");
    QTest::newRow("the longest") << ownLink.leftJustified(1023, QLatin1Char('x'));
}

void SingleInstanceTest::handsOver()
{
    QFETCH(const QString, text);
    SingleInstance first(m_name);
    first.serve();
    QSignalSpy called(&first, &SingleInstance::called);
    for (int count = 1; count <= 2; ++count) {
        QVERIFY(handOver(text));
        QCOMPARE(called.size(), count);
        QCOMPARE(called.last().first().toString(), text);
    }
}

void SingleInstanceTest::secondOneDoesNotServe()
{
    SingleInstance first(m_name);
    first.serve();
    QSignalSpy called(&first, &SingleInstance::called);
    {
        SingleInstance second(m_name);
        second.serve();
        QSignalSpy stolen(&second, &SingleInstance::called);
        QVERIFY(handOver(ownLink));
        QCOMPARE(stolen.size(), 0);
        QCOMPARE(called.size(), 1);
    }
    // Its end does not take the socket away.
    QVERIFY(handOver(ownLink));
}

void SingleInstanceTest::nextOneServes()
{
    {
        SingleInstance first(m_name);
        first.serve();
    }
    SingleInstance second(m_name);
    QVERIFY(!second.handOver({}));
    second.serve();
    QVERIFY(handOver(ownLink));
}

void SingleInstanceTest::removesWhatACrashLeft()
{
#ifdef Q_OS_WIN
    QSKIP("A named pipe ends with its program.");
#else
    {
        QLocalServer crashed;
        const QString before = m_folder->filePath(QStringLiteral("before"));
        QVERIFY(crashed.listen(before));
        std::filesystem::create_hard_link(before.toStdString(), m_name.toStdString());
    }
    QVERIFY(QFileInfo::exists(m_name));
    SingleInstance instance(m_name);
    QVERIFY(!instance.handOver(ownLink));
    instance.serve();
    QVERIFY(handOver(ownLink));
#endif
}

void SingleInstanceTest::doesNotWaitForOneThatHangs()
{
    // It accepts connections and never reads.
    QLocalServer hanging;
    QVERIFY(hanging.listen(m_name));
    QSignalSpy connections(&hanging, &QLocalServer::newConnection);
    QElapsedTimer time;
    time.start();
    SingleInstance instance(m_name);
    QVERIFY(!instance.handOver(ownLink));
    instance.serve();
    QVERIFY2(time.elapsed() < 3 * SingleInstance::patience.count(), "the start waits too long");
    // The socket is still the other's: it has the connections of both, and the one that comes now.
    const auto socket = caller();
    QTRY_COMPARE(connections.size(), 3);
}

void SingleInstanceTest::dropsMessages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = ownLink.toLatin1();
    QTest::newRow("another text") << QByteArray("hello\n");
    QTest::newRow("an option") << QByteArray("--base-url https://example.org\n");
    QTest::newRow("a web address") << QByteArray("https://next.telecrm.in/e/views/x/l/9\n");
    QTest::newRow("a blank before") << QByteArray(" " + good + "\n");
    QTest::newRow("two lines") << QByteArray(good + "\n" + good + "\n");
    QTest::newRow("an empty line before") << QByteArray("\n" + good + "\n");
    QTest::newRow("more behind") << QByteArray(good + "\nx");
    QTest::newRow("no UTF-8") << QByteArray(good + "\xff\n");
    QTest::newRow("too long") << QByteArray(good.leftJustified(1024, 'x') + "\n");
    QTest::newRow("endless") << QByteArray(100'000, 'x');
}

void SingleInstanceTest::dropsMessages()
{
    QFETCH(const QByteArray, bytes);
    SingleInstance first(m_name);
    first.serve();
    QSignalSpy called(&first, &SingleInstance::called);
    const auto socket = caller();
    QElapsedTimer time;
    time.start();
    socket->write(bytes);
    QTRY_COMPARE(socket->state(), QLocalSocket::UnconnectedState);
    QVERIFY2(time.elapsed() < SingleInstance::patience.count(), "it is not dropped at once");
    QCOMPARE(socket->readAll(), QByteArray());
    QCOMPARE(called.size(), 0);
}

void SingleInstanceTest::dropsASilentCaller()
{
    SingleInstance first(m_name);
    first.serve();
    QSignalSpy called(&first, &SingleInstance::called);
    const auto silent = caller();
    const auto slow = caller();
    slow->write("lead-viewer:");
    QTRY_COMPARE(silent->state(), QLocalSocket::UnconnectedState);
    QTRY_COMPARE(slow->state(), QLocalSocket::UnconnectedState);
    QCOMPARE(called.size(), 0);
}

void SingleInstanceTest::manyCallers()
{
    SingleInstance first(m_name);
    first.serve();
    QSignalSpy called(&first, &SingleInstance::called);
    constexpr int many = 60;
    std::vector<std::unique_ptr<QLocalSocket>> callers;
    for (int i = 0; i < many; ++i) {
        callers.push_back(caller());
        QCoreApplication::processEvents();
    }
    // One too many is dropped, even with a good message.
    callers.back()->write(ownLink.toLatin1() + '\n');
    QTRY_COMPARE(callers.back()->state(), QLocalSocket::UnconnectedState);
    QCOMPARE(called.size(), 0);
    // It still answers when they are gone.
    callers.clear();
    QVERIFY(waitFor([this] { return handOver(ownLink); }));
    QCOMPARE(called.size(), 1);
}

void SingleInstanceTest::onlyThePersonMayUseIt()
{
#ifdef Q_OS_WIN
    QSKIP("Windows has no file for it.");
#else
    SingleInstance first(m_name);
    first.serve();
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    QVERIFY(QFileInfo::exists(m_name));
    QCOMPARE(QFile::permissions(m_name) & others, QFileDevice::Permissions());
#endif
}

void SingleInstanceTest::namesDiffer()
{
    const QString origin = QStringLiteral("https://next.telecrm.in");
    QSet<QString> names{SingleInstance::nameFor(origin),
                        SingleInstance::nameFor(QStringLiteral("https://example.org"))};
    QCOMPARE(names.size(), 2);
    QVERIFY(names.contains(SingleInstance::nameFor(origin)));
    for (const QString &name : names)
        QVERIFY2(!name.contains(QStringLiteral("example")), qPrintable(name));
#ifdef Q_OS_LINUX
    // Other settings, and another screen.
    qputenv("XDG_CONFIG_HOME", m_folder->path().toLocal8Bit());
    names += SingleInstance::nameFor(origin);
    QCOMPARE(names.size(), 3);
    qputenv("DISPLAY", ":93");
    qunsetenv("WAYLAND_DISPLAY");
    names += SingleInstance::nameFor(origin);
    QCOMPARE(names.size(), 4);
#endif
}

LEAD_VIEWER_TEST(SingleInstanceTest, QCoreApplication)
#include "tst_singleinstance.moc"
