// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "telecrm/address.h"
#include "telecrm/leadquery.h"

#include <QString>

#include <optional>
#include <vector>

namespace LeadViewer {

//! The view of a page: the ID of the selected action, and the scroll position in pixels.
struct ViewState
{
    QString selectedId;
    int scroll = 0;
    bool operator==(const ViewState &) const = default;
};

//! \brief A lead and the place in it that was shown. Kept in memory only.
struct VisitedLead
{
    LeadAddress address;
    QString name; //!< or its ID; see OpenLead::nameOrId()
    LeadQuery query; //!< the page of the whole timeline
    TimelineFilter filter; //!< empty for the whole timeline
    qint64 filteredSkip = 0; //!< the page of the filter's matches
    ViewState view;
    bool operator==(const VisitedLead &) const = default;
};

//! \brief The leads opened in this window, in their order, and the current one.
class LeadHistory
{
public:
    static constexpr std::size_t most = 50;

    //! A lead was opened: the one \p steps away in the history, or a new one (0 steps), which
    //! forgets those after the current one. The current lead opened again stays the place it is.
    void arrive(const LeadAddress &lead, int steps);
    //! Stores the view of the current lead.
    void keepView(const ViewState &view)
    {
        if (VisitedLead *here = current())
            here->view = view;
    }
    //! The stored view of the current lead, when it was reached through the history and shows the
    //! page that was left.
    [[nodiscard]] const std::optional<ViewState> &restoredView() const { return m_restoredView; }
    //! The page is another one now.
    void dropRestoredView() { m_restoredView.reset(); }
    //! The current lead; null pointer while there is none.
    [[nodiscard]] VisitedLead *current();
    //! The lead \p steps after the current one (before it when negative); null pointer when there
    //! is none.
    [[nodiscard]] const VisitedLead *at(int steps) const;

private:
    std::vector<VisitedLead> m_leads;
    std::size_t m_current = 0;
    std::optional<ViewState> m_restoredView;
};

} // namespace LeadViewer
