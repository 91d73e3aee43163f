// SPDX-License-Identifier: MIT
#include "standin/standin.h"
#include "support/leadjson.h"
#include "support/testprogram.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace LeadViewer;

namespace {

const QString asha = QStringLiteral("lead-asha");

struct Run
{
    int code = -1;
    QStringList output; //!< lines of standard output
    QString errors;
};

//! Runs the program to its end, off-screen, with \p token in its environment.
Run run(const QStringList &arguments, const QString &token = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.remove(QStringLiteral("LEAD_VIEWER_TOKEN"));
    if (!token.isEmpty())
        environment.insert(QStringLiteral("LEAD_VIEWER_TOKEN"), token);
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(LEAD_VIEWER_PROGRAM), arguments, QIODevice::ReadOnly);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit) {
        program.kill();
        program.waitForFinished();
        return {};
    }
    return {program.exitCode(),
            QString::fromUtf8(program.readAllStandardOutput())
                .split(QLatin1Char('\n'), Qt::SkipEmptyParts),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

//! The program as it is started from a command line.
class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void version();
    void help();
    void helpNeedsNoDisplay();
    void demo();
    void demoWithAnotherLead();
    void lead();
    void wrongToken();
    void noToken();
    void tokenAsLead();
    void refusedCommandLine_data();
    void refusedCommandLine();
    void nothingIsRemembered();
    void oneProgramRuns();

private:
    [[nodiscard]] QStringList arguments(const QString &lead) const;
    [[nodiscard]] QString picture() const
    {
        return m_directory.filePath(QStringLiteral("picture.png"));
    }

    Standin m_standin;
    QTemporaryDir m_directory;
};

void ProgramTest::initTestCase()
{
    QVERIFY(m_standin.start());
    m_standin.addLead(asha, Test::leadJson(QStringLiteral("Asha Kulkarni"), 57));
}

void ProgramTest::init()
{
    m_standin.clearRequests();
    QFile::remove(picture());
}

QStringList ProgramTest::arguments(const QString &lead) const
{
    return {QStringLiteral("--enterprise"), Standin::enterpriseId(),
            QStringLiteral("--lead"),       lead,
            QStringLiteral("--base-url"),   m_standin.baseUrl().toString(),
            QStringLiteral("--screenshot"), picture()};
}

void ProgramTest::version()
{
    const Run done = run({QStringLiteral("--version")});
    QCOMPARE(done.code, 0);
    QCOMPARE(done.output, QStringList{QStringLiteral("lead-viewer " LEAD_VIEWER_VERSION)});
    QCOMPARE(done.errors, QString());
}

void ProgramTest::help()
{
    const Run done = run({QStringLiteral("--help")});
    QCOMPARE(done.code, 0);
    QVERIFY(done.output.join(QLatin1Char('\n')).contains(QStringLiteral("LEAD_VIEWER_TOKEN")));
    QCOMPARE(done.output.first(), QStringLiteral("Usage: lead-viewer [options] [link]"));
}

void ProgramTest::helpNeedsNoDisplay()
{
    const Run done
        = run({QStringLiteral("--help"), QStringLiteral("-platform"), QStringLiteral("none such")});
    QVERIFY(done.code == 0 || done.code == 2); // but never the abort of a missing platform
}

void ProgramTest::demo()
{
    const Run done = run({QStringLiteral("--demo"), QStringLiteral("--screenshot"), picture()});
    QCOMPARE(done.code, 0);
    Standin samples;
    samples.loadSamples();
    QCOMPARE(done.output,
             (QStringList{samples.leadName(Standin::demoLeadId()),
                          QStringLiteral("1–10 of 230 · page 1 of 23")}));
    QVERIFY(!QImage(picture()).isNull());
    QCOMPARE(m_standin.requestCount(), 0);
}

void ProgramTest::demoWithAnotherLead()
{
    // A token in the environment is not the demonstration's, and must not get in its way.
    const Run done = run({QStringLiteral("--demo"), QStringLiteral("--lead"),
                          QStringLiteral("603d2b2f5c1e4a0012ab34cd"),
                          QStringLiteral("--screenshot"), picture()},
                         QStringLiteral("a token of somebody"));
    QCOMPARE(done.code, 0);
    QCOMPARE(done.output.first(), QStringLiteral("Jane Doe"));
}

void ProgramTest::lead()
{
    const Run done = run(arguments(asha), Standin::token());
    QCOMPARE(done.code, 0);
    QCOMPARE(
        done.output,
        (QStringList{QStringLiteral("Asha Kulkarni"), QStringLiteral("1–10 of 57 · page 1 of 6")}));
    QVERIFY(!done.errors.contains(Standin::token()));
    QVERIFY(!QImage(picture()).isNull());
    // The lead comes first; whatever is read behind it only adds to it, and changes nothing there.
    const StandinRequest request = m_standin.requests().constFirst();
    QVERIFY(request.target.endsWith("/lead/lead-asha?includeActions=true&skip=0&limit=10"));
    QCOMPARE(request.header("Authorization"), QByteArray("Bearer " + Standin::token().toLatin1()));
    QCOMPARE(request.header("User-Agent"), QByteArray("LeadViewer/" LEAD_VIEWER_VERSION));
    for (const StandinRequest &other : m_standin.requests()) {
        const bool isSearch = other.method == "POST"
            && other.target.endsWith("/lead/lead-asha/action/search?skip=0&limit=1");
        QVERIFY2(other.method == "GET" || isSearch, other.target.constData());
    }
}

