// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/token.h"

namespace LeadViewer {

//! The name of the environment variable the token is taken from.
inline constexpr const char *tokenVariable = "LEAD_VIEWER_TOKEN";

//! The token in the environment, which is gone from there afterwards, for this process and those it
//! starts; where other processes can read the memory it came in (/proc/<pid>/environ), that is
//! overwritten. To be called before there is a second thread.
[[nodiscard]] Token takeTokenFromEnvironment();

} // namespace LeadViewer
