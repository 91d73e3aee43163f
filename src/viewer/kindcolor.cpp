// SPDX-License-Identifier: MIT
#include "viewer/kindcolor.h"

#include "viewer/colors.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace LeadViewer {

namespace {

// Hues in degrees.
constexpr int red = 0;
constexpr int orange = 30;
constexpr int green = 140;
constexpr int teal = 188;
constexpr int blue = 214;
constexpr int indigo = 250;
constexpr int violet = 285;
constexpr int pink = 325;

//! A colour of that hue that contrasts with the palette's base and with that of every second row.
QColor colorOf(int hue, const QPalette &palette)
{
    constexpr double leastContrast = 4.5;
    constexpr double saturation = 0.72;
    constexpr double step = 0.02;
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    QColor alternate = palette.color(QPalette::Active, QPalette::AlternateBase);
    // In a half-made palette it may be light while the base is dark; nothing would contrast with
    // both.
    constexpr double mostApart = 2;
    if (contrastOf(base, alternate) > mostApart)
        alternate = base;
    const bool isDark = luminanceOf(base) < 0.18;
    double lightness = isDark ? 0.6 : 0.45;
    QColor color;
    do {
        color = QColor::fromHslF(float(hue / 360.0), float(saturation), float(lightness)).toRgb();
        lightness += isDark ? step : -step;
    } while (std::min(contrastOf(color, base), contrastOf(color, alternate)) < leastContrast
             && lightness > 0 && lightness < 1);
    return color;
}

std::optional<int> hueOf(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Call:
        return blue;
    case ActionKind::Note:
        return orange;
    case ActionKind::Message:
        return green;
    case ActionKind::Payment:
        return violet;
    case ActionKind::Task:
        return teal;
    case ActionKind::Custom:
        return pink;
    case ActionKind::System:
    case ActionKind::Other:
        break;
    }
    return std::nullopt;
}

struct IconHue
{
    const char *name;
    int hue;
};

constexpr std::array iconHues{
    IconHue{"call", blue},         IconHue{"call-incoming", blue}, IconHue{"call-outgoing", blue},
    IconHue{"call-missed", red},   IconHue{"message", green},      IconHue{"message-in", green},
    IconHue{"message-out", green}, IconHue{"sms", indigo},         IconHue{"email", indigo},
    IconHue{"note", orange},       IconHue{"payment", violet},     IconHue{"task", teal},
    IconHue{"custom", pink},
};

} // namespace

QColor kindColor(ActionKind kind, const QPalette &palette)
{
    if (const auto hue = hueOf(kind))
        return colorOf(*hue, palette);
    constexpr double systemShare = 0.8;
    constexpr double otherShare = 0.6;
    return mixed(palette.color(QPalette::Active, QPalette::Base),
                 palette.color(QPalette::Active, QPalette::Text),
                 kind == ActionKind::System ? systemShare : otherShare);
}

QColor iconColor(const QString &iconName, const QPalette &palette)
{
    const auto *const found
        = std::find_if(iconHues.begin(), iconHues.end(), [&iconName](const IconHue &each) {
              return iconName == QLatin1String(each.name);
          });
    return found != iconHues.end() ? colorOf(found->hue, palette)
                                   : palette.color(QPalette::Active, QPalette::Text);
}

} // namespace LeadViewer
