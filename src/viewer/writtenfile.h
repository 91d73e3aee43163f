// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

// Files of this computer are no links; see linkopener.h for those. Pass the name of a file that
// this program has just written, and nothing that the service sent.

//! Opens it with the desktop's program for such tables. Only files named ".csv" are opened: what is
//! in them came from the service, and another program might run it. A sentence when that fails;
//! empty on success.
[[nodiscard]] QString openWrittenFile(const QString &fileName);

//! Shows it in the desktop's file manager, selected where that is possible, else its folder. A
//! sentence when that fails; empty on success.
[[nodiscard]] QString showInFolder(const QString &fileName);

} // namespace LeadViewer
