// SPDX-License-Identifier: MIT
#pragma once

#include "standin/leadstore.h"
#include "standin/standinmessage.h"

namespace LeadViewer {

//! \brief `POST …/lead/search`: a page of the leads that match a LeadFilter, the newest first, and
//! the number of all matches.
//!
//! Each lead is in the live shape, with empty `actions`. In a stand-in of the documented shape, it
//! is nothing but `fields`, without an ID.
//!
//! Checks in this order: `skip` and `limit`, then the filter: 400 `BAD_REQUEST`. Then come the
//! requests at which the real service fails, 500 `INTERNAL_SERVER_ERROR`:
//! - an assignee together with a list of statuses;
//! - a window of `created_on` that has more than 90 days in which leads were generated; these are
//!   about 2,160 leads. The real limit is unknown; windows of 30 days work.
//!
//! Undocumented, and chosen here: leads without a readable `created_on` come last, and the code and
//! the words of the 500.
StandinAnswer answerLeadSearch(const LeadStore &store, const StandinRequest &request);

} // namespace LeadViewer
