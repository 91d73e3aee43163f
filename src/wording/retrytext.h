// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

struct Retry;

//! Why a request waits and when it is sent again: "TeleCRM asks you to wait. Trying again in 20 s
//! (1 of 2)." \p seconds are those that are left, 0 and up.
[[nodiscard]] QString retryText(const Retry &retry, qint64 seconds);

} // namespace LeadViewer
