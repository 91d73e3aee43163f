// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/workspace.h"

#include <QStringList>
#include <QTimeZone>

#include <memory>

namespace LeadViewer {

//! \brief What texts depend on besides their values: the zone for times, the known names of the
//! workspace, and the lead they are of. Cheap to copy.
struct TextContext
{
    QTimeZone zone = QTimeZone::systemTimeZone();
    std::shared_ptr<const Workspace> workspace; //!< null while nothing is known
    //! The digits of the lead's own phone numbers, which its rows leave out; see phonesOf().
    QStringList leadPhones = {};

    //! The workspace's names; empty ones while nothing is known.
    [[nodiscard]] const Workspace &names() const;
};

} // namespace LeadViewer
