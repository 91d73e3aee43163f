// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/lead.h"
#include "wording/textcontext.h"

#include <QString>
#include <QStringList>

namespace LeadViewer {

//! The numbers in a lead's phone fields, as digits; for TextContext::leadPhones.
[[nodiscard]] QStringList phonesOf(const Lead &lead, const TextContext &context);

//! Whether the whole \p text is one of the numbers \p phones. Digits are compared: signs between
//! them do not count, nor does a country code that only one of the two has.
[[nodiscard]] bool isOneOfPhones(const QString &text, const QStringList &phones);

//! The first number in an action that can be called, to copy: "+919876543210". Empty when it has
//! none.
[[nodiscard]] QString phoneOf(const Action &action, const TextContext &context);

} // namespace LeadViewer
