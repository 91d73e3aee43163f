// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <limits>

namespace LeadViewer {

//! A count as tr() takes it for `%n`: tr() takes an int and writes no negative number. A count that
//! is too large for an int becomes the largest one.
[[nodiscard]] constexpr int pluralCount(qint64 count)
{
    return int(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
}

} // namespace LeadViewer
