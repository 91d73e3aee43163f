// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actiontype.h"

#include <QString>
#include <QStringList>

#include <array>

namespace LeadViewer {

//! The groups of action types, for filters, counts and drawing.
enum class ActionKind {
    Call,
    Note, //!< written by a person
    Message, //!< WhatsApp, SMS, e-mail
    Payment,
    Task, //!< a follow-up, to-do or meeting that was completed
    Custom, //!< one of the workspace's own
    System, //!< happened to the lead by itself or through an automation
    Other, //!< an undocumented type, or none
};

inline constexpr std::array allActionKinds{
    ActionKind::Call, ActionKind::Note,   ActionKind::Message, ActionKind::Payment,
    ActionKind::Task, ActionKind::Custom, ActionKind::System,  ActionKind::Other,
};

[[nodiscard]] ActionKind kindOf(const ActionType &type);

//! "Calls", "Notes", "Messages": the name of a group of actions.
[[nodiscard]] QString kindName(ActionKind kind);

//! "Call", "Note", "Message": the name of one action of that kind; empty for Other.
[[nodiscard]] QString spokenKind(ActionKind kind);

//! The codes of the built-in types of a kind; empty for Custom and Other, whose types are not
//! known.
[[nodiscard]] QStringList typesOf(ActionKind kind);

//! The title of a built-in type ("Outgoing call (IVR)"); empty when the code is not known.
[[nodiscard]] QString typeTitle(const QString &code);

[[nodiscard]] bool isKnownType(const QString &code);

//! The name of the icon for actions of that type: resources/icons/kinds/<name>.svg.
[[nodiscard]] QString iconName(const ActionType &type);

} // namespace LeadViewer
