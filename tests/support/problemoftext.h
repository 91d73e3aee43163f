// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer::Test {

//! What could not be seen in a text, or turns its order; empty when nothing is wrong. A rule of its
//! own, so that it does not share a mistake with visibleText().
[[nodiscard]] QString problemOfText(const QString &text);

} // namespace LeadViewer::Test
