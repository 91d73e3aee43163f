// SPDX-License-Identifier: MIT
#pragma once

#include "standin/json.h"

#include <QtGlobal>

#include <optional>

namespace LeadViewer {

//! \brief The bound of a filter in milliseconds since 1970: a number, digits, or
//! `dd/MM/yyyy HH:mm:ss` in the time of India. Nothing for everything else.
std::optional<qint64> filterMoment(const Json &value);

//! \brief When \a action happened: its `creationTimestamp`, `created_on` or `performed_at`,
//! whichever says it first. Nothing when none does.
//!
//! Written like the bound of a filter; a number below 1e11 counts seconds.
std::optional<qint64> actionMoment(const Json &action);

} // namespace LeadViewer
