// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace LeadViewer {

//! Opens the box that says what the program is, over \p window. It deletes itself.
void openAboutBox(QWidget *window);

} // namespace LeadViewer
