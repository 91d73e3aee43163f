// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace LeadViewer {

enum class InputProblem;
enum class Suspect;

//! What is wrong with what stands in an input, and what to do. \p input is EnterpriseId, LeadId or
//! Token.
[[nodiscard]] QString inputProblemText(InputProblem problem, Suspect input);

} // namespace LeadViewer
