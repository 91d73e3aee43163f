// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

namespace LeadViewer {

class LeadStore;

//! \brief The answer of `GET /autoupdate/v2/enterprise/{enterpriseId}/lead/{leadId}`.
//!
//! Checked in this order, and the first fault answers:
//! - any other path: 404 with a page of HTML;
//! - a write on a lead or its actions: 405, and nothing is changed;
//! - token, then enterprise: 401 `NOT_AUTHORIZED`;
//! - `includeActions`, and only when it is true `skip` and `limit`: 400 `BAD_REQUEST`;
//! - the lead: 404 `LEAD_NOT_FOUND`.
//!
//! Undocumented, and chosen here: the 405, the order of the checks, that odd values of
//! `includeActions` and `skip` are refused, and that a \c skip past the end gives an empty page.
StandinAnswer answerLeadRequest(const StandinRequest &request, const LeadStore &store);

} // namespace LeadViewer
