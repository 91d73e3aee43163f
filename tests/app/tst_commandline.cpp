// SPDX-License-Identifier: MIT
#include "app/commandline.h"
#include "support/testprogram.h"

#include <QtTest>

using namespace LeadViewer;

namespace {

CommandLine parsed(const QStringList &arguments)
{
    return CommandLine::parse(QStringList{QStringLiteral("lead-viewer")} + arguments);
}

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

//! What the command line can say, and how it is turned down.
class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothing();
    void everything();
    void blanksAreTakenOff();
    void demo();
    void baseUrl_data();
    void baseUrl();
    void refused_data();
    void refused();
    void link();
    void refusedLink_data();
    void refusedLink();
    void message_data();
    void message();
    void policy_data();
    void policy();
    void thereIsNoOptionForTheToken_data();
    void thereIsNoOptionForTheToken();
    void help_data();
    void help();
    void version();
};

void CommandLineTest::initTestCase()
{
    QCoreApplication::setApplicationName(QStringLiteral("lead-viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral("9.8.7"));
}

void CommandLineTest::nothing()
{
    const CommandLine line = parsed({});
    QCOMPARE(line.outcome, CommandLine::Outcome::Run);
    QVERIFY(!line.demo);
    QVERIFY(line.enterpriseId.isEmpty() && line.leadId.isEmpty() && line.screenshot.isEmpty());
    QVERIFY(!line.baseUrl);
}

void CommandLineTest::everything()
{
    const CommandLine line
        = parsed(words("--enterprise e7 --lead=l9 --base-url https://example.org/v2/ "
                       "--screenshot picture.png"));
    QCOMPARE(line.outcome, CommandLine::Outcome::Run);
    QCOMPARE(line.enterpriseId, QStringLiteral("e7"));
    QCOMPARE(line.leadId, QStringLiteral("l9"));
    QVERIFY(line.baseUrl.has_value());
    QCOMPARE(line.baseUrl->url(), QUrl(QStringLiteral("https://example.org/v2")));
    QCOMPARE(line.screenshot, QStringLiteral("picture.png"));
}

void CommandLineTest::blanksAreTakenOff()
{
    const CommandLine line = parsed({QStringLiteral("--enterprise"), QStringLiteral(" e7 "),
                                     QStringLiteral("--lead"), QStringLiteral("l9\n")});
    QCOMPARE(line.enterpriseId, QStringLiteral("e7"));
    QCOMPARE(line.leadId, QStringLiteral("l9"));
}

void CommandLineTest::demo()
{
    const CommandLine line = parsed(words("--demo --lead l9"));
    QCOMPARE(line.outcome, CommandLine::Outcome::Run);
    QVERIFY(line.demo);
    QCOMPARE(line.leadId, QStringLiteral("l9"));
}

void CommandLineTest::baseUrl_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"https://next.telecrm.in/autoupdate/v2", "https://example.org:8443/x",
          "http://127.0.0.1:8080/autoupdate/v2", "http://localhost/v2", "http://[::1]:1/v2"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void CommandLineTest::baseUrl()
{
    QFETCH(QString, address);
    const CommandLine line = parsed({QStringLiteral("--base-url"), address});
    QVERIFY2(line.outcome == CommandLine::Outcome::Run, qPrintable(line.text));
    QVERIFY(line.baseUrl.has_value());
    QCOMPARE(line.baseUrl->url(), QUrl(address));
}

void CommandLineTest::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const char *text) {
        QTest::newRow(line) << words(line) << QString::fromUtf8(text);
    };
    row("--base-url http://example.org", "plain http is accepted for this computer alone");
    row("--base-url http://127.0.0.1.example.org/v2",
        "plain http is accepted for this computer alone");
    row("--base-url ftp://example.org", "has to begin with https://");
    row("--base-url example.org", "“example.org” is not an address");
    row("--base-url https://", "is not an address");
    row("--base-url https://me:secret@example.org", "must not hold a user name or password");
    row("--base-url https://example.org/v2?x=1", "must end with its path");
    row("--base-url https://example.org/v2#x", "must end with its path");
    row("--demo --base-url https://example.org", "--demo brings its own address");
    row("--lead", "lead");
    row("--screenshot", "screenshot");
    row("--screenshot=", "--screenshot needs the name of a file.");
    row("--nonsense", "nonsense");
    row("l9", "Unknown argument “l9”; see --help.");
}

