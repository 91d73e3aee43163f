// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QByteArray>

namespace LeadViewer::Test {

//! The value of a JSON text in a test.
[[nodiscard]] inline Json::Value parsed(const QByteArray &text)
{
    const auto result = Json::parse(text);
    if (const auto *value = std::get_if<Json::Value>(&result))
        return *value;
    qFatal("A test's own JSON does not parse: %s", text.constData());
    return {};
}

} // namespace LeadViewer::Test
