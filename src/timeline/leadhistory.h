// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "telecrm/address.h"
#include "telecrm/leadquery.h"
#include "telecrm/token.h"

#include <QString>

#include <vector>

namespace LeadViewer {

//! What a person was looking at in a page: the action that is selected, by its id, and how far the
//! table is scrolled, in pixels.
struct ViewState
{
    QString selectedId;
    int scroll = 0;
    bool operator==(const ViewState &) const = default;
};

//! \brief Where in which lead a person was. Kept in memory only.
struct VisitedLead
{
    LeadAddress address;
    Token token;
    LeadQuery query; //!< the page of the whole timeline
    TimelineFilter filter; //!< empty for the whole timeline
    qint64 filteredSkip = 0; //!< the page of what the filter lets through
    ViewState view;
    bool operator==(const VisitedLead &) const = default;
};

//! \brief The leads opened in this window, in their order, and where among them it stands.
class LeadHistory
{
public:
    static constexpr std::size_t most = 50;

    //! Another lead was opened: what lies ahead is forgotten. The lead it stands at already is
    //! only brought up to date.
    void visit(const VisitedLead &lead);
    //! The lead it stands at; null pointer while there is none.
    [[nodiscard]] VisitedLead *current();
    //! The lead \p steps further on (back below zero); null pointer when there is none.
    [[nodiscard]] const VisitedLead *at(int steps) const;
    //! Stands \p steps further on from now on; at() must not be null for it.
    void move(int steps);
    //! The leads stay, without their tokens.
    void forgetTokens();

private:
    std::vector<VisitedLead> m_leads;
    std::size_t m_current = 0;
};

} // namespace LeadViewer
