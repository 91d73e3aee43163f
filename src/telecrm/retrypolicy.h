// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"

#include <chrono>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief Whether a failed request is sent again, and after how long. Knows no clock and draws no
//! random number.
//!
//! Only what may well succeed the next time is retried: a 5xx other than 501 and 505, a connection
//! that was not made or broke, and a 429 that says when to come back. A retry waits for seconds. A
//! longer wait is the person's to decide: the request fails at once.
//!
//! A 429 without Retry-After is not retried. The Sync API takes 3,600 requests an hour, as staff of
//! the vendor say; its documentation describes neither the limit nor the answer beyond it. Within
//! such an hour a retry after seconds is most likely refused too, and may count against the limit.
struct RetryPolicy
{
    using Milliseconds = std::chrono::milliseconds;

    //! The longest wait before the first retry, before the second, and so on; the shortest is half
    //! of it. A request is retried as often as there are waits.
    std::vector<Milliseconds> waits{Milliseconds(2'000), Milliseconds(6'000)};

    //! A request whose answer asks for a longer wait is not retried.
    static constexpr Milliseconds longestAsked{60'000};

    //! No request is ever retried.
    [[nodiscard]] static RetryPolicy never() { return {.waits = {}}; }

    //! How often a request that failed like this is retried at most, from 0 to the number of
    //! \ref waits. A timeout and a 1xx are retried once.
    [[nodiscard]] int mostRetries(const Error &error) const;

    //! How long to wait, from the failure on, before the request is sent again; nothing when it is
    //! not. The attempt that failed is number \ref Error::attempts, from 1. \p random is from
    //! [0, 1). A wait is never shorter than what Retry-After asks for, and longer than that by at
    //! most half of an entry of \ref waits, so that not everybody comes back at the same moment.
    [[nodiscard]] std::optional<Milliseconds> wait(const Error &error, double random) const;
};

//! The wait that Retry-After asks for, 0 and up, from the failure on. Nothing for an answer without
//! it, or where it has no meaning: it has one for 429 (RFC 6585, 4) and for 5xx (RFC 9110, 10.2.3,
//! has 503).
[[nodiscard]] std::optional<RetryPolicy::Milliseconds> askedWait(const Error &error);

//! For how long after this failure the service is to be spared requests that nobody waits for: what
//! Retry-After asks for, however long. A minute after a 429 that asks for nothing, zero after any
//! other failure.
[[nodiscard]] RetryPolicy::Milliseconds backgroundPause(const Error &error);

} // namespace LeadViewer
