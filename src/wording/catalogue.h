// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

//! \brief Installs the English catalogue, in which a text with a number has its plurals: "1 action"
//! and "2 actions" for the source text "%Ln action(s)".
//!
//! Every program with texts calls it once, after it has made its application object and before it
//! asks for a text.
void installCatalogue();

} // namespace LeadViewer
