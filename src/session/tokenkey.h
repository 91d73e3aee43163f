// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QString>

namespace LeadViewer {

//! \brief What a stored token is for: one workspace at one origin.
struct TokenKey
{
    QString origin; //!< as BaseUrl::origin has it
    EnterpriseId enterprise;

    //! One text for each key. An origin has no space, so that no two keys read alike.
    [[nodiscard]] QString text() const { return origin + QLatin1Char(' ') + enterprise.text; }

    bool operator==(const TokenKey &) const = default;
};

} // namespace LeadViewer
