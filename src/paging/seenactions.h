// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"

#include <QHash>

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief Remembers the places of actions in a timeline, to notice a shift.
//!
//! Pages are requested by an offset from the newest action. When a new action arrives, all others
//! move down by one, and the next page starts with actions of the page before. Actions are
//! recognized by their IDs. An action without an ID tells nothing, and IDs that moved by different
//! distances tell nothing either. Places are counted from 0, the newest.
class SeenActions
{
public:
    void clear();
    //! Remembers the places of a page that begins at \p skip.
    void remember(const std::vector<Action> &actions, qint64 skip);
    //! How many places the actions of a page that begins at \p skip moved down since they were
    //! seen: the number of newer actions that arrived (negative: that were removed). Nothing when
    //! none of them was seen.
    [[nodiscard]] std::optional<qint64> shiftOf(const std::vector<Action> &actions,
                                                qint64 skip) const;
    //! Moves everything seen \p count places down.
    void shift(qint64 count) { m_moved += count; }
    //! Whether it is known which action was at that place.
    [[nodiscard]] bool knows(qint64 place) const;

private:
    //! At least so many are remembered, and at most twice as many; the oldest are forgotten.
    static constexpr qsizetype enough = 2000;

    // Places at the start; m_moved is the difference to the places now.
    struct Places
    {
        QHash<QString, qint64> ofId;
        QHash<qint64, QString> ids;
    };
    [[nodiscard]] std::optional<qint64> placeOf(const QString &id) const;

    Places m_recent;
    Places m_older;
    qint64 m_moved = 0;
};

} // namespace LeadViewer
