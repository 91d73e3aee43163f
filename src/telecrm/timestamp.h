// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QDateTime>

#include <optional>

namespace LeadViewer {

//! \brief Reads a point in time from the service, as UTC; nothing when it is not readable.
//!
//! - A number is epoch milliseconds; below 1e11 it counts seconds. Zero, negative numbers and
//!   years past 9999 are no time.
//! - A string of digits is read like the number.
//! - ISO 8601, and the workspace form the documentation shows (`dd/MM/yyyy HH:mm:ss`, time or
//!   seconds may be missing; `-` for `/`). The service documents no zone for them, so they are read
//!   in this computer's zone unless they name one.
[[nodiscard]] std::optional<QDateTime> readTimestamp(const Json::Value &value);

} // namespace LeadViewer
