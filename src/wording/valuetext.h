// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QString>

#include <functional>
#include <optional>

namespace LeadViewer {

//! The text in place of a missing value.
[[nodiscard]] QString noValueText();

//! A value as a person would write it: text with its line breaks, numbers as they were sent, Yes or
//! No, lists joined by commas without their empty entries, nested objects as indented "Label:
//! value" lines, and "—" for null, blank text and empty lists or objects. HTML is its text, see
//! htmlText(); a text read from right to left begins below its label. Made visible by
//! visibleText(), and complete: only a text that indentation makes longer than 32 million
//! characters is cut, with a note at its end.
[[nodiscard]] QString valueText(const Json::Value &value);

//! The text for a member of an object; nothing for the usual text.
using MemberText
    = std::function<std::optional<QString>(const QString &name, const Json::Value &value)>;

//! The same, asking \p memberText first for every member of every object inside.
[[nodiscard]] QString valueText(const Json::Value &value, const MemberText &memberText);

//! The list that was sent as a text, `["2 BHK","3 BHK"]`; nothing for any other value, and for a
//! list with something else than texts.
[[nodiscard]] std::optional<Json::Value> listInText(const Json::Value &value);

//! Text, without spaces around it, or number as it was sent; empty for everything else.
[[nodiscard]] QString scalarText(const Json::Value &value);

//! Whether a value has a text other than "—".
[[nodiscard]] bool hasText(const Json::Value &value);

//! The same as valueText() in one line of at most \p maximum characters, for a table cell.
[[nodiscard]] QString valueLine(const Json::Value &value, qsizetype maximum = 300);
[[nodiscard]] QString valueLine(const Json::Value &value, const MemberText &memberText,
                                qsizetype maximum = 300);

//! \p text without its line breaks, made visible by visibleText(), cut to \p maximum characters.
[[nodiscard]] QString oneLine(const QString &text, qsizetype maximum = 300);

//! \p text with invisible break points in every word that is too long for a narrow label, so that a
//! label with word wrap never grows wider than its window.
[[nodiscard]] QString breakable(const QString &text);

//! \p text as plain text for a tooltip. Qt renders a tooltip that looks like HTML as HTML, so plain
//! text is escaped. Made visible by visibleText(), and cut when it is too long for a tooltip.
[[nodiscard]] QString toolTipText(const QString &text);

} // namespace LeadViewer
