// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace LeadViewer::Test {

//! \p bytes as a server packs them that says `Content-Encoding: gzip`.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace LeadViewer::Test
