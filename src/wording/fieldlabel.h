// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

// Labels are one line of at most about 500 characters, and visible as visibleText() makes them.

//! A readable label for an API name: "contact_source" is "Contact source", "createdBy" is "Created
//! by", "utm_source" is "UTM source". Names with a label of their own: the standard lead fields and
//! the keys of action records. The service sends no labels (neither answer nor field list has one).
[[nodiscard]] QString fieldLabel(const QString &apiName);

//! The same from the words of the name alone: OUTGOING_CALL is "Outgoing call".
[[nodiscard]] QString humanized(const QString &apiName);

} // namespace LeadViewer
