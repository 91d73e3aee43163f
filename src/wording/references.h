// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! A text without tags, with the character references in it resolved, once each. Only closed ones
//! that HTML escaping leaves count ("&amp;", "&nbsp;", "&#39;", "&rsquo;"), and none within an
//! address of the web ("https://…", "www.…").
[[nodiscard]] QString withoutReferences(const QString &text);

} // namespace LeadViewer
