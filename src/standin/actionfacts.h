// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"

#include <QString>

#include <optional>
#include <string>

namespace LeadViewer {

//! \brief The parts of an action that a filter compares.
struct ActionFacts
{
    std::optional<std::string> type; //!< See comparableType().
    std::optional<qint64> time; //!< See actionMoment().
    std::optional<QString> performer; //!< Its `employeeid`, when that is text.
};

ActionFacts factsOf(const Json &action);

} // namespace LeadViewer
