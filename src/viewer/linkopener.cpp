// SPDX-License-Identifier: MIT
#include "viewer/linkopener.h"

#include "viewer/noticebar.h"
#include "wording/links.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QGuiApplication>
#include <QStandardPaths>
#include <QStringList>

namespace LeadViewer {

namespace {

struct LinkOpener
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::LinkOpener)
};

//! The phone number or e-mail address of a tel: or mailto: link; any other link as it is.
QString spelled(const QUrl &url)
{
    return url.scheme() == QLatin1String("tel") || url.scheme() == QLatin1String("mailto")
        ? url.path()
        : linkTarget(url);
}

//! Whether the desktop names a program for telephone numbers. A desktop of Linux takes every link,
//! and nothing follows when it has no program. By the MIME applications specification of
//! freedesktop.org, the programs are in these files.
bool hasTelephoneProgram()
{
#ifdef Q_OS_LINUX
    const QString platform = QGuiApplication::platformName();
    if (platform != QLatin1String("xcb") && !platform.startsWith(QLatin1String("wayland")))
        return true; // no desktop, so the attempt tells
    const QStringList folders
        = QStandardPaths::standardLocations(QStandardPaths::ApplicationsLocation)
        + QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation);
    for (const QString &folder : folders) {
        for (const char *name : {"mimeinfo.cache", "mimeapps.list"}) {
            QFile file(folder + QLatin1Char('/') + QLatin1String(name));
            constexpr qint64 longest = 4LL * 1024 * 1024;
            if (file.open(QIODevice::ReadOnly)
                && file.read(longest).contains("\nx-scheme-handler/tel="))
                return true;
        }
    }
    return false;
#else
    return true;
#endif
}

} // namespace

QString openLink(const QUrl &url)
{
    if (!isOpenable(url))
        return LinkOpener::tr("This is no link that can be opened.");
    if (QDesktopServices::openUrl(url))
        return {};
    const QString text = spelled(url);
    QGuiApplication::clipboard()->setText(text);
    //: %1 is a phone number or an address
    return LinkOpener::tr("Nothing on this computer opens it. %1 was copied instead.").arg(text);
}

void openLink(const QUrl &url, NoticeBar *bar)
{
    if (url.scheme() != QLatin1String("tel") || !isOpenable(url)) {
        if (const QString problem = openLink(url); !problem.isEmpty())
            bar->showMessage(NoticeWeight::Warning, problem);
        return;
    }
    const QString number = spelled(url);
    const bool isSent = hasTelephoneProgram() && QDesktopServices::openUrl(url);
    bar->showMessage(
        isSent ? NoticeWeight::Information : NoticeWeight::Warning,
        isSent ? LinkOpener::tr("Sent to your telephone program.")
               //: %1 is a phone number
               : LinkOpener::tr("This computer has no program that calls %1.").arg(number));
    //: Button: copy a phone number
    bar->setAction(LinkOpener::tr("Copy number"), [bar, number] {
        QGuiApplication::clipboard()->setText(number);
        //: %1 is a phone number
        bar->showMessage(NoticeWeight::Success, LinkOpener::tr("%1 was copied.").arg(number));
    });
}

} // namespace LeadViewer
