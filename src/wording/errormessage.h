// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"

namespace LeadViewer {

//! Whether the message that the service sent with 401, 403, 404 or 429 is a short one of the
//! status's own words, the status and, for 404, \p asked: "The lead with ID lead_1 was not found."
//! False for any other failure, and without a message.
[[nodiscard]] bool repeatsStatus(const Error &error, const LeadId &asked);

} // namespace LeadViewer