void CommandLineTest::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, text);
    const CommandLine line = parsed(arguments);
    QCOMPARE(line.outcome, CommandLine::Outcome::Refuse);
    QVERIFY2(line.text.contains(text), qPrintable(line.text));
    QVERIFY(!line.text.contains(QStringLiteral("secret")));
}

void CommandLineTest::link()
{
    QCOMPARE(parsed(words("--enterprise e7 --lead l9")).link, QString());
    for (const char *arguments :
         {"lead-viewer://lead/e7/l%2F9", "-- LEAD-VIEWER://lead/e7/l%2f9",
          "https://next.telecrm.in/e7/views/all-leads-v2/overlay/l/l%2F9?token=secret"}) {
        const CommandLine line = parsed(words(arguments));
        QVERIFY2(line.outcome == CommandLine::Outcome::Run, qPrintable(line.text));
        QCOMPARE(line.link, QStringLiteral("lead-viewer://lead/e7/l%2F9"));
        // It fills in nothing before it is known whether it may.
        QVERIFY(line.enterpriseId.isEmpty() && line.leadId.isEmpty());
        QVERIFY(!line.demo && !line.baseUrl && line.screenshot.isEmpty());
    }
}

void CommandLineTest::refusedLink_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, const char *text) {
        QTest::newRow(line) << words(line) << QString::fromUtf8(text);
    };
    for (const char *line :
         {"lead-viewer:", "lead-viewer://lead/e7", "lead-viewer://lead/e7/secret/",
          "lead-viewer://lead/e7/l9?token=secret", "lead-viewer://settings/secret/l9",
          "lead-viewer://lead/e7/%zz", "https://example.org/e7/views/x/l/secret",
          "https://next.telecrm.in/e7/views/secret", "http://next.telecrm.in/e7/views/x/l/secret"})
        row(line, "This link does not name a lead.");
    for (const char *line :
         {"--base-url https://secret.org lead-viewer://lead/e7/l9",
          "lead-viewer://lead/e7/l9 --base-url=https://secret.org", "lead-viewer://lead/e7/l9 x",
          "x lead-viewer://lead/e7/l9", "--demo lead-viewer://lead/e7/l9",
          "lead-viewer://lead/e7/l9 --screenshot secret.png",
          "lead-viewer://lead/e7/l9 --lead secret",
          "lead-viewer://lead/e7/l9 lead-viewer://lead/e7/secret",
          "lead-viewer://lead/e7/l9 --new-window", "--new-window https://next.telecrm.in/secret",
          "lead-viewer://lead/e7/l%0a9 --base-url https://secret.org"})
        row(line, "A link to a lead stands alone");
}

void CommandLineTest::refusedLink()
{
    refused();
    // What the window is told is no part of the link.
    QFETCH(const QStringList, arguments);
    QCOMPARE(parsed(arguments).link,
             arguments.size() == 1 ? QStringLiteral("lead-viewer:") : QString());
}

void CommandLineTest::message_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<bool>("hasToken");
    QTest::addColumn<QString>("message"); // "-": none
    const auto row = [](const char *arguments, const char *message, bool hasToken = false) {
        QTest::addRow("%s%s", arguments, hasToken ? ", token" : "")
            << QString::fromLatin1(arguments) << hasToken << QString::fromLatin1(message);
    };
    row("", "");
    row("", "", true);
    row("--base-url https://example.org", "");
    row("lead-viewer://lead/e7/l9", "lead-viewer://lead/e7/l9");
    row("lead-viewer://lead/e7/l9", "lead-viewer://lead/e7/l9", true);
    row("lead-viewer://lead/e7", "lead-viewer:");
    row("https://next.telecrm.in/e7/views/x/l/l9?a=b", "lead-viewer://lead/e7/l9");
    row("--enterprise e7 --lead l9", "lead-viewer://lead/e7/l9");
    row("--enterprise e7 --lead l9", "-", true);
    row("--enterprise e7", "-");
    row("--lead l9", "-");
    row("--enterprise .. --lead l9", "-");
    row("--new-window", "-");
    row("--new-window --enterprise e7 --lead l9", "-");
    row("--demo", "-");
    row("--screenshot picture.png", "-");
}

