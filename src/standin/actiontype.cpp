// SPDX-License-Identifier: MIT
#include "standin/actiontype.h"

#include <QString>

namespace LeadViewer {

std::optional<std::string> customCode(const Json &type)
{
    if (type.is_number_integer())
        return type.dump();
    if (!type.is_string())
        return std::nullopt;
    auto code = type.get<std::string>();
    if (code.rfind(customTypePrefix, 0) == 0)
        code.erase(0, customTypePrefix.size());
    const bool digits = !code.empty() && code.find_first_not_of("0123456789") == std::string::npos;
    return digits ? std::optional(code) : std::nullopt;
}

std::optional<std::string> comparableType(const Json &type)
{
    if (!type.is_string())
        return customCode(type);
    const std::string upper
        = QString::fromStdString(type.get<std::string>()).toUpper().toStdString();
    return customCode(Json(upper)).value_or(upper);
}

} // namespace LeadViewer
