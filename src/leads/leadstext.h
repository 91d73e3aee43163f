// SPDX-License-Identifier: MIT
#pragma once

#include "leads/leadpages.h"
#include "leads/leadquestion.h"
#include "wording/errorwording.h"

#include <QString>
#include <QTimeZone>

namespace LeadViewer {

//! Where a page of found leads is in the list: "1–20 of 33", "21–33 · last page", "1–20 · more may
//! follow", "No leads"; before it the days that a part covers: "28 Oct 2026 – 27 Nov 2026: 1–20 of
//! 33". Counted from 1.
[[nodiscard]] QString leadsPositionText(const LeadsPage &page, const QTimeZone &zone);

//! Words for a failed search for leads. It differs from the request for one lead where the service
//! refuses to search.
[[nodiscard]] ErrorWords leadSearchWords(const Error &error, const EnterpriseId &enterprise);

//! Words for \p error, the answer to an ID, after a search for it found nothing either.
[[nodiscard]] ErrorWords noSuchLeadWords(const Error &error, const LeadQuestion &question);

} // namespace LeadViewer
