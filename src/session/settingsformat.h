// SPDX-License-Identifier: MIT
#pragma once

#include <QSettings>

namespace LeadViewer {

//! The form of the settings file: one JSON object, a member for each key, whose value is a text, a
//! number or a list of texts. Anything else in it, and a file that is none, counts as absent.
//!
//! Not Qt's own form, which builds values of any type and any size out of a damaged file: a few
//! bytes can ask for gigabytes of memory.
[[nodiscard]] QSettings::Format settingsFormat();

} // namespace LeadViewer
