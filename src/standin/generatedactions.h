// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfacts.h"
#include "standin/json.h"
#include "standin/standinshape.h"

#include <QtGlobal>

#include <string>

namespace LeadViewer {

//! \brief A timeline of any length that takes no room: each action is made up when it is asked for.
//!
//! The same lead and index give the same action every time. There are 24 a day between 9 and 21
//! o'clock in India, back from 20 November 2026; no two have the same time or ID.
class GeneratedActions
{
public:
    GeneratedActions(std::string leadId, StandinShape shape, qint64 count);

    [[nodiscard]] qint64 count() const { return m_count; }

    //! \brief The action \a index of 0 to count() - 1, counted from the newest.
    [[nodiscard]] Json at(qint64 index) const;

    //! \brief What a filter can ask of that action, without making it up.
    [[nodiscard]] ActionFacts facts(qint64 index) const;

    //! \brief What the `id` of that action is, in shapes that have one.
    [[nodiscard]] std::string id(qint64 index) const;

    //! \brief Which action has that \a id; -1 when none has.
    [[nodiscard]] qint64 indexOf(const std::string &id) const;

private:
    std::string m_leadId;
    std::string m_idStart;
    StandinShape m_shape;
    qint64 m_count;
};

} // namespace LeadViewer
