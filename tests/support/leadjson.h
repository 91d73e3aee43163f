// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace LeadViewer::Test {

//! A lead in the live shape with \p actions actions, newest first. The first action's text is
//! "Note 1", the last one's "Note <actions>", and their ids are "a1", "a2", …
[[nodiscard]] QByteArray leadJson(const QString &name, int actions);

} // namespace LeadViewer::Test
