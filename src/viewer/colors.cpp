// SPDX-License-Identifier: MIT
#include "viewer/colors.h"

#include <algorithm>
#include <cmath>

namespace LeadViewer {

double luminanceOf(const QColor &color)
{
    // sRGB to linear light.
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const QColor rgb = color.toRgb();
    return 0.2126 * linear(double(rgb.redF())) + 0.7152 * linear(double(rgb.greenF()))
        + 0.0722 * linear(double(rgb.blueF()));
}

double contrastOf(const QColor &one, const QColor &other)
{
    constexpr double flare = 0.05;
    const auto [dark, light] = std::minmax({luminanceOf(one), luminanceOf(other)});
    return (light + flare) / (dark + flare);
}

QColor mixed(const QColor &base, const QColor &color, double share)
{
    const auto mix = [share](int from, int to) {
        return int(std::lround(from + (to - from) * share));
    };
    return {mix(base.red(), color.red()), mix(base.green(), color.green()),
            mix(base.blue(), color.blue())};
}

} // namespace LeadViewer
