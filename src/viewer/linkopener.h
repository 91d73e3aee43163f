// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace LeadViewer {

//! Hands a link to the desktop, if it is one this program opens (see isOpenable()). Where nothing
//! takes it, its text goes to the clipboard, and the sentence that says so is returned; empty when
//! all is well.
[[nodiscard]] QString openLink(const QUrl &url);

} // namespace LeadViewer
