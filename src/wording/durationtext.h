// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! "1:01", "12:00", "1:02:03" from seconds, 0 and up.
[[nodiscard]] QString durationText(qint64 seconds);

//! "1 minute 1 second", "2 hours 3 seconds" from seconds, 0 and up.
[[nodiscard]] QString spokenDuration(qint64 seconds);

} // namespace LeadViewer
