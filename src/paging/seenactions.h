// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"

#include <QHash>

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief Where in a timeline actions were seen, so that a shift is noticed.
//!
//! Pages are asked for by an offset from the newest action. When something new arrives, everything
//! moves down by one, and a page that is asked for next begins with what the page before it ended
//! with. Actions go by their ids; one without an id says nothing, and neither do ids that moved by
//! different distances. Places are counted from 0, the newest.
class SeenActions
{
public:
    void clear();
    //! Takes down the places of a page that begins at \p skip.
    void remember(const std::vector<Action> &actions, qint64 skip);
    //! By how many places the actions of a page that begins at \p skip moved down since they were
    //! seen: the number of newer actions that arrived (or, below zero, went). Nothing when none of
    //! them was seen.
    [[nodiscard]] std::optional<qint64> shiftOf(const std::vector<Action> &actions,
                                                qint64 skip) const;
    //! Everything seen lies \p count places further down from now on.
    void shift(qint64 count) { m_moved += count; }
    //! Whether it is known which action was at that place.
    [[nodiscard]] bool knows(qint64 place) const;

private:
    //! So many are remembered in any case, and twice as many at most: what was seen longest ago is
    //! not worth its memory.
    static constexpr qsizetype enough = 2000;

    // Places as of the beginning; m_moved leads to those of now.
    struct Places
    {
        QHash<QString, qint64> ofId;
        QHash<qint64, QString> ids;
    };
    [[nodiscard]] std::optional<qint64> placeOf(const QString &id) const;

    Places m_recent;
    Places m_former;
    qint64 m_moved = 0;
};

} // namespace LeadViewer
