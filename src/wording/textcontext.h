// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/workspace.h"

#include <QTimeZone>

#include <memory>

namespace LeadViewer {

//! \brief What texts depend on besides their values: the zone for times, and the known names of the
//! workspace. Cheap to copy.
struct TextContext
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::shared_ptr<const Workspace> workspace; //!< null while nothing is known

    //! The workspace's names; empty ones while nothing is known.
    [[nodiscard]] const Workspace &names() const;
};

} // namespace LeadViewer
