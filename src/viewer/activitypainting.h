// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/activitycounts.h"

#include <QBrush>
#include <QPalette>
#include <QRect>

class QPainter;

namespace LeadViewer {

//! \brief How the actions of a kind are filled: a pattern in one color on another, or
//! an outline where the pattern is Qt::NoBrush.
struct KindFill
{
    QColor ground;
    QBrush pattern;
};

//! The fill of a kind. Hues start from the palette's highlight, and the lightness contrasts with
//! its base, so that kinds differ in a light and in a dark palette. The patterns differ, too, for
//! people who cannot see the colors.
[[nodiscard]] KindFill kindFill(ActionKind kind, const QPalette &palette);

//! Paints a bar with one part for each kind, the first kind at the bottom, as high as \p bar.
void paintBar(QPainter *painter, const QRect &bar, const KindCounts &counts,
              const QPalette &palette);

} // namespace LeadViewer
