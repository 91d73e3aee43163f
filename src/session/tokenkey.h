// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QString>

namespace LeadViewer {

//! \brief The key of a stored token: one workspace at one origin.
struct TokenKey
{
    QString origin; //!< from BaseUrl::origin
    EnterpriseId enterprise;

    //! The key as text. An origin has no space, so two keys never have the same text.
    [[nodiscard]] QString text() const { return origin + QLatin1Char(' ') + enterprise.text; }

    bool operator==(const TokenKey &) const = default;
};

} // namespace LeadViewer
