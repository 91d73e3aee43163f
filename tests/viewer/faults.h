// SPDX-License-Identifier: MIT
#pragma once

#include "support/authority.h"
#include "support/faultyserver.h"
#include "telecrm/limits.h"

#include <QString>

#include <vector>

namespace LeadViewer::Test {

//! One row of the fault matrix: what goes wrong, and what the person has to be told.
struct FaultCase
{
    const char *name = nullptr;
    //! Of the dialog, with <time> for any time of day; empty when there is nothing to tell.
    QString headline;
    QString advice; //!< a part of what the dialog says to do
    Fault fault;
    TransferLimits limits{}; //!< while the fault lasts
    bool isSecure = false; //!< whether the server is one with TLS
    bool isBackAtOnce = false; //!< the server is gone, but back before anything is asked
    bool isUnknownHost = false; //!< the server's name is not found
};

//! The good answer of the service in the window of the test: a page of this lead.
extern const QString shownName;
[[nodiscard]] QByteArray goodAnswer(const QByteArray &target);

//! Every row. \p elsewhere is an address that must never get a request; the client trusts
//! \p authority, and does not trust \p stranger.
[[nodiscard]] std::vector<FaultCase> faultCases(const QUrl &elsewhere, const Authority &authority,
                                                const Authority &stranger);

} // namespace LeadViewer::Test
