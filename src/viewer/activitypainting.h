// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/activitycounts.h"

#include <QPalette>
#include <QRect>

class QPainter;

namespace LeadViewer {

//! Paints a bar with one part for each kind, the first kind at the bottom, as high as \p bar. Parts
//! have flat colours, see kindColor(), and a line between them where there is room.
void paintBar(QPainter *painter, const QRect &bar, const KindCounts &counts,
              const QPalette &palette);

} // namespace LeadViewer
