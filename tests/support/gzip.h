// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace LeadViewer::Test {

//! \p bytes in the encoding of `Content-Encoding: gzip`.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

} // namespace LeadViewer::Test
