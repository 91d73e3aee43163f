// SPDX-License-Identifier: MIT
#include "viewer/linkopener.h"

#include "wording/links.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>

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

} // namespace LeadViewer
