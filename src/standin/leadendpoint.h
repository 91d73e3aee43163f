// SPDX-License-Identifier: MIT
#pragma once

#include "standin/leadstore.h"
#include "standin/standinmessage.h"

namespace LeadViewer {

//! \brief `GET …/lead/{leadId}`: the fields and, when requested, a page of the actions.
//!
//! Checks in this order; the first one that fails answers: `includeActions`, and only when it is
//! true `skip` and `limit`: 400 `BAD_REQUEST`; the lead: 404 `LEAD_NOT_FOUND`.
//!
//! Undocumented, and chosen here: the order of the checks, that invalid values of `includeActions`
//! and `skip` are refused, and that a \c skip after the end gives an empty page.
StandinAnswer answerLead(const LeadStore &store, const QString &leadId, const QByteArray &target);

//! \brief `POST …/lead/{leadId}/action/search`: a page of the actions that match a filter, in the
//! stored order, and the number of all matches.
//!
//! Checks in this order: `skip` and `limit`, then the filter: 400 `BAD_REQUEST`; the lead: 404
//! `LEAD_NOT_FOUND`. Undocumented cases are answered as in answerLead().
StandinAnswer answerActionSearch(const LeadStore &store, const QString &leadId,
                                 const StandinRequest &request);

} // namespace LeadViewer
