// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/workspace.h"

namespace LeadViewer::Test {

//! The label of a status, or "(none)" when the workspace does not have it.
[[nodiscard]] inline QString labelOf(const Workspace &workspace, const QString &idOrLabel)
{
    const auto status = workspace.status(idOrLabel);
    return status ? status->label : QStringLiteral("(none)");
}

} // namespace LeadViewer::Test
