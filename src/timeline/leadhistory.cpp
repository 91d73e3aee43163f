// SPDX-License-Identifier: MIT
#include "timeline/leadhistory.h"

namespace LeadViewer {

void LeadHistory::visit(const VisitedLead &lead)
{
    if (VisitedLead *here = current(); here != nullptr && here->address == lead.address) {
        *here = lead;
        return;
    }
    if (!m_leads.empty())
        m_leads.resize(m_current + 1);
    if (m_leads.size() == most)
        m_leads.erase(m_leads.begin());
    m_leads.push_back(lead);
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

void LeadHistory::move(int steps)
{
    Q_ASSERT(at(steps) != nullptr);
    m_current = std::size_t(std::ptrdiff_t(m_current) + steps);
}

} // namespace LeadViewer
