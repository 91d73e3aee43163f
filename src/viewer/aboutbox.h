// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace LeadViewer {

//! Opens the About box over \p window. It deletes itself.
void openAboutBox(QWidget *window);

} // namespace LeadViewer
