// SPDX-License-Identifier: MIT
#pragma once

#include "wording/actionkind.h"

#include <QString>

namespace LeadViewer {

//! "3 calls", "1 system event".
[[nodiscard]] QString countedKind(ActionKind kind, int count);

//! "3 missed calls"; empty for a type that has no words for several: one of the workspace's own, or
//! of a telephony vendor.
[[nodiscard]] QString countedType(const QString &type, int count);

} // namespace LeadViewer
