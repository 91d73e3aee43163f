// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfacts.h"
#include "standin/json.h"
#include "standin/moment.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>
#include <vector>

namespace LeadViewer {

//! \brief Which actions a search finds: those that match every part that is set.
//!
//! Undocumented, and chosen here: a performer is compared with the action's `employeeid`, and an
//! empty list of performers finds nothing.
class ActionFilter
{
public:
    //! \brief The filter in the \a body of a request; an empty body finds everything.
    //!
    //! Unknown keys of the body are ignored. Nothing when the body is no filter.
    static std::optional<ActionFilter> fromBody(const QByteArray &body);

    //! \brief The same for the \a actions in the body of a lead search, whose window is
    //! `performed_at` and whose `type` may be a list.
    //!
    //! Nothing when it is no filter or has an unknown key.
    static std::optional<ActionFilter> fromLeadSearch(const Json &actions);

    [[nodiscard]] bool findsEverything() const;
    [[nodiscard]] bool matches(const ActionFacts &action) const;

private:
    bool setTypes(const Json &value);
    bool setWindow(const Json &value);
    bool setPerformers(const Json &value);

    std::optional<std::vector<std::string>> m_types; //!< Comparable.
    std::optional<TimeWindow> m_window;
    std::optional<QStringList> m_performers;
};

} // namespace LeadViewer
