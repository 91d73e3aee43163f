// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"

#include <chrono>
#include <optional>

namespace LeadViewer {

//! \brief Whether a request that failed is made again, and after how long.
//!
//! Only what may well succeed the next time: 429, a 5xx that does not say "never", and a connection
//! that was not made or broke. A wait is never shorter than what Retry-After asks for. Knows no
//! clock and draws no random number, so that a thousand viewers can be simulated with it.
struct RetryPolicy
{
    using Milliseconds = std::chrono::milliseconds;

    //! So often a request is made again at most; 0 for never.
    int most = 2;
    //! Between half of it and all of it is waited the first time, \ref growth times that the
    //! second.
    Milliseconds firstWait{2'000};
    int growth = 8;
    //! The same after a 429 without Retry-After. The service's limit is one for an hour, so that
    //! seconds change nothing.
    Milliseconds firstWaitWhenRefused{60'000};
    //! What Retry-After asks for is waited for up to this; a longer wait is a person's to decide.
    //! The service counts by the hour.
    Milliseconds longestAsked{3'600'000};
    //! How far waits that Retry-After asks for are drawn apart, as a part of the wait: everybody is
    //! told the same moment.
    double spread = 0.1;

    //! Asks once and never again, and knows no waits of its own.
    [[nodiscard]] static RetryPolicy never();

    //! How often a request that failed like this is made again at most.
    [[nodiscard]] int mostFor(ErrorKind kind, int httpStatus) const;

    //! How long to wait before a request is made again that was made again \p retries times;
    //! nothing to give up. \p retryAfter is what the answer asks for, and \p random is from [0, 1).
    [[nodiscard]] std::optional<Milliseconds> wait(int retries, ErrorKind kind, int httpStatus,
                                                   std::optional<Milliseconds> retryAfter,
                                                   double random) const;

    bool operator==(const RetryPolicy &) const = default;
};

} // namespace LeadViewer
