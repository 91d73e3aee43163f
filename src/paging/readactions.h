// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/address.h"

#include <vector>

namespace LeadViewer {

//! \brief The newest actions of one lead, as a walk read them from the newest on without a gap.
//! They serve the next filter, search or picture, so that nothing is read twice.
//!
//! The owner clears it when the lead is refreshed or its timeline changed.
class ReadActions
{
public:
    //! No more actions are kept, whatever is read.
    static constexpr std::size_t most = 10'000;
    static constexpr qint64 mostBytes = 32LL * 1024 * 1024; //!< of the answers they came in

    //! Forgets everything; from now on, actions of \p lead are kept.
    void clear(const LeadAddress &lead = {})
    {
        m_lead = lead;
        m_actions.clear();
        m_bytes = 0;
        m_isWhole = false;
    }
    //! Adds what was read at \p place of the whole timeline, in an answer of \p bytes; \p isEnd:
    //! nothing follows. No-op for another lead, and when it does not follow what is kept.
    void add(const LeadAddress &lead, qint64 place, const std::vector<Action> &actions,
             qint64 bytes, bool isEnd)
    {
        if (lead != m_lead || place != qint64(m_actions.size()) || m_isWhole
            || m_actions.size() + actions.size() > most || m_bytes + bytes > mostBytes)
            return;
        m_bytes += bytes;
        m_actions.insert(m_actions.end(), actions.begin(), actions.end());
        m_isWhole = isEnd;
    }

    //! What is kept of \p lead: its newest actions, the newest first.
    [[nodiscard]] const std::vector<Action> &actions(const LeadAddress &lead) const
    {
        static const std::vector<Action> none;
        return lead == m_lead ? m_actions : none;
    }
    //! Whether that is the whole timeline.
    [[nodiscard]] bool isWhole(const LeadAddress &lead) const
    {
        return lead == m_lead && m_isWhole;
    }

private:
    LeadAddress m_lead;
    std::vector<Action> m_actions;
    qint64 m_bytes = 0;
    bool m_isWhole = false;
};

} // namespace LeadViewer
