// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "wording/textcontext.h"

#include <QString>

#include <optional>

namespace LeadViewer {

//! Whether anything in an action contains \p text, as SoughtText compares: the words of its
//! row, and each of its values, also inside others, in words and as it was sent. False for blank
//! text.
[[nodiscard]] bool isFoundIn(const Action &action, const QString &text, const TextContext &context);

//! A part of a text, in characters.
struct TextSpan
{
    qsizetype begin;
    qsizetype end;
};

//! The first part of \p text, from \p from on, that contains \p sought; nothing when there is none.
[[nodiscard]] std::optional<TextSpan> foundSpan(const QString &text, const QString &sought,
                                                qsizetype from = 0);

//! Where an action contains \p text, in one line: the label of the value and the words around the
//! match, `Found in Text: "… wants a refund of …"`. Empty when it contains none.
[[nodiscard]] QString foundPartText(const Action &action, const QString &text,
                                    const TextContext &context);

} // namespace LeadViewer
