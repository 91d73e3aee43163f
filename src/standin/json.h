// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

namespace LeadViewer {

//! \brief JSON whose keys stay in the order in which they were written.
using Json = nlohmann::ordered_json;

} // namespace LeadViewer
