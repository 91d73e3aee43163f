// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! \brief The text of a value that holds HTML, as mail programs, websites and editors send it; any
//! other text as it is.
//!
//! - A text is HTML when it has a tag that HTML knows, in its proper shape. "a < b", "<3",
//!   "<asha@example.com>" and "List<String>" are none. A tag whose name a person may write as well
//!   ("Meet at <address>", "a<b>c") counts with an attribute or a closing tag only.
//! - Paragraphs, rows, cells and `<br>` begin a line; more than one blank line in a row is one. An
//!   item of a list begins with "• ". Line breaks of the source stay when only they divide it.
//! - A link shows its text, and its address when that is another. A picture shows the text that
//!   replaces it. Styles, scripts and comments do not show. Nothing is loaded, ever.
//! - Character references are resolved. In a text without tags, only closed ones that HTML escaping
//!   leaves ("&amp;", "&nbsp;", "&#39;", "&rsquo;"), and not within an address of the web, where a
//!   link opens what was sent. Each is resolved once: "&amp;lt;" is "&lt;".
//! - HTML without any text, but with a picture, and HTML of more than 2 million characters or
//!   20,000 line breaks stays as it was sent.
//!
//! The result may hold anything: see visibleText(). To apply this twice is wrong.
[[nodiscard]] QString htmlText(const QString &text);

} // namespace LeadViewer
