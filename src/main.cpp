// SPDX-License-Identifier: MIT
#include "app/arguments.h"
#include "app/commandline.h"
#include "app/demo.h"
#include "app/environment.h"
#include "app/linkevents.h"
#include "app/platform.h"
#include "app/singleinstance.h"
#include "app/snapshot.h"
#include "session/namescache.h"
#include "session/policy.h"
#include "session/settings.h"
#include "session/tokenkeeper.h"
#include "session/tokenstore.h"
#include "standin/demo.h"
#include "telecrm/client.h"
#include "telecrm/network.h"
#include "telecrm/secretfilter.h"
#include "telecrm/workspacereader.h"
#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"
#include "viewer/firstpaint.h"
#include "viewer/mainwindow.h"
#include "wording/catalogue.h"
#include "wording/phonemask.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QProcess>
#include <QStandardPaths>
#include <QTextStream>

#ifdef Q_OS_WIN
#include "session/credentialstore.h"
#endif

#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>

using namespace LeadViewer;

namespace {

constexpr int usageError = 2;
constexpr std::chrono::milliseconds afterwards{250};

void setNames()
{
    QCoreApplication::setApplicationName(QStringLiteral("lead-viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEAD_VIEWER_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("leadviewer"));
    QCoreApplication::setOrganizationDomain(QStringLiteral("leadviewer.org"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Lead Viewer"));
    QGuiApplication::setDesktopFileName(QStringLiteral(LEAD_VIEWER_ID));
}

void setIcon()
{
    QIcon own;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        own.addFile(QStringLiteral(":/icons/png/%1.png").arg(size), QSize(size, size));
    QGuiApplication::setWindowIcon(QIcon::fromTheme(QStringLiteral(LEAD_VIEWER_ID), own));
}

//! Empty where the system has no folder for caches.
QString namesFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return folder.isEmpty() ? folder : folder + QLatin1String("/names");
}

//! Empty where the system has no folder for settings.
QString recentLeadsFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    return folder.isEmpty() ? folder : folder + QLatin1String("/recent/leads.json");
}

int refuse(const QString &text)
{
    QTextStream(stderr) << text << Qt::endl;
    return usageError;
}

} // namespace

int main(int argc, char *argv[])
{
    const SecretFilter filter;
    const Token token = takeTokenFromEnvironment();
    setNames();
    preparePlatform();
    const Policy computersPolicy = Policy::ofComputer();
    // Before the application object, so that help and errors need no display.
    const QStringList arguments = programArguments(argc, argv);
#ifdef Q_OS_WIN
    // The uninstaller's, for a person who wants nothing left.
    if (arguments.mid(1) == QStringList(QStringLiteral("--forget-tokens")))
        return CredentialStore::removeAll() ? EXIT_SUCCESS : EXIT_FAILURE;
#endif
    const CommandLine line = CommandLine::parse(arguments, computersPolicy);
    if (line.outcome == CommandLine::Outcome::PrintAndExit) {
        QTextStream(stdout) << line.text;
        return EXIT_SUCCESS;
    }
    if (line.outcome == CommandLine::Outcome::Refuse) {
        const int code = refuse(line.text);
        // Where a browser started the program, only a window can say it.
        if (line.link.isEmpty() || !hasScreen())
            return code;
    }

    QApplication application(argc, argv);
    preparePalette();
    // The texts are English, so numbers and months are English, too, in the format of the user's
    // region.
    QLocale::setDefault(QLocale(QLocale::English, QLocale().territory()));
    installCatalogue();

    std::optional<Demo> demo;
    BaseUrl baseUrl = line.baseUrl.value_or(BaseUrl());
    if (line.demo) {
        demo.emplace();
        if (const QString problem = demo->start(); !problem.isNull())
            return refuse(problem);
        baseUrl = std::get<BaseUrl>(BaseUrl::parse(demo->service().baseUrl().toString()));
    }

    std::optional<SingleInstance> instance;
    if (!line.demo && line.screenshot.isEmpty()) {
        instance.emplace(SingleInstance::nameFor(baseUrl.origin()));
        const auto message = line.message(!token.isEmpty());
        if (message && instance->handOver(*message))
            return EXIT_SUCCESS;
        instance->serve();
    }

    Network network;
    Client client(&network, baseUrl, QByteArrayLiteral("LeadViewer/" LEAD_VIEWER_VERSION));
    NamesCache namesCache(namesFolder(), baseUrl.origin());
    const Policy policy = line.demo ? computersPolicy.withoutValues() : computersPolicy;
    if (policy.masksPhones) {
        client.setMasking(&maskedPhonesIn);
        namesCache.setMasking(&maskedPhonesIn);
    }
    WorkspaceReader names(&client);
    // Made-up names are not kept, and a picture shows the program without the user's files.
    if (!line.demo && line.screenshot.isEmpty())
        names.setStore(&namesCache);
    LeadBrowser browser(&client);
    browser.behind()->turnOn(&names);

    // A picture shows the program without the user's settings.
    std::optional<Settings> settings;
    if (line.screenshot.isEmpty())
        settings.emplace();
    // Made-up leads and pictures do not use the password store.
    const std::unique_ptr<TokenStore> store = systemTokenStore();
    std::optional<TokenKeeper> keeper;
    if (settings && !line.demo) {
        keeper.emplace(store.get(), &*settings, baseUrl.origin());
        keeper->setGiven(token);
        if (!policy.allowsRemember)
            keeper->forbid();
    }
    MainWindow window(&browser, settings ? &*settings : nullptr);
    window.setPolicy(policy);
    if (!line.demo && line.screenshot.isEmpty())
        window.setRecentLeadsFile(recentLeadsFile());
    if (line.demo) {
        window.setSampleData();
        const DemoService &service = demo->service();
        window.fillIn(service.enterpriseId(), service.leadId(), service.token());
    }
    window.fillIn(line.enterpriseId, line.leadId, line.demo ? QString() : token.plain());
    if (keeper)
        window.setTokenKeeper(&*keeper);
    // Work that the first window does not need is done after it, and after a lead that is opened at
    // start.
    const FirstPaint firstPaint(&window, afterwards);
    QObject::connect(&firstPaint, &FirstPaint::painted, &window, [&network] {
        setIcon();
        network.prepare();
    });
    QObject::connect(&window, &MainWindow::samplesRequested, &window, [] {
        QProcess::startDetached(QCoreApplication::applicationFilePath(),
                                {QStringLiteral("--demo")});
    });
    // A picture has the size of a usual window.
    if (line.screenshot.isEmpty())
        window.fitScreen();
    window.show();

    if (!line.screenshot.isEmpty()) {
        Snapshot snapshot(&window, &browser, line.screenshot);
        QObject::connect(&snapshot, &Snapshot::finished, &application, &QCoreApplication::exit,
                         Qt::QueuedConnection);
        snapshot.start();
        return QApplication::exec();
    }
    LinkEvents events;
    application.installEventFilter(&events);
    QObject::connect(&events, &LinkEvents::linkOpened, &window, &MainWindow::openFromLink);
    if (instance)
        QObject::connect(&*instance, &SingleInstance::called, &window, &MainWindow::openFromLink);
    if (line.link.isEmpty())
        window.openAtStart();
    else
        window.openFromLink(line.link);
    return QApplication::exec();
}
