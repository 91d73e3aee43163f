// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace LeadViewer {

//! \brief A rate limit for requests that read many pages.
//!
//! The service allows a workspace 3,600 requests an hour for everything, one a second on average.
//! What happens beyond that is not documented. So reading a timeline starts quickly and then slows
//! down to less than that, which leaves requests for everybody else.
class RequestPace
{
public:
    using Milliseconds = std::chrono::milliseconds;

    //! So many requests may be sent at once after a pause.
    static constexpr int burst = 30;
    //! After that, one request in this time.
    static constexpr Milliseconds interval{1500};

    RequestPace() = default;
    //! Another pace; an \p every of zero is no limit.
    RequestPace(int atOnce, Milliseconds every)
        : m_burst(atOnce)
        , m_interval(every)
    {
    }

    //! How long to wait before the next request. \p now counts from any fixed point.
    [[nodiscard]] Milliseconds delay(Milliseconds now) const;
    //! Records that a request is sent at \p now.
    void recordRequest(Milliseconds now);

private:
    int m_burst = burst;
    Milliseconds m_interval = interval;
    // The end of the requests sent so far, if each takes one interval.
    Milliseconds m_paidAt{Milliseconds::min()};
};

} // namespace LeadViewer
