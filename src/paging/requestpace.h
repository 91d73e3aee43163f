// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace LeadViewer {

//! \brief How quickly requests that nobody waits for one by one may follow each other.
//!
//! The service takes 3,600 requests an hour for everything a workspace does, one a second on
//! average, and what it does beyond that is not documented. So reading on in a timeline begins
//! quickly and settles at less than that, which leaves room for everybody else's.
class RequestPace
{
public:
    using Milliseconds = std::chrono::milliseconds;

    //! So many requests may follow each other at once, when none was sent for a while.
    static constexpr int burst = 30;
    //! After that, one in this time.
    static constexpr Milliseconds interval{1500};

    RequestPace() = default;
    //! Another pace; an \p every of zero is none at all.
    RequestPace(int atOnce, Milliseconds every)
        : m_burst(atOnce)
        , m_interval(every)
    {
    }

    //! How long to wait before the next request at the time \p now, counted from any fixed point.
    [[nodiscard]] Milliseconds delay(Milliseconds now) const;
    //! Takes down that a request is sent.
    void sent(Milliseconds now);

private:
    int m_burst = burst;
    Milliseconds m_interval = interval;
    // When all requests sent so far are paid for at one in each interval.
    Milliseconds m_paidAt{Milliseconds::min()};
};

} // namespace LeadViewer
