// SPDX-License-Identifier: MIT
#include "support/leadjson.h"
#include "support/testprogram.h"
#include "viewer/errordialog.h"
#include "viewer/windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace LeadViewer;
using namespace LeadViewer::Test;

namespace {

const QString asha = QStringLiteral("lead-asha");
const QString secret = QStringLiteral("5a3b1e00-0000-4000-8000-000000c0ffee1760000000000:9d/+8f21");

//! Whether \p bytes hold the token, or its beginning or end: as they are, percent-encoded, in
//! base64, or as UTF-16.
bool holdsToken(const QByteArray &bytes)
{
    constexpr int piece = 16;
    const QByteArray lower = bytes.toLower();
    for (const QString &part : {secret.left(piece), secret.right(piece)}) {
        const QByteArray raw = part.toLatin1();
        const QByteArray wide(reinterpret_cast<const char *>(part.utf16()), part.size() * 2);
        if (lower.contains(raw) || lower.contains(QUrl::toPercentEncoding(part).toLower())
            || bytes.contains(wide))
            return true;
    }
    for (const char *before : {"", "x", "xy"}) {
        const QByteArray raw = secret.toLatin1();
        if (bytes.contains(QByteArray(before + raw).toBase64().mid(4, piece)))
            return true;
    }
    return false;
}

bool holdsToken(const QString &text)
{
    return holdsToken(text.toUtf8());
}

//! What a service does that repeats what it was sent.
void addAnswers()
{
    QTest::addColumn<StandinAnswer>("answer");
    const QByteArray raw = secret.toLatin1();
    QTest::newRow("a lead") << StandinAnswer{200, leadJson(QStringLiteral("Asha"), 3), {}, {}};
    QTest::newRow("401 that repeats it") << StandinAnswer{
        401, errorJson("NOT_AUTHORIZED", "Unknown token " + raw), "application/json", {}};
    QTest::newRow("500 that repeats the header")
        << StandinAnswer{500, "Authorization: Bearer " + raw, "text/plain", {}};
    QTest::newRow("a redirect to another host with it") << StandinAnswer{
        302, {}, "text/plain", {{"Location", "https://example.com/" + raw + "?t=" + raw}}};
    QTest::newRow("a redirect to nowhere with it") << StandinAnswer{
        302, {}, "text/plain", {{"Location", "/" + QUrl::toPercentEncoding(secret)}}};
}

//! Every text an accessibility tool is told of \p top and everything below it.
QStringList spokenIn(const QWidget *top)
{
    QStringList texts;
    QList<const QWidget *> widgets{top};
    for (const QWidget *child : top->findChildren<QWidget *>())
        widgets += child;
    for (const QWidget *widget : widgets) {
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(
            const_cast<QWidget *>(widget));
        if (interface == nullptr)
            continue;
        for (const QAccessible::Text kind :
             {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            texts += interface->text(kind);
    }
    return texts;
}

} // namespace

//! Wherever a token could get to, it is not there.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void searchFindsWhatItLooksFor_data();
    void searchFindsWhatItLooksFor();
    void isNotInWhatTheProgramLeaves_data();
    void isNotInWhatTheProgramLeaves();
    void isNotInALineOfTheLog();
    void isNotInWhatIsPrinted_data();
    void isNotInWhatIsPrinted();
    void isNotInTheWindow_data();
    void isNotInTheWindow();

private:
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QStringList arguments() const;
    void checkHome() const;

    Standin m_standin;
    std::unique_ptr<QTemporaryDir> m_home;
};

void SecretsTest::initTestCase()
{
    QVERIFY(m_standin.start());
}

//! The person's own folders, a log that holds everything, and the token.
QProcessEnvironment SecretsTest::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("HOME"), m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME",
                             "XDG_RUNTIME_DIR", "TMPDIR"})
        environment.insert(QString::fromLatin1(name), m_home->path());
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    environment.insert(QStringLiteral("LEAD_VIEWER_TOKEN"), secret);
    return environment;
}

QStringList SecretsTest::arguments() const
{
    return {QStringLiteral("--enterprise"), Standin::enterpriseId(),
            QStringLiteral("--lead"),       asha,
            QStringLiteral("--base-url"),   m_standin.baseUrl().toString()};
}

