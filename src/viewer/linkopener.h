// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

namespace LeadViewer {

class NoticeBar;

//! Opens a link with the desktop, if isOpenable() allows it. When no program opens it, its text is
//! copied to the clipboard, and a sentence about that is returned; empty on success.
[[nodiscard]] QString openLink(const QUrl &url);

// Files of this computer are no links. Pass the name of a file that this program has just written,
// and nothing that the service sent.
//! Opens it with the program for such tables. Only files named ".csv" are opened: what is in them
//! came from the service, and another program might run it. The sentence as above.
[[nodiscard]] QString openWrittenFile(const QString &fileName);
//! Shows it in the desktop's file manager. The sentence as above.
[[nodiscard]] QString showInFolder(const QString &fileName);

//! The same as openLink(), with the sentence in \p bar. For a telephone number, the bar says whether it was sent
//! to a program, and has a button that copies the number.
void openLink(const QUrl &url, NoticeBar *bar);

} // namespace LeadViewer
