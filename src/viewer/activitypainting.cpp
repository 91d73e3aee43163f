// SPDX-License-Identifier: MIT
#include "viewer/activitypainting.h"

#include <QPainter>

#include <cmath>

namespace LeadViewer {

namespace {

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](int a, int b) {
        return int(std::lround(a * share + b * (1 - share)));
    };
    return {mix(one.red(), other.red()), mix(one.green(), other.green()),
            mix(one.blue(), other.blue())};
}

struct Look
{
    ActionKind kind;
    int hue; //!< degrees from the highlight's hue; negative: gray
    double lightness; //!< share of the color that contrasts with the base
    Qt::BrushStyle pattern; //!< none: an outline
};

constexpr std::array<Look, allActionKinds.size()> looks{{
    {ActionKind::Call, 0, 1.0, Qt::SolidPattern},
    {ActionKind::Note, 190, 1.0, Qt::HorPattern},
    {ActionKind::Message, 270, 1.0, Qt::Dense4Pattern},
    {ActionKind::Payment, 130, 1.0, Qt::CrossPattern},
    {ActionKind::Task, 60, 1.0, Qt::BDiagPattern},
    {ActionKind::Custom, 320, 1.0, Qt::Dense6Pattern},
    {ActionKind::System, -1, 0.6, Qt::Dense2Pattern},
    {ActionKind::Other, -1, 0.6, Qt::NoBrush},
}};

} // namespace

KindFill kindFill(ActionKind kind, const QPalette &palette)
{
    constexpr double leastSaturation = 0.5;
    constexpr int blue = 210; // when the highlight is gray
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor highlight = palette.color(QPalette::Active, QPalette::Highlight).toHsl();
    const Look &look = looks.at(std::size_t(kind));
    QColor strong = mixed(palette.color(QPalette::Active, QPalette::Text), base, look.lightness);
    if (look.hue >= 0) {
        const int start = highlight.hslHue() < 0 ? blue : highlight.hslHue();
        const auto saturation = std::max(double(highlight.hslSaturationF()), leastSaturation);
        const bool isDark = base.lightnessF() < 0.5F;
        strong
            = QColor::fromHsl((start + look.hue) % 360, int(saturation * 255), isDark ? 165 : 95);
    }
    constexpr double groundShare = 0.35;
    return {mixed(strong, base, groundShare), QBrush(strong, look.pattern)};
}

void paintBar(QPainter *painter, const QRect &bar, const KindCounts &counts,
              const QPalette &palette)
{
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
        const QRect part(bar.left(), bar.bottom() + 1 - high, bar.width(), high - low);
        const KindFill fill = kindFill(kind, palette);
        painter->fillRect(part, fill.ground);
        if (fill.pattern.style() == Qt::NoBrush) {
            painter->setPen(fill.pattern.color());
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(part.adjusted(0, 0, -1, -1));
            continue;
        }
        // From the part's own corner; otherwise the same kind would look different from bar to bar.
        painter->setBrushOrigin(part.topLeft());
        painter->fillRect(part, fill.pattern);
    }
}

} // namespace LeadViewer
