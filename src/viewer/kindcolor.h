// SPDX-License-Identifier: MIT
#pragma once

#include "wording/actionkind.h"

#include <QColor>
#include <QPalette>

namespace LeadViewer {

// Colours are beside names or shapes everywhere, so that nobody has to tell them apart.

//! The colour of a kind of action, which contrasts with the palette's base by 4.5 at least. What
//! happens by itself is gray.
[[nodiscard]] QColor kindColor(ActionKind kind, const QPalette &palette);

//! The same for the icon of that name, see iconName(). Some icons have colours of their own: a
//! missed call is red, and SMS differs from WhatsApp.
[[nodiscard]] QColor iconColor(const QString &iconName, const QPalette &palette);

} // namespace LeadViewer
