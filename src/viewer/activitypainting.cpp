// SPDX-License-Identifier: MIT
#include "viewer/activitypainting.h"

#include "viewer/kindcolor.h"

#include <QPainter>

namespace LeadViewer {

void paintBar(QPainter *painter, const QRect &bar, const KindCounts &counts,
              const QPalette &palette)
{
    constexpr int roomForLine = 3;
    const int total = counts.total();
    qint64 below = 0;
    for (const ActionKind kind : allActionKinds) {
        const auto heightOf = [&](qint64 count) {
            return int(count * bar.height() / total);
        };
        const int low = heightOf(below);
        below += counts[kind];
        const int high = heightOf(below);
        if (high == low)
            continue;
        const int line = low > 0 && high - low >= roomForLine ? 1 : 0;
        painter->fillRect(
            QRect(bar.left(), bar.bottom() + 1 - high, bar.width(), high - low - line),
            kindColor(kind, palette));
    }
}

} // namespace LeadViewer
