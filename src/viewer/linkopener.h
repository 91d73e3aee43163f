// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace LeadViewer {

//! Opens a link with the desktop, if isOpenable() allows it. When no program opens it, its text is
//! copied to the clipboard, and a sentence about that is returned; empty on success.
[[nodiscard]] QString openLink(const QUrl &url);

} // namespace LeadViewer
