// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"
#include "telecrm/reply.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>
#include <QUrl>

#include <optional>

namespace LeadViewer {

//! \brief How the program reaches the service.
struct ConnectionFacts
{
    QUrl address;
    QString proxy; //!< empty when there is none
    std::optional<Transfer> answer; //!< the last one that was shown
    QDateTime answeredAt; //!< UTC
    std::optional<Error> failure; //!< of the last request, when it failed
};

//! A line for each fact. Never has the token, an ID or anything of a lead.
[[nodiscard]] QString connectionText(const ConnectionFacts &facts, const QTimeZone &zone);

//! What a report of a fault needs: the program and the system, and the last failure as
//! errorDetails() gives it, but without the answer and the IDs of \p lead.
[[nodiscard]] QString reportText(const std::optional<Error> &failure, const LeadAddress &lead);

} // namespace LeadViewer
