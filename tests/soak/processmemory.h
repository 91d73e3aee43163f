// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

namespace LeadViewer::Test {

//! Bytes this process has asked for and not given back.
[[nodiscard]] qint64 heapInUse();
//! Bytes of memory it takes up.
[[nodiscard]] qint64 residentMemory();

} // namespace LeadViewer::Test