void ProgramTest::wrongToken()
{
    const QString token = QStringLiteral("wrong-token-7f3a");
    const Run done = run(arguments(asha), token);
    QCOMPARE(done.code, 1);
    QCOMPARE(done.output, QStringList{QStringLiteral("TeleCRM did not accept the token.")});
    QVERIFY(!done.errors.contains(token));
    QVERIFY(!QImage(picture()).isNull());
}

void ProgramTest::noToken()
{
    const Run done = run(arguments(asha));
    QCOMPARE(done.code, 1);
    QVERIFY(done.output.join(QLatin1Char('\n')).contains(QStringLiteral("Enter a Sync token")));
    QCOMPARE(m_standin.requestCount(), 0);
}

void ProgramTest::tokenAsLead()
{
    const Run done = run(arguments(Standin::token()), Standin::token());
    QCOMPARE(done.code, 1);
    QVERIFY(done.output.join(QLatin1Char('\n'))
                .contains(QStringLiteral("This is a token, not an ID.")));
    QCOMPARE(m_standin.requestCount(), 0);
}

void ProgramTest::refusedCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain http") << QStringList{QStringLiteral("--base-url"),
                                               QStringLiteral("http://example.org")}
                                << QStringLiteral("plain http is accepted for this computer alone");
    QTest::newRow("unknown option")
        << QStringList{QStringLiteral("--token"), QStringLiteral("x")} << QStringLiteral("token");
    QTest::newRow("argument") << QStringList{QStringLiteral("x")}
                              << QStringLiteral("Unknown argument “x”");
    QTest::newRow("link with more behind it")
        << QStringList{QStringLiteral("lead-viewer://lead/a/b?token=x")}
        << QStringLiteral("This link does not name a lead.");
    // On Windows, no code page has all of them.
    const QString letters = QStringLiteral("उद्यम-Ωж-\"q\" \\-😀");
    QTest::newRow("argument in other letters")
        << QStringList{letters} << QStringLiteral("Unknown argument “%1”").arg(letters);
}

void ProgramTest::refusedCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, text);
    const Run done = run(arguments);
    QCOMPARE(done.code, 2);
    QVERIFY2(done.errors.contains(text), qPrintable(done.errors));
    QCOMPARE(done.output, QStringList());
}

void ProgramTest::nothingIsRemembered()
{
    // A picture shows the program as it comes, and leaves nothing behind.
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    const Run done = run(arguments(asha), Standin::token());
    QCOMPARE(done.code, 0);
    QVERIFY(QDir(home.path()).entryList({QStringLiteral("*iewer*")}).isEmpty());
}

void ProgramTest::oneProgramRuns()
{
    const QTemporaryDir home;
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(name, home.path().toLocal8Bit());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_standin.addLead(QStringLiteral("lead-2"), Test::leadJson(QStringLiteral("Rohan Mehta"), 3));
    const QStringList address{QStringLiteral("--base-url"), m_standin.baseUrl().toString()};
    const auto named = [](const QString &lead) {
        return QStringList{QStringLiteral("--enterprise"), Standin::enterpriseId(),
                           QStringLiteral("--lead"), lead};
    };
    const auto asked = [this](const char *lead) {
        const auto requests = m_standin.requests();
        return std::count_if(requests.begin(), requests.end(), [lead](const StandinRequest &each) {
            return each.method == "GET"
                && each.target.contains("/lead/" + QByteArray(lead)
                                        + "?includeActions=true&skip=0&");
        });
    };
    const auto start = [](QProcess *program, const QStringList &arguments) {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LEAD_VIEWER_TOKEN"), Standin::token());
        program->setProcessEnvironment(environment);
        program->start(QStringLiteral(LEAD_VIEWER_PROGRAM), arguments, QIODevice::ReadOnly);
    };
    QProcess first;
    start(&first, address + named(asha));
    QTRY_COMPARE(asked("lead-asha"), 1);

    // A later start ends, whether it names a lead or not; the first one opens the lead.
    QCOMPARE(run(address).code, 0);
    QCOMPARE(run(address + named(QStringLiteral("lead-2"))).code, 0);
    QTRY_COMPARE(asked("lead-2"), 1);
    // A picture needs no program that runs.
    QCOMPARE(run(arguments(asha), Standin::token()).code, 0);
    QCOMPARE(asked("lead-asha"), 2);
    // Another window on purpose.
    QProcess second;
    start(&second, QStringList{QStringLiteral("--new-window")} + address + named(asha));
    QTRY_COMPARE(asked("lead-asha"), 3);
    for (QProcess *program : {&first, &second}) {
        QCOMPARE(program->state(), QProcess::Running);
        program->kill();
        QVERIFY(program->waitForFinished());
    }
}

LEAD_VIEWER_TEST(ProgramTest, QCoreApplication)
#include "tst_program.moc"
