// SPDX-License-Identifier: MIT
#include "viewer/inputwording.h"

#include "telecrm/leadinput.h"
#include "wording/errorwording.h"

#include <QCoreApplication>

namespace LeadViewer {

namespace {

struct InputWording
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::InputWording)
};

QString emptyText(Suspect input)
{
    switch (input) {
    case Suspect::EnterpriseId:
        return InputWording::tr(
            "Enter the Enterprise ID. You find it in TeleCRM under Settings → Website and API.");
    case Suspect::LeadId:
        return InputWording::tr("Enter the lead's phone number, name, email, ID or link.");
    case Suspect::Token:
    case Suspect::PageSize:
    case Suspect::None:
        break;
    }
    return InputWording::tr("Enter a Sync token of this workspace.");
}

} // namespace

QString inputProblemText(InputProblem problem, Suspect input)
{
    switch (problem) {
    case InputProblem::Empty:
        break;
    case InputProblem::LooksLikeToken:
        return InputWording::tr("This is a token, not an ID.");
    case InputProblem::ControlCharacters:
        return InputWording::tr("This ID has a line break or another invisible character inside.");
    case InputProblem::OnlyDots:
        return InputWording::tr("Dots alone are not an ID.");
    case InputProblem::LinkWithoutId:
        return input == Suspect::LeadId ? InputWording::tr("This link has no lead ID.")
                                        : InputWording::tr("This link has no Enterprise ID.");
    case InputProblem::SeveralIds:
        return InputWording::tr("There is more than one ID here. Enter one of them.");
    case InputProblem::Spaces:
        return InputWording::tr(
            "A token has no spaces or line breaks inside. Copy the token again, "
            "and nothing else.");
    case InputProblem::NotSendable:
        return InputWording::tr(
            "A token has no special characters such as “é” or “•” inside. Copy it again.");
    case InputProblem::SeveralTokens:
        return InputWording::tr("There is more than one token here. Enter one of them.");
    }
    return emptyText(input);
}

} // namespace LeadViewer
