// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace LeadViewer {

class NoticeBar;

//! Opens a link with the desktop, if isOpenable() allows it. When no program opens it, its text is
//! copied to the clipboard, and a sentence about that is returned; empty on success.
[[nodiscard]] QString openLink(const QUrl &url);

//! The same, with the sentence in \p bar. For a telephone number, the bar says whether it was
//! sent to a program, and has a button that copies the number.
void openLink(const QUrl &url, NoticeBar *bar);

} // namespace LeadViewer
