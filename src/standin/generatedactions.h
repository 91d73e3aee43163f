// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfacts.h"
#include "standin/json.h"
#include "standin/standinshape.h"

#include <QtGlobal>

#include <string>

namespace LeadViewer {

//! \brief A timeline of any length that takes no memory: each action is generated on demand.
//!
//! The same lead and index give the same action every time. No two have the same time or ID.
class GeneratedActions
{
public:
    //! \param newest The slot of the newest action: see Generator::timeOfSlot(). Each next action
    //! is in the next slot.
    GeneratedActions(std::string leadId, StandinShape shape, qint64 count, qint64 newest = 0);

    [[nodiscard]] qint64 count() const { return m_count; }

    //! \brief The action at \a index, from 0 (the newest) to count() - 1.
    [[nodiscard]] Json at(qint64 index) const;

    //! \brief The parts of that action that a filter compares, without generating all of it.
    [[nodiscard]] ActionFacts facts(qint64 index) const;

    //! \brief The `id` of that action, in shapes that have one.
    [[nodiscard]] std::string id(qint64 index) const;

    //! \brief The index of the action with that \a id; -1 when none has it.
    [[nodiscard]] qint64 indexOf(const std::string &id) const;

private:
    std::string m_leadId;
    std::string m_idStart;
    StandinShape m_shape;
    qint64 m_count;
    qint64 m_newest;
};

} // namespace LeadViewer
