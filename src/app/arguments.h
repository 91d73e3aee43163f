// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace LeadViewer {

//! The arguments of the program, its own name first. On Windows they are read from the command line
//! in Unicode: those of main() lack every character outside the system's code page. Elsewhere they
//! are those of main(). Needs no application object.
[[nodiscard]] QStringList programArguments(int argc, const char *const *argv);

} // namespace LeadViewer
