// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTimeZone>

namespace LeadViewer {

struct Retry;

//! Why a request waits and when it is made again: "TeleCRM asks you to wait. Trying again in 20 s
//! (1 of 2)." A wait of minutes has its time of day in \p zone. \p seconds are those that are left.
[[nodiscard]] QString retryText(const Retry &retry, qint64 seconds, const QTimeZone &zone);

} // namespace LeadViewer
