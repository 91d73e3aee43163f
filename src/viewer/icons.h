// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPalette>

namespace LeadViewer {

//! One of the program's own one-colour icons (resources/icons/actions/<name>.svg) in the palette's
//! text colours, so that it is right in light and dark. Make it anew when the palette changes.
[[nodiscard]] QIcon actionIcon(const QString &name, const QPalette &palette);

} // namespace LeadViewer
