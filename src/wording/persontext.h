// SPDX-License-Identifier: MIT
#pragma once

#include "wording/textcontext.h"

#include <QString>

namespace LeadViewer {

// Every text from here is made visible by visibleText().

//! A person in one short line: the member's name, else the part before the "@", else as sent.
[[nodiscard]] QString personText(const QString &text, const TextContext &context);

//! Who did something, as personText(); "—" when that was not sent, since nothing tells then whether
//! it was a person.
[[nodiscard]] QString performerText(const QString &performer, const TextContext &context);

//! The same, a name with the address that was sent: "Asha Rao (asha.rao@example.com)".
[[nodiscard]] QString fullPerformerText(const QString &performer, const TextContext &context);

} // namespace LeadViewer
