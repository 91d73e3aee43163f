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

//! \brief The timeline of a lead, newest first: actions that are stored, then maybe generated ones.
//!
//! A copy shares the actions with the original, so that it costs a pointer for each stored one.
class ActionList
{
public:
    using Action = std::shared_ptr<const Json>;

    ActionList() = default;
    explicit ActionList(const GeneratedActions &generated);

    [[nodiscard]] qint64 size() const;
    [[nodiscard]] Action at(qint64 index) const; //!< \a index from 0 to size() - 1.

    //! \brief What a filter can ask of that action, at less cost than at().
    [[nodiscard]] ActionFacts factsAt(qint64 index) const;

    void append(Json action); //!< Behind the stored ones.
    void prepend(Json action);

    //! \brief Takes out the newest action whose `id` is the text \a id. False when none has it.
    bool remove(const std::string &id);

private:
    //! \brief The index among the generated actions of what is behind the stored ones.
    [[nodiscard]] qint64 generatedIndex(qint64 index) const;

    std::vector<Action> m_stored;
    std::optional<GeneratedActions> m_generated;
    std::vector<qint64> m_removed; //!< Indexes of generated actions, ascending.
};

} // namespace LeadViewer
