// SPDX-License-Identifier: MIT
#include "paging/requestpace.h"

#include <algorithm>

namespace LeadViewer {

RequestPace::Milliseconds RequestPace::delay(Milliseconds now) const
{
    if (m_paidAt <= now)
        return Milliseconds::zero();
    return std::max(Milliseconds::zero(), m_paidAt - now - (m_burst - 1) * m_interval);
}

void RequestPace::recordRequest(Milliseconds now)
{
    m_paidAt = std::max(m_paidAt, now) + m_interval;
}

} // namespace LeadViewer
