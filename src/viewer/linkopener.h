// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace LeadViewer {

class NoticeBar;

//! Opens a link with the desktop, if isOpenable() allows it. When no program opens it, its text is
//! copied to the clipboard, and a sentence about that is returned; empty on success.
[[nodiscard]] QString openLink(const QUrl &url);

//! The same, with the sentence in \p bar. Where the computer has no program for telephone numbers,
//! the number is not copied at once: a button in the bar does that.
void openLink(const QUrl &url, NoticeBar *bar);

} // namespace LeadViewer
