// SPDX-License-Identifier: MIT
#pragma once

namespace LeadViewer {

//! What a system needs before the application object is made. On Windows: the console that the
//! program was started from becomes its output, since a program with windows has none of its own,
//! and the colours are dark where the person chose dark ones; Qt 6.4 asks for neither by itself.
//! Elsewhere it does nothing.
void preparePlatform();

//! Whether a person sees the program's windows.
[[nodiscard]] bool hasScreen();

//! Once the application object is there: mends the colours of Qt on Windows. Elsewhere it does
//! nothing.
void preparePalette();

} // namespace LeadViewer
