// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace LeadViewer::Test {

//! A lead in the live shape with \p actions actions, newest first. The first action's text is
//! "Note 1", the last one's "Note <actions>", and their ids are "a1", "a2", …
[[nodiscard]] QByteArray leadJson(const QString &name, int actions);

//! The same with four types in turn, starting with the newest: OUTGOING_CALL, USER_NOTE, PAYMENT,
//! ACTION_1001. The first two of four are by ravi.iyer@example.com, the others by
//! asha.rao@example.com.
[[nodiscard]] QByteArray mixedLeadJson(const QString &name, int actions);

} // namespace LeadViewer::Test
