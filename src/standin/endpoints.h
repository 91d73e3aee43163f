// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

namespace LeadViewer {

class LeadStore;
class Metadata;

//! \brief The answer of the service to any request.
//!
//! Served below `/autoupdate/v2/enterprise/{enterpriseId}`:
//! - `GET /lead/{leadId}` and `POST /lead/{leadId}/action/search`: see leadendpoint.h;
//! - `POST /lead/search`: see leadsearchendpoint.h; a GET of it is one of a lead "search";
//! - `GET` of the lists that Metadata serves, and of one team member.
//!
//! Checks in this order; the first one that fails answers:
//! - any other path: 404 with an HTML page;
//! - another method, and so every write: 405, without any change;
//! - token, then enterprise: 401 `NOT_AUTHORIZED`;
//! - the checks of the endpoint.
//!
//! Undocumented, and chosen here: the 405 and the order of the checks.
StandinAnswer answerRequest(const StandinRequest &request, const LeadStore &store,
                            const Metadata &metadata);

} // namespace LeadViewer
