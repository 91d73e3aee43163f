// SPDX-License-Identifier: MIT
#include "app/platform.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <QApplication>
#include <QSettings>

#include <cstdio>

#include <qt_windows.h>
#endif

namespace LeadViewer {

#ifdef Q_OS_WIN
namespace {

//! Output that goes to a file or another program already has its place.
void useConsole()
{
    if (::GetFileType(::GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_UNKNOWN)
        return;
    if (!::AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    std::freopen("CONOUT$", "w", stdout);
    std::freopen("CONOUT$", "w", stderr);
}

//! The key and its value are what Windows 10 and 11 write for "Choose your colours: Dark".
bool areColoursDark()
{
    const QSettings theme(QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\"
                                         "CurrentVersion\\Themes\\Personalize"),
                          QSettings::NativeFormat);
    return theme.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
}

//! Windows' own controls are light whatever the palette; Fusion's follow it.
void useDarkColours()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return;
    qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
    QApplication::setStyle(QStringLiteral("fusion"));
}

} // namespace

void preparePlatform()
{
    useConsole();
    if (areColoursDark())
        useDarkColours();
}
#else
void preparePlatform() { }
#endif

} // namespace LeadViewer
