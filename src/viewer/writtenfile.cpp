// SPDX-License-Identifier: MIT
#include "viewer/writtenfile.h"

#include "wording/visibletext.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

#ifdef Q_OS_WIN
#include <QProcess>
#endif

#ifdef LEAD_VIEWER_FILE_MANAGER
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#endif

namespace LeadViewer {

namespace {

struct WrittenFile
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::WrittenFile)
};

QUrl folderUrl(const QFileInfo &file)
{
    return QUrl::fromLocalFile(file.absolutePath());
}

//! Asks a file manager to select the file. False where none can be asked.
bool selectInFileManager(const QFileInfo &file)
{
#if defined(Q_OS_WIN)
    // Explorer has its own way with commas and quotes, which Qt would quote once more.
    QProcess explorer;
    explorer.setProgram(QStringLiteral("explorer.exe"));
    explorer.setNativeArguments(
        QStringLiteral("/select,\"%1\"").arg(QDir::toNativeSeparators(file.absoluteFilePath())));
    return file.exists() && explorer.startDetached();
#elif defined(LEAD_VIEWER_FILE_MANAGER)
    const QString platform = QGuiApplication::platformName();
    const bool isDesktop
        = platform == QLatin1String("xcb") || platform.startsWith(QLatin1String("wayland"));
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!isDesktop || !bus.isConnected())
        return false;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"),
        QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList{QUrl::fromLocalFile(file.absoluteFilePath()).toString(QUrl::FullyEncoded)}
         << QString();
    // The desktop may have no such file manager, which is known only later.
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), qApp);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
                     [watcher, folder = folderUrl(file)] {
                         if (watcher->isError())
                             QDesktopServices::openUrl(folder);
                         watcher->deleteLater();
                     });
    return true;
#else
    Q_UNUSED(file)
    return false;
#endif
}

} // namespace

QString openWrittenFile(const QString &fileName)
{
    const QFileInfo file(fileName);
    if (!file.isFile())
        return WrittenFile::tr("The file is gone. Export again.");
    const bool isTable = file.suffix().compare(QLatin1String("csv"), Qt::CaseInsensitive) == 0;
    if (isTable && QDesktopServices::openUrl(QUrl::fromLocalFile(file.absoluteFilePath())))
        return {};
    return WrittenFile::tr(
        "Nothing on this computer opens the file. Open it from your spreadsheet program.");
}

QString showInFolder(const QString &fileName)
{
    const QFileInfo file(fileName);
    if (selectInFileManager(file) || QDesktopServices::openUrl(folderUrl(file)))
        return {};
    //: %1 is a folder
    return WrittenFile::tr("Nothing on this computer shows folders. The file is in %1.")
        .arg(visibleText(QDir::toNativeSeparators(file.absolutePath())));
}

} // namespace LeadViewer
