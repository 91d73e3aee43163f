// SPDX-License-Identifier: MIT
#include "support/testprogram.h"
#include "telecrm/secretfilter.h"
#include "telecrm/token.h"

#include <QLoggingCategory>
#include <QThread>
#include <QtTest>

namespace LeadViewer {

namespace {

const QString secret = QStringLiteral("5a3b:1e00/c0ffee+77");

QMutex mutex;
QStringList lines; // guarded by the mutex

void record(QtMsgType, const QMessageLogContext &, const QString &message)
{
    const QMutexLocker lock(&mutex);
    lines += message;
}

} // namespace

//! No line of a log holds a token that is known.
class SecretFilterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hidesTheTokenInEveryKindOfLine_data();
    void hidesTheTokenInEveryKindOfLine();
    void hidesItInEveryForm_data();
    void hidesItInEveryForm();
    void hidesEveryTokenThereIs();
    void leavesShortTextsAlone();
    void forgetsATokenThatIsGone();
    void worksFromEveryThread();
    void putsTheHandlerBack();

private:
    QtMessageHandler m_before = nullptr;
};

void SecretFilterTest::init()
{
    m_before = qInstallMessageHandler(record);
    lines.clear();
}

void SecretFilterTest::cleanup()
{
    qInstallMessageHandler(m_before);
}

void SecretFilterTest::hidesTheTokenInEveryKindOfLine_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("debug") << int(QtDebugMsg);
    QTest::newRow("info") << int(QtInfoMsg);
    QTest::newRow("warning") << int(QtWarningMsg);
    QTest::newRow("critical") << int(QtCriticalMsg);
}

void SecretFilterTest::hidesTheTokenInEveryKindOfLine()
{
    QFETCH(int, kind);
    const SecretFilter filter;
    const Token token = Token::fromInput(secret);
    qt_message_output(QtMsgType(kind), QMessageLogContext(), QStringLiteral("[%1]").arg(secret));
    QCOMPARE(lines, QStringList{QStringLiteral("[(token)]")});
}

void SecretFilterTest::hidesItInEveryForm_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray raw = secret.toLatin1();
    const QByteArray encoded = QUrl::toPercentEncoding(secret);
    QTest::newRow("as it is") << raw;
    QTest::newRow("percent-encoded") << encoded;
    QTest::newRow("percent-encoded in small letters") << encoded.toLower();
}

void SecretFilterTest::hidesItInEveryForm()
{
    QFETCH(QByteArray, text);
    const SecretFilter filter;
    const Token token = Token::fromInput(secret);
    qDebug("before %s after", text.constData());
    QCOMPARE(lines, QStringList{QStringLiteral("before (token) after")});
}

void SecretFilterTest::hidesEveryTokenThereIs()
{
    const SecretFilter filter;
    const Token first = Token::fromInput(QStringLiteral("first-token"));
    const Token second = Token::fromInput(QStringLiteral("second-token"));
    qDebug("first-token second-token third-token");
    QCOMPARE(lines, QStringList{QStringLiteral("(token) (token) third-token")});
}

void SecretFilterTest::leavesShortTextsAlone()
{
    // The beginning of a token that is being typed would tear holes into other words.
    const SecretFilter filter;
    const Token begun = Token::fromInput(QStringLiteral("qt"));
    qDebug("qt.network");
    QCOMPARE(lines, QStringList{QStringLiteral("qt.network")});
}

void SecretFilterTest::forgetsATokenThatIsGone()
{
    const SecretFilter filter;
    Token token = Token::fromInput(secret);
    const Token copy = token;
    token = Token();
    qDebug("%s", qPrintable(secret));
    QCOMPARE(lines.takeFirst(), QStringLiteral("(token)"));
    const_cast<Token &>(copy) = Token();
    qDebug("%s", qPrintable(secret));
    QCOMPARE(lines.takeFirst(), secret);
}

void SecretFilterTest::worksFromEveryThread()
{
    constexpr int count = 300;
    const SecretFilter filter;
    const Token token = Token::fromInput(secret);
    QList<QThread *> threads;
    for (int i = 0; i < 4; ++i) {
        threads += QThread::create([i] {
            for (int j = 0; j < count; ++j) {
                // Tokens come and go meanwhile.
                const Token own = Token::fromInput(QStringLiteral("token-%1-%2").arg(i).arg(j));
                qDebug("%s token-%d-%d", qPrintable(secret), i, j);
            }
        });
        threads.last()->start();
    }
    for (QThread *thread : threads)
        QVERIFY(thread->wait());
    qDeleteAll(threads);
    QCOMPARE(lines.size(), 4 * count);
    for (const QString &line : lines)
        QCOMPARE(line, QStringLiteral("(token) (token)"));
}

void SecretFilterTest::putsTheHandlerBack()
{
    const Token token = Token::fromInput(secret);
    {
        const SecretFilter filter;
    }
    qDebug("%s", qPrintable(secret));
    QCOMPARE(lines, QStringList{secret});
}

} // namespace LeadViewer

LEAD_VIEWER_TEST(LeadViewer::SecretFilterTest, QCoreApplication)

#include "tst_secretfilter.moc"
