// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"

#include <QString>

namespace LeadViewer {

//! \brief The key of a stored token: one workspace at one origin.
struct TokenKey
{
    //! Whose the tokens are, in that list.
    static constexpr QLatin1String service{"Lead Viewer"};

    QString origin; //!< from BaseUrl::origin
    EnterpriseId enterprise;

    //! The key as text. An origin has no space, so two keys never have the same text.
    [[nodiscard]] QString text() const { return origin + QLatin1Char(' ') + enterprise.text; }

    //! The name of the token in the system's list of passwords. On one system, all programs share a
    //! single list.
    [[nodiscard]] QString entryName() const { return service + QLatin1Char(' ') + text(); }

    bool operator==(const TokenKey &) const = default;
};

} // namespace LeadViewer
