// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

//! FNV-1a over the characters of \p text and its end; \p before is the hash of what comes before
//! it. Qt's own hash may have 32 bits, and then two of 100,000 actions would collide.
[[nodiscard]] inline quint64 textHash(const QString &text, quint64 before = 14695981039346656037ULL)
{
    constexpr quint64 prime = 1099511628211ULL;
    constexpr quint64 end = 0x10000; // no character
    for (const QChar c : text)
        before = (before ^ c.unicode()) * prime;
    return (before ^ end) * prime;
}

} // namespace LeadViewer
