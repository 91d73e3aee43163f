// SPDX-License-Identifier: MIT
#include "app/platform.h"

#include <QString>
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <QApplication>
#include <QPalette>
#include <QSettings>

#include <cstdio>

#include <qt_windows.h>
#endif

namespace LeadViewer {

bool hasScreen()
{
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (platform.startsWith(QLatin1String("offscreen"))
        || platform.startsWith(QLatin1String("minimal")))
        return false;
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    return true;
#else
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#endif
}

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
    qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
    QApplication::setStyle(QStringLiteral("fusion"));
}

bool s_isDark = false;

} // namespace

void preparePlatform()
{
    useConsole();
    s_isDark = areColoursDark() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    if (s_isDark)
        useDarkColours();
}

void preparePalette()
{
    // The selected row of a list without the focus is hardly seen.
    QPalette palette = QApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    palette.setColor(QPalette::Inactive, QPalette::Highlight,
                     s_isDark ? base.lighter(220) : base.darker(118));
    // In the dark palette of Qt 6.4, every second row looks selected.
    if (s_isDark)
        palette.setColor(QPalette::AlternateBase, base.lighter(130));
    QApplication::setPalette(palette);
    if (!s_isDark)
        return;
    // A box that is not ticked looks ticked there; this stands out from the window.
    palette.setColor(QPalette::Base, base.lighter(220));
    for (const char *boxes : {"QCheckBox", "QRadioButton"})
        QApplication::setPalette(palette, boxes);
}
#else
void preparePlatform() { }
void preparePalette() { }
#endif

} // namespace LeadViewer
