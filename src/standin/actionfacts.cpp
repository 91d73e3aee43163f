// SPDX-License-Identifier: MIT
#include "standin/actionfacts.h"

#include "standin/actiontype.h"
#include "standin/moment.h"

namespace LeadViewer {

ActionFacts factsOf(const Json &action)
{
    ActionFacts facts;
    if (!action.is_object())
        return facts;
    if (const auto type = action.find("type"); type != action.end())
        facts.type = comparableType(*type);
    facts.time = actionMoment(action);
    const auto performer = action.find("employeeid");
    if (performer != action.end() && performer->is_string())
        facts.performer = QString::fromStdString(performer->get<std::string>());
    return facts;
}

} // namespace LeadViewer
