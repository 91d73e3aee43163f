// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! Whether \p text contains \p sought: upper and lower case alike, looking past characters that are
//! not seen. False for blank text.
[[nodiscard]] bool containsText(const QString &text, const QString &sought);

} // namespace LeadViewer
