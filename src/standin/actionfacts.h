// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"

#include <QString>

#include <optional>
#include <string>

namespace LeadViewer {

//! \brief What a filter can ask of an action.
struct ActionFacts
{
    std::optional<std::string> type; //!< See comparableType().
    std::optional<qint64> time; //!< See actionMoment().
    std::optional<QString> performer; //!< Its `employeeid`, when that is text.
};

ActionFacts factsOf(const Json &action);

} // namespace LeadViewer
