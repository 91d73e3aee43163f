// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace LeadViewer {

//! The relative luminance of a colour by WCAG 2: 0 (black) to 1 (white).
[[nodiscard]] double luminanceOf(const QColor &color);

//! The contrast of two colours by WCAG 2: 1 to 21. Text needs 4.5, an icon 3.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &other);

//! \p share (0 to 1) of \p color, and the rest of \p base.
[[nodiscard]] QColor mixed(const QColor &base, const QColor &color, double share);

} // namespace LeadViewer