void CommandLineTest::message()
{
    QFETCH(const QString, arguments);
    QFETCH(const bool, hasToken);
    const CommandLine line = parsed(arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    const QString message = line.message(hasToken).value_or(QStringLiteral("-"));
    QTEST(message, "message");
}

void CommandLineTest::policy_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("origin"); // empty: refused
    const QString theirs = QStringLiteral("https://theirs.example");
    QTest::newRow("default") << false << QStringList() << theirs;
    QTest::newRow("own") << false << words("--base-url https://own.example/v2 --enterprise own")
                         << QStringLiteral("https://own.example");
    QTest::newRow("locked") << true << QStringList() << theirs;
    QTest::newRow("locked, the same")
        << true << words("--base-url https://theirs.example/v2/ --enterprise ent_1") << theirs;
    QTest::newRow("locked, another address")
        << true << words("--base-url https://own.example/v2") << QString();
    QTest::newRow("locked, another path")
        << true << words("--base-url https://theirs.example/v3") << QString();
    QTest::newRow("locked, another workspace") << true << words("--enterprise own") << QString();
    QTest::newRow("link") << false << words("lead-viewer://lead/own/l9") << theirs;
    QTest::newRow("locked, link") << true << words("lead-viewer://lead/ent_1/l9") << theirs;
    // The window says that it is in another workspace.
    QTest::newRow("locked, link to another workspace")
        << true << words("lead-viewer://lead/own/l9") << theirs;
    QTest::newRow("samples") << true << words("--demo --enterprise own") << QStringLiteral("none");
}

void CommandLineTest::policy()
{
    QFETCH(const bool, isLocked);
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, origin);
    Policy policy;
    policy.enterpriseId = QStringLiteral("ent_1");
    policy.baseUrl = std::get<BaseUrl>(BaseUrl::parse(QStringLiteral("https://theirs.example/v2")));
    policy.locksEnterpriseId = isLocked;
    policy.locksBaseUrl = isLocked;
    const CommandLine line
        = CommandLine::parse(QStringList{QStringLiteral("lead-viewer")} + arguments, policy);
    QCOMPARE(line.outcome,
             origin.isEmpty() ? CommandLine::Outcome::Refuse : CommandLine::Outcome::Run);
    QCOMPARE(line.text.contains(QLatin1String("your administrator")), origin.isEmpty());
    if (!origin.isEmpty())
        QCOMPARE(line.baseUrl ? line.baseUrl->origin() : QStringLiteral("none"), origin);
}

void CommandLineTest::thereIsNoOptionForTheToken_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char *line :
         {"--token t7", "--token=t7", "--enterprise e7 --token t7", "-t t7", "--bearer t7"})
        QTest::newRow(line) << words(line);
}

void CommandLineTest::thereIsNoOptionForTheToken()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parsed(arguments);
    QCOMPARE(line.outcome, CommandLine::Outcome::Refuse);
    // It must not be said again where others may read it.
    QVERIFY2(!line.text.contains(QStringLiteral("t7")), qPrintable(line.text));
}

void CommandLineTest::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("--help") << words("--help");
    QTest::newRow("-h") << words("-h");
    QTest::newRow("with others") << words("--demo --help");
}

void CommandLineTest::help()
{
    QFETCH(QStringList, arguments);
    const CommandLine line = parsed(arguments);
    QCOMPARE(line.outcome, CommandLine::Outcome::PrintAndExit);
    for (const char *part :
         {"Usage: ", "-h, --help", "-v, --version", "--demo", "--enterprise <ID>", "--lead <ID>",
          "--base-url <URL>", "--screenshot <FILE>", "--new-window", "LEAD_VIEWER_TOKEN", "[link]",
          "lead-viewer://lead/ENTERPRISE/LEAD"})
        QVERIFY2(line.text.contains(QString::fromLatin1(part)), part);
    QVERIFY(!line.text.contains(QStringLiteral("--token")));
    QVERIFY(line.text.endsWith(QLatin1Char('\n')));
}

void CommandLineTest::version()
{
    for (const char *option : {"--version", "-v"}) {
        const CommandLine line = parsed(words(option));
        QCOMPARE(line.outcome, CommandLine::Outcome::PrintAndExit);
        QCOMPARE(line.text, QStringLiteral("lead-viewer 9.8.7\n"));
    }
}

LEAD_VIEWER_TEST(CommandLineTest, QCoreApplication)
#include "tst_commandline.moc"
