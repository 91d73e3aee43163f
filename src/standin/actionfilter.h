// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfacts.h"
#include "standin/json.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace LeadViewer {

//! \brief Which actions a timeline search asks for; what is set has to hold together.
//!
//! Undocumented, and chosen here: who performed an action is compared with its `employeeid`, both
//! ends of a window belong to it, and an empty list of performers finds nothing.
class ActionFilter
{
public:
    //! \brief The filter in the \a body of a request; an empty body finds everything.
    //!
    //! Unknown keys of the body are ignored. Nothing for what is no filter.
    static std::optional<ActionFilter> fromBody(const QByteArray &body);

    [[nodiscard]] bool findsEverything() const;
    [[nodiscard]] bool matches(const ActionFacts &action) const;

private:
    bool setType(const Json &value);
    bool setWindow(const Json &value);
    bool setPerformers(const Json &value);

    std::optional<std::string> m_type; //!< Comparable.
    std::optional<qint64> m_from; //!< Milliseconds since 1970, as is m_to.
    std::optional<qint64> m_to;
    std::optional<QStringList> m_performers;
};

} // namespace LeadViewer
