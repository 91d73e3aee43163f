// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/json.h"

#include <QString>

#include <functional>
#include <optional>

namespace LeadViewer {

//! What stands where there is no value.
[[nodiscard]] QString noValueText();

//! A value as a person would write it: text with its line breaks, numbers as they were sent, Yes or
//! No, lists joined by commas, nested objects as indented "Label: value" lines, and "—" for null,
//! blank text and empty lists or objects. As safe to show as visibleText() makes it, and whole:
//! only what indenting would blow up beyond 32 million characters ends in words that say so.
[[nodiscard]] QString valueText(const Json::Value &value);

//! Writes a member of an object in a way of its own; nothing leaves it as it is.
using MemberText
    = std::function<std::optional<QString>(const QString &name, const Json::Value &value)>;

//! The same, asking \p memberText first for every member of every object inside.
[[nodiscard]] QString valueText(const Json::Value &value, const MemberText &memberText);

//! Whether a value says anything: whether its text is more than "—".
[[nodiscard]] bool hasText(const Json::Value &value);

//! The same as valueText() in one line of at most \p maximum characters, for a table cell.
[[nodiscard]] QString valueLine(const Json::Value &value, qsizetype maximum = 300);
[[nodiscard]] QString valueLine(const Json::Value &value, const MemberText &memberText,
                                qsizetype maximum = 300);

//! \p text without its line breaks, as visibleText() makes it, cut to \p maximum characters.
[[nodiscard]] QString oneLine(const QString &text, qsizetype maximum = 300);

//! \p text with an invisible place to break a line in every word that is too long for a narrow
//! label, so that a label that wraps its words never grows wider than its window.
[[nodiscard]] QString breakable(const QString &text);

//! \p text as plain text for a tooltip. Qt takes a tooltip that looks like HTML for HTML, so plain
//! text has to be escaped first. As visibleText() makes it, and cut when longer than a tooltip can
//! show.
[[nodiscard]] QString toolTipText(const QString &text);

} // namespace LeadViewer
