// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkeeper.h"

#include <QString>

namespace LeadViewer {

//! Where the token is, for the line below its input: what is under way, what went wrong with it, or
//! what is so.
[[nodiscard]] QString tokenPlaceText(const TokenKeeper::State &state);

} // namespace LeadViewer
