// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>
#include <QPalette>

namespace LeadViewer {

//! One of the program's own one-colour icons (resources/icons/actions/<name>.svg) in the palette's
//! text colours, for light and dark palettes. Create it again when the palette changes.
[[nodiscard]] QIcon actionIcon(const QString &name, const QPalette &palette);

//! The icon of a kind of action (resources/icons/kinds/<name>.svg, see iconName()), to be drawn on
//! a row of a list: in its iconColor(), and on a selected row in the highlighted-text colour of the
//! palette's current group. Null for a name without a file. Create it again when the
//! palette changes.
[[nodiscard]] QIcon kindIcon(const QString &name, const QPalette &palette);

} // namespace LeadViewer
