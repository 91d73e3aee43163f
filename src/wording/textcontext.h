// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/workspace.h"

#include <QTimeZone>

#include <memory>

namespace LeadViewer {

//! \brief What texts depend on beside the values they are made of: the zone times are written in,
//! and the names of the workspace as far as they are known. Cheap to copy.
struct TextContext
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::shared_ptr<const Workspace> workspace; //!< null while nothing is known

    //! The workspace's names; empty ones while nothing is known.
    [[nodiscard]] const Workspace &names() const;
};

} // namespace LeadViewer
