// SPDX-License-Identifier: MIT
#pragma once

#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

//! Whether a text that names somebody is an e-mail address: something on both sides of an "@", no
//! space in it.
[[nodiscard]] bool isEmailAddress(const QString &text);

// Every text made here is one that visibleText() made visible.

//! A person to be read quickly, in one line: the member's name, else what stands before the "@",
//! else as sent.
[[nodiscard]] QString personText(const QString &text, const TextContext &context);

//! Who did something: as personText() for an e-mail address; "Automation" for any other ID;
//! "System" for nobody.
[[nodiscard]] QString performerText(const QString &performer, const TextContext &context);

//! The same with what was sent in brackets: "Asha Rao (asha.rao@example.com)".
[[nodiscard]] QString fullPerformerText(const QString &performer, const TextContext &context);

} // namespace LeadViewer
