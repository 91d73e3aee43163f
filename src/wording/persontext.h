// SPDX-License-Identifier: MIT
#pragma once

#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

// Every text from here is made visible by visibleText().

//! A person in one short line: the member's name, else the part before the "@", else as sent.
[[nodiscard]] QString personText(const QString &text, const TextContext &context);

//! Who did something: as personText() for an e-mail address; "Automation" for any other ID;
//! "System" for nobody.
[[nodiscard]] QString performerText(const QString &performer, const TextContext &context);

//! The same with what was sent in brackets: "Asha Rao (asha.rao@example.com)".
[[nodiscard]] QString fullPerformerText(const QString &performer, const TextContext &context);

} // namespace LeadViewer
