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

//! The fill of a kind. Hues start from the palette's highlight, and lightness goes against its
//! base, so that kinds can be told apart in a light and in a dark palette; the pattern tells them
//! apart where colors do not.
[[nodiscard]] KindFill kindFill(ActionKind kind, const QPalette &palette);

//! A bar of one part for each kind, the first kind at the bottom, as high as \p bar.
void paintBar(QPainter *painter, const QRect &bar, const KindCounts &counts,
              const QPalette &palette);

} // namespace LeadViewer
