// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/retrypolicy.h"

#include <cstdint>
#include <string>
#include <vector>

namespace LeadViewer::Test {

//! \brief Many viewers on one service that counts requests by the hour, on a clock of its own.
//!
//! A viewer is a person with one window: one request at a time, the next some time after the
//! answer. Requests that fail are made again as \ref policy says; when it gives up, the person
//! presses Try again after a while. Times are milliseconds from the start, where an hour of the
//! service begins.
struct Scenario
{
    std::string name;
    RetryPolicy policy;
    int viewers = 1000;
    int wants = 4; //!< answers that each viewer wants
    //! Everybody's first request comes within this time, evenly drawn; when \ref isSteady after a
    //! pause like any other.
    std::int64_t firstWithin = 120'000;
    //! Between an answer and the next request: drawn evenly, or when \ref isSteady exponentially
    //! with the mean of the two.
    std::int64_t shortestPause = 10'000;
    std::int64_t longestPause = 60'000;
    bool isSteady = false;
    //! No new wants after that; 0 for no such end.
    std::int64_t lastWant = 0;
    int hourlyLimit = 3600;
    bool saysRetryAfter = true;
    //! Everything is answered by 503 without Retry-After in this time.
    std::int64_t outageFrom = 0;
    std::int64_t outageTo = 0;
    //! How long a person waits before pressing Try again.
    std::int64_t shortestPatience = 30'000;
    std::int64_t longestPatience = 300'000;
};

struct SimulationResult
{
    std::int64_t wanted = 0; //!< requests that a service without limits and faults would have seen
    std::int64_t sent = 0;
    std::int64_t served = 0;
    std::int64_t givenUp = 0; //!< dialogs that people saw
    std::int64_t struck = 0; //!< wants that were refused or failed at least once
    std::int64_t sentForStruck = 0; //!< requests made for these
    //! The most requests in one second among those that had waited for the limit to open again, and
    //! how many those are in all.
    std::int64_t busiestSecond = 0;
    std::int64_t afterOpening = 0;
    //! From a person's request to its answer, in seconds, of every want that was struck.
    std::vector<double> waits;

    [[nodiscard]] double ratio() const { return wanted == 0 ? 0 : double(sent) / double(wanted); }
    [[nodiscard]] double busiestShare() const
    {
        return afterOpening == 0 ? 0 : double(busiestSecond) / double(afterOpening);
    }
};

[[nodiscard]] SimulationResult simulate(const Scenario &scenario, std::uint64_t seed);

//! What there is to look at: a rush in the morning (twice: with Retry-After and without), a steady
//! day, an outage.
[[nodiscard]] std::vector<Scenario> usualScenarios(const RetryPolicy &policy = {});

} // namespace LeadViewer::Test
