// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenkeeper.h"

#include <QString>

namespace LeadViewer {

//! Where the token is, for the line below its input: the step under way, the last error, or the
//! state.
[[nodiscard]] QString tokenPlaceText(const TokenKeeper::State &state);

} // namespace LeadViewer
