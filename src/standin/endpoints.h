// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

namespace LeadViewer {

class LeadStore;
class Metadata;

//! \brief The answer of the service on any request.
//!
//! Served below `/autoupdate/v2/enterprise/{enterpriseId}`:
//! - `GET /lead/{leadId}` and `POST /lead/{leadId}/action/search`: see leadendpoint.h;
//! - `GET` of the lists that Metadata serves.
//!
//! Checked in this order, and the first fault answers:
//! - any other path: 404 with a page of HTML;
//! - another method, and so every write: 405, and nothing is changed;
//! - token, then enterprise: 401 `NOT_AUTHORIZED`;
//! - what the endpoint itself checks.
//!
//! Undocumented, and chosen here: the 405 and the order of the checks.
StandinAnswer answerRequest(const StandinRequest &request, const LeadStore &store,
                            const Metadata &metadata);

} // namespace LeadViewer
