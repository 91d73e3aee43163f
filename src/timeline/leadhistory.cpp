// SPDX-License-Identifier: MIT
#include "timeline/leadhistory.h"

namespace LeadViewer {

void LeadHistory::arrive(const LeadAddress &lead, int steps)
{
    m_restoredView.reset();
    if (const VisitedLead *left = at(steps);
        steps != 0 && left != nullptr && left->address == lead) {
        m_current = std::size_t(std::ptrdiff_t(m_current) + steps);
        m_restoredView = left->view;
        return;
    }
    if (const VisitedLead *here = current(); here != nullptr && here->address == lead)
        return;
    if (!m_leads.empty())
        m_leads.resize(m_current + 1);
    if (m_leads.size() == most)
        m_leads.erase(m_leads.begin());
    m_leads.push_back({lead, {}, {}, {}, 0, {}});
    m_current = m_leads.size() - 1;
}

VisitedLead *LeadHistory::current()
{
    return m_leads.empty() ? nullptr : &m_leads[m_current];
}

const VisitedLead *LeadHistory::at(int steps) const
{
    const auto place = std::ptrdiff_t(m_current) + steps;
    return place >= 0 && place < std::ptrdiff_t(m_leads.size()) ? &m_leads[std::size_t(place)]
                                                                : nullptr;
}

} // namespace LeadViewer
