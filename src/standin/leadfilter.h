// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfilter.h"
#include "standin/actionlist.h"
#include "standin/generatedleads.h"
#include "standin/json.h"
#include "standin/moment.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace LeadViewer {

//! \brief Which leads a search finds: those that match every part of it.
//!
//! A field is found by its API name, `assignee` also as `employeeid`, each in the fields or beside
//! them. Values are compared whole, without regard to case; only the case of a `status` counts. One
//! of several values has to match. A list of a lead matches when one of its items does.
//!
//! Undocumented, and chosen here: numbers are compared with texts as they are written, an empty
//! list of values finds nothing, a field that no lead has finds nothing, and empty `actions` find
//! the leads that have an action.
class LeadFilter
{
public:
    //! \brief The filter in the \a body of a request; an empty body finds everything.
    //!
    //! Nothing when the body is no filter. Undocumented, and chosen here: unknown keys beside
    //! `fields` and `actions` make it none, so that a field at the wrong place is noticed.
    static std::optional<LeadFilter> fromBody(const QByteArray &body);

    //! \brief Whether it has an assignee and a list of statuses.
    [[nodiscard]] bool hasAssigneeAndStatuses() const;

    //! \brief The window of `created_on`; null when there is none.
    [[nodiscard]] const TimeWindow *created() const;

    //! \param lead A JSON object in any shape, without its \a actions.
    [[nodiscard]] bool matches(const Json &lead, const ActionList &actions) const;

    //! \brief Whether it matches the generated lead at \a index.
    [[nodiscard]] bool matchesGenerated(qint64 index) const;

private:
    struct Condition
    {
        std::string name;
        std::vector<QString> values;
        bool isList = false;
        std::optional<TimeWindow> window; //!< Instead of values.

        [[nodiscard]] bool fits(const Json &value) const;
        [[nodiscard]] bool fitsText(std::string_view text) const;
    };

    static std::optional<Condition> condition(const std::string &name, const Json &value);
    bool setFields(const Json &fields);
    bool setActions(const Json &actions);
    [[nodiscard]] const Condition *conditionOn(std::string_view name) const;
    [[nodiscard]] bool matchesOneOf(const ActionList &actions) const;

    std::vector<Condition> m_conditions;
    std::optional<ActionFilter> m_actions;
};

} // namespace LeadViewer
