// SPDX-License-Identifier: MIT
#include "app/commandline.h"

#include "app/environment.h"
#include "telecrm/viewerlink.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace LeadViewer {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::CommandLine)
};

QString problemText(BaseUrlProblem problem, const QString &address)
{
    switch (problem) {
    case BaseUrlProblem::NotAnAddress:
        return Words::
            tr("--base-url: “%1” is not an address such as https://next.telecrm.in/autoupdate/v2.")
                .arg(address);
    case BaseUrlProblem::NotHttp:
        return Words::tr("--base-url: the address has to begin with https://.");
    case BaseUrlProblem::PlainHttp:
        return Words::tr(
            "--base-url: plain http is accepted for this computer alone, since the token would "
            "travel readable. Use https.");
    case BaseUrlProblem::Credentials:
        return Words::tr("--base-url: the address must not hold a user name or password.");
    case BaseUrlProblem::QueryOrFragment:
        return Words::tr("--base-url: the address must end with its path, without “?” or “#”.");
    }
    return {};
}

CommandLine refused(const QString &text)
{
    CommandLine line;
    line.outcome = CommandLine::Outcome::Refuse;
    line.text = text;
    return line;
}

//! A link names a lead and nothing else. Options beside it are refused, because the writer of
//! the link may have added them.
CommandLine fromLink(const QString &link, bool isAlone)
{
    if (!isAlone)
        return refused(Words::tr("A link to a lead stands alone, without options and other "
                                 "arguments."));
    CommandLine line;
    if (const auto address = addressFromOutsideLink(link)) {
        line.link = viewerLink(*address);
        return line;
    }
    line = refused(Words::tr("This link does not name a lead. A link to a lead is "
                             "lead-viewer://lead/ENTERPRISE/LEAD, with nothing behind it, or the "
                             "address of a lead in TeleCRM."));
    line.link = QStringLiteral("lead-viewer:");
    return line;
}

} // namespace

//! What the administrator refuses; empty when it is nothing. Sample leads have values of their own.
QString CommandLine::takePolicy(const Policy &policy)
{
    if (demo)
        return {};
    const BaseUrl theirs = policy.baseUrl.value_or(BaseUrl());
    if (policy.locksBaseUrl && baseUrl && *baseUrl != theirs)
        //: %1 is an address
        return Words::tr("--base-url: your administrator has set the address to %1.")
            .arg(theirs.url().toDisplayString());
    if (policy.locksEnterpriseId && !enterpriseId.isEmpty() && enterpriseId != policy.enterpriseId)
        //: %1 is an ID
        return Words::tr("Enterprise ID: your administrator has set it to %1.")
            .arg(*policy.enterpriseId);
    if (!baseUrl)
        baseUrl = policy.baseUrl;
    return {};
}

CommandLine CommandLine::parse(const QStringList &arguments, const Policy &policy)
{
    const QCommandLineOption demo(QStringLiteral("demo"),
                                  Words::tr("Show made-up leads, served by the program itself."));
    const QCommandLineOption enterprise(QStringLiteral("enterprise"),
                                        Words::tr("Fill in the Enterprise ID."),
                                        QStringLiteral("ID"));
    const QCommandLineOption lead(QStringLiteral("lead"), Words::tr("Fill in the Lead ID."),
                                  QStringLiteral("ID"));
    const QCommandLineOption baseUrl(
        QStringLiteral("base-url"),
        Words::tr("Ask this address instead of https://next.telecrm.in/autoupdate/v2. Plain http "
                  "is accepted "
                  "for this computer alone."),
        QStringLiteral("URL"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        Words::tr("Wait for the lead, draw the window to a PNG "
                                                  "file, print the lead's name and the place in "
                                                  "its timeline, and exit (1 when it failed)."),
                                        QStringLiteral("FILE"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        Words::tr(
            "Reads one TeleCRM lead: its fields and its timeline.\n\nThe token is taken from the "
            "environment variable %1, never from the command line. With enterprise, lead and token "
            "known, the lead is opened at start.")
            .arg(QString::fromLatin1(tokenVariable)));
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  Words::tr("Show this help."));
    const QCommandLineOption newWindow(QStringLiteral("new-window"),
                                       Words::tr("Open a new window, also when the program runs "
                                                 "already."));
    parser.addOptions({help, demo, enterprise, lead, baseUrl, screenshot, newWindow});
    parser.addPositionalArgument(
        QStringLiteral("link"),
        Words::tr("Open the lead of a link, lead-viewer://lead/ENTERPRISE/LEAD or the lead's "
                  "address in TeleCRM. You are asked first when it is in another workspace."),
        QStringLiteral("[link]"));

    if (!parser.parse(arguments))
        return refused(parser.errorText());
    CommandLine line;
    if (parser.isSet(help)) {
        line.outcome = Outcome::PrintAndExit;
        line.text = parser.helpText();
        // Without an application object, Qt does not know the program's name.
        line.text.replace(QLatin1String("<executable_name>"), QCoreApplication::applicationName());
        return line;
    }
    if (parser.isSet(version)) {
        line.outcome = Outcome::PrintAndExit;
        line.text = QCoreApplication::applicationName() + QLatin1Char(' ')
            + QCoreApplication::applicationVersion() + QLatin1Char('\n');
        return line;
    }
    const QStringList others = parser.positionalArguments();
    for (const QString &other : others) {
        if (!isOutsideLink(other))
            continue;
        line = fromLink(other, others.size() == 1 && parser.optionNames().isEmpty());
        line.baseUrl = policy.baseUrl;
        return line;
    }
    if (!others.isEmpty())
        return refused(Words::tr("Unknown argument “%1”; see --help.").arg(others.first()));

    line.demo = parser.isSet(demo);
    line.newWindow = parser.isSet(newWindow);
    line.enterpriseId = parser.value(enterprise).trimmed();
    line.leadId = parser.value(lead).trimmed();
    line.screenshot = parser.value(screenshot);
    if (parser.isSet(baseUrl)) {
        if (line.demo)
            return refused(
                Words::tr("--demo brings its own address, so --base-url does not go with it."));
        const QString address = parser.value(baseUrl);
        const auto parsed = BaseUrl::parse(address);
        if (const auto *problem = std::get_if<BaseUrlProblem>(&parsed))
            return refused(problemText(*problem, address));
        line.baseUrl = std::get<BaseUrl>(parsed);
    }
    if (const QString problem = line.takePolicy(policy); !problem.isEmpty())
        return refused(problem);
    if (parser.isSet(screenshot) && line.screenshot.isEmpty())
        return refused(Words::tr("--screenshot needs the name of a file."));
    return line;
}

std::optional<QString> CommandLine::message(bool hasToken) const
{
    if (demo || newWindow || !screenshot.isEmpty())
        return std::nullopt;
    if (enterpriseId.isEmpty() && leadId.isEmpty())
        return link;
    const LeadAddress address{{enterpriseId}, {leadId}};
    const QString named = viewerLink(address);
    if (hasToken || addressFromViewerLink(named) != address)
        return std::nullopt;
    return named;
}

} // namespace LeadViewer
