// SPDX-License-Identifier: MIT
#include "app/arguments.h"

#ifdef Q_OS_WIN
#include <memory>

#include <qt_windows.h>
#include <shellapi.h>
#endif

namespace LeadViewer {

QStringList programArguments([[maybe_unused]] int argc, [[maybe_unused]] const char *const *argv)
{
    QStringList arguments;
#ifdef Q_OS_WIN
    int count = 0;
    const std::unique_ptr<LPWSTR, decltype(&::LocalFree)> texts(
        ::CommandLineToArgvW(::GetCommandLineW(), &count), &::LocalFree);
    for (int i = 0; texts && i < count; ++i)
        arguments += QString::fromWCharArray(texts.get()[i]);
#else
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
#endif
    return arguments;
}

} // namespace LeadViewer
