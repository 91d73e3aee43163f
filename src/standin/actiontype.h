// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace LeadViewer {

//! \brief The prefix of custom action types in live answers.
inline constexpr std::string_view customTypePrefix = "ACTION_";

//! \brief The digits of a custom action type in any of its forms: `1001`, "1001", "ACTION_1001".
std::optional<std::string> customCode(const Json &type);

//! \brief The same text for all forms of a type: upper case, or a custom code.
//!
//! Nothing when it is neither text nor a whole number.
std::optional<std::string> comparableType(const Json &type);

} // namespace LeadViewer
