// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/token.h"

namespace LeadViewer {

//! The name of the environment variable with the token.
inline constexpr const char *tokenVariable = "LEAD_VIEWER_TOKEN";

//! Moves the token out of the environment, so that neither this process nor its children can read
//! it there. Where other processes can read the environment's memory (/proc/<pid>/environ), it is
//! overwritten. Call it before there is a second thread.
[[nodiscard]] Token takeTokenFromEnvironment();

} // namespace LeadViewer
