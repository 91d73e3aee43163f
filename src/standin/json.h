// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

namespace LeadViewer {

//! \brief JSON that keeps the order of its keys.
using Json = nlohmann::ordered_json;

} // namespace LeadViewer
