// SPDX-License-Identifier: MIT
#include "leads/leadquestion.h"

#include "telecrm/leadinput.h"

namespace LeadViewer {

LeadQuestion leadQuestion(const QString &input)
{
    LeadQuestion question;
    question.text = idFromInput(input);
    if (!question.text.isEmpty()) {
        question.kind = LeadQuestion::Kind::Id;
        question.address.lead.text = question.text;
    }
    return question;
}

QString understoodText(const LeadQuestion &question)
{
    return question.text;
}

QString nothingFoundText(const LeadQuestion &question)
{
    return question.text;
}

} // namespace LeadViewer
