// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer::Test {

//! Bytes that this process has allocated and not freed.
[[nodiscard]] qint64 heapInUse();
//! Bytes of memory that it occupies.
[[nodiscard]] qint64 residentMemory();

} // namespace LeadViewer::Test