void SecretsTest::checkHome() const
{
    int files = 0;
    QDirIterator paths(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (paths.hasNext()) {
        QFile file(paths.next());
        QVERIFY(!holdsToken(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!holdsToken(file.readAll()), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

void SecretsTest::searchFindsWhatItLooksFor_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray raw = secret.toLatin1();
    QTest::newRow("as it is") << raw;
    QTest::newRow("its beginning") << raw.left(20);
    QTest::newRow("its end") << raw.right(20);
    QTest::newRow("in a line") << QByteArray("Bearer " + raw + "\n");
    QTest::newRow("in capitals") << raw.toUpper();
    QTest::newRow("percent-encoded") << QUrl::toPercentEncoding(secret);
    QTest::newRow("base64") << raw.toBase64();
    QTest::newRow("base64 of a header") << QByteArray("Bearer " + raw).toBase64();
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(secret.utf16()),
                                          secret.size() * 2);
}

void SecretsTest::searchFindsWhatItLooksFor()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(holdsToken("before " + bytes + " after"));
}

void SecretsTest::isNotInWhatTheProgramLeaves_data()
{
    addAnswers();
}

void SecretsTest::isNotInWhatTheProgramLeaves()
{
    QFETCH(StandinAnswer, answer);
    m_home = std::make_unique<QTemporaryDir>();
    m_standin.clearRequests();
    m_standin.setInterceptor([answer](const StandinRequest &) { return answer; });
    QProcess program;
    program.setProcessEnvironment(environment());
    program.start(QStringLiteral(LEAD_VIEWER_PROGRAM), arguments(), QIODevice::ReadOnly);
    QVERIFY(program.waitForStarted());
    QTRY_VERIFY(m_standin.requestCount() > 0);
    QCOMPARE(m_standin.requests().constFirst().header("Authorization"),
             QByteArray("Bearer " + secret.toLatin1()));
#ifdef Q_OS_LINUX
    // What every program of the same person can read.
    for (const char *name : {"cmdline", "environ"}) {
        QFile file(QStringLiteral("/proc/%1/%2").arg(program.processId()).arg(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.isEmpty());
        QVERIFY2(!holdsToken(bytes), name);
    }
#endif
    // The answer is shown, and whatever is said of it is said.
    QByteArray errors;
    QTRY_VERIFY((errors += program.readAllStandardError()).contains("qt."));
    const QDir settings(m_home->path());
    if (answer.status == 200)
        QTRY_VERIFY(settings.exists(QStringLiteral("leadviewer/lead-viewer.conf")));
    program.terminate();
    QVERIFY(program.waitForFinished());
    errors += program.readAllStandardError();
    QVERIFY2(!holdsToken(errors), errors.constData());
    QVERIFY(!holdsToken(program.readAllStandardOutput()));
    if (answer.status == 200)
        checkHome();
}

void SecretsTest::isNotInALineOfTheLog()
{
    // Qt does not log the token by itself, so it is given something to complain about.
    m_home = std::make_unique<QTemporaryDir>();
    m_standin.setInterceptor({});
    QProcessEnvironment odd = environment();
    odd.insert(QStringLiteral("QT_STYLE_OVERRIDE"), secret);
    QProcess program;
    program.setProcessEnvironment(odd);
    program.start(QStringLiteral(LEAD_VIEWER_PROGRAM),
                  arguments()
                      + QStringList{QStringLiteral("--screenshot"),
                                    m_home->filePath(QStringLiteral("picture.png"))},
                  QIODevice::ReadOnly);
    QVERIFY(program.waitForFinished());
    const QByteArray errors = program.readAllStandardError();
    QVERIFY2(errors.contains("(token)"), errors.constData());
    QVERIFY2(!holdsToken(errors), errors.constData());
}

void SecretsTest::isNotInWhatIsPrinted_data()
{
    addAnswers();
}

void SecretsTest::isNotInWhatIsPrinted()
{
    QFETCH(StandinAnswer, answer);
    m_home = std::make_unique<QTemporaryDir>();
    m_standin.setInterceptor([answer](const StandinRequest &) { return answer; });
    QProcess program;
    program.setProcessEnvironment(environment());
    const QString picture = m_home->filePath(QStringLiteral("picture.png"));
    program.start(QStringLiteral(LEAD_VIEWER_PROGRAM),
                  arguments() + QStringList{QStringLiteral("--screenshot"), picture},
                  QIODevice::ReadOnly);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), answer.status == 200 ? 0 : 1);
    const QByteArray output = program.readAllStandardOutput();
    const QByteArray errors = program.readAllStandardError();
    QVERIFY(!output.isEmpty());
    QVERIFY2(errors.contains("qt."), errors.constData()); // the log is on
    QVERIFY2(!holdsToken(output), output.constData());
    QVERIFY2(!holdsToken(errors), errors.constData());
    checkHome(); // the picture, too
}

void SecretsTest::isNotInTheWindow_data()
{
    addAnswers();
}

void SecretsTest::isNotInTheWindow()
{
    QFETCH(StandinAnswer, answer);
    const QTemporaryDir folder;
    WindowFixture fixture(folder.filePath(QStringLiteral("settings.ini")));
    fixture.answerWith(answer);
    QVERIFY(fixture.show());
    fixture.fill(asha);
    fixture.edit(QStringLiteral("Token"))->setFocus();
    type(secret);
    fixture.click(QStringLiteral("Remember"));
    fixture.click(QStringLiteral("Open lead"));
    QVERIFY(fixture.isDone());
    const bool hasFailed = answer.status != 200;
    QCOMPARE(fixture.window().errorDialog() != nullptr, hasFailed);

    QClipboard *clipboard = QGuiApplication::clipboard();
    QStringList copied;
    for (const char *name : {"Copy selected action", "Copy selected action as JSON"}) {
        clipboard->clear();
        fixture.action(QString::fromLatin1(name))->trigger();
        copied += clipboard->text();
    }
    QCOMPARE(copied[0].isEmpty(), hasFailed);
    if (hasFailed) {
        fixture.clickInDialog(QStringLiteral("Details"));
        clipboard->clear();
        fixture.clickInDialog(QStringLiteral("Copy details"));
        copied += clipboard->text();
        QVERIFY(!copied.last().isEmpty());
    }
    for (const QString &text : copied)
        QVERIFY2(!holdsToken(text), qPrintable(text));

    for (const QWidget *top : QApplication::topLevelWidgets()) {
        // Titles, tool tips, names, menus, error details: every text that every object has. The
        // input itself is the one that holds it.
        QStringList texts = textsOf(top);
        if (const auto *input = fixture.find<QLineEdit>(QStringLiteral("Token"), top)) {
            for (const QString &own : textsOf(input))
                texts.removeOne(own);
        }
        for (const QString &text : texts)
            QVERIFY2(!holdsToken(text), qPrintable(text));
        for (const QString &text : spokenIn(top))
            QVERIFY2(!holdsToken(text), qPrintable(text));
    }
}

LEAD_VIEWER_TEST(SecretsTest, QApplication)
#include "tst_secrets.moc"
