// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

// Labels are one line of at most about 500 characters, made visible by visibleText().

//! A readable label for an API name: "contact_source" is "Contact source", "createdBy" is "Created
//! by", "utm_source" is "UTM source". The standard lead fields and the keys of action records have
//! labels of their own. The service sends no labels (neither answer nor field list has one).
[[nodiscard]] QString fieldLabel(const QString &apiName);

//! A label from the words of the name only: OUTGOING_CALL is "Outgoing call".
[[nodiscard]] QString humanized(const QString &apiName);

} // namespace LeadViewer
