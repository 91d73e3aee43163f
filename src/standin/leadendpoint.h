// SPDX-License-Identifier: MIT
#pragma once

#include "standin/leadstore.h"
#include "standin/standinmessage.h"

namespace LeadViewer {

//! \brief `GET …/lead/{leadId}`: the fields and, when asked for, a page of the actions.
//!
//! Checked in this order, and the first fault answers: `includeActions`, and only when it is true
//! `skip` and `limit`: 400 `BAD_REQUEST`; the lead: 404 `LEAD_NOT_FOUND`.
//!
//! Undocumented, and chosen here: the order of the checks, that odd values of `includeActions` and
//! `skip` are refused, and that a \c skip past the end gives an empty page.
StandinAnswer answerLead(const LeadStore &store, const QString &leadId, const QByteArray &target);

//! \brief `POST …/lead/{leadId}/action/search`: a page of the actions that a filter finds, in the
//! order in which they are stored, and how many it finds.
//!
//! Checked in this order: `skip` and `limit`, then the filter: 400 `BAD_REQUEST`; the lead: 404
//! `LEAD_NOT_FOUND`. What is undocumented is answered like answerLead().
StandinAnswer answerActionSearch(const LeadStore &store, const QString &leadId,
                                 const StandinRequest &request);

} // namespace LeadViewer
