// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionfacts.h"
#include "standin/generatedactions.h"
#include "standin/json.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace LeadViewer {

//! \brief The timeline of a lead, newest first: stored actions, then maybe generated ones.
//!
//! A copy shares the actions with the original: it takes one pointer for each stored action.
class ActionList
{
public:
    using Action = std::shared_ptr<const Json>;

    ActionList() = default;
    explicit ActionList(const GeneratedActions &generated);

    [[nodiscard]] qint64 size() const;
    [[nodiscard]] Action at(qint64 index) const; //!< \a index from 0 to size() - 1.

    //! \brief The parts of that action that a filter compares; cheaper than at().
    [[nodiscard]] ActionFacts factsAt(qint64 index) const;

    void append(Json action); //!< After the stored ones.
    void prepend(Json action);

    //! \brief Removes the newest action whose `id` is the text \a id. False when none has it.
    bool remove(const std::string &id);

private:
    //! \brief Converts an index after the stored actions to the index of the generated action.
    [[nodiscard]] qint64 generatedIndex(qint64 index) const;

    std::vector<Action> m_stored;
    std::optional<GeneratedActions> m_generated;
    std::vector<qint64> m_removed; //!< Indexes of generated actions, ascending.
};

} // namespace LeadViewer
