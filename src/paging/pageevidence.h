// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief What a page proves about a timeline that may have changed since its other pages were
//! read.
struct PageFinding
{
    enum class Kind {
        Nothing, //!< nothing is odd, and nothing is claimed
        Arrived, //!< proven: \ref arrived new actions moved the list down
        OtherOrder, //!< actions of equal time came in another order; nothing newer is there
        Changed, //!< something else is odd: rows may repeat or be missing
    };
    Kind kind = Kind::Nothing;
    qint64 arrived = 0; //!< with Arrived: 1 and up
    //! How many rows at the start of the page were shown before; they can be left out.
    qint64 repeats = 0;
    bool operator==(const PageFinding &) const = default;
};

//! \brief Remembers the places of actions in a timeline, to tell what another page proves.
//!
//! Pages are asked by their offset from the newest action, and the list is newest first. It moves
//! when an action arrives. A database that sorts by time alone may order actions of equal time
//! differently for each request, and a service may be wrong. So only this is taken for an arrival:
//! known rows in their order, at the seam where the page should go on, with different times around
//! them (or a total that rose by just as many). Places are counted from 0, the newest.
class PageEvidence
{
public:
    void clear();
    //! Compares a page that begins at \p skip. \p limit is the page size that was used, \p total
    //! what the service said with this page.
    [[nodiscard]] PageFinding compare(const std::vector<Action> &actions, qint64 skip, int limit,
                                      std::optional<qint64> total) const;
    //! Remembers the page. What was seen before moves by what \p finding says arrived; after
    //! OtherOrder or Changed it is forgotten, so that one change is told once.
    void remember(const std::vector<Action> &actions, qint64 skip, std::optional<qint64> total,
                  const PageFinding &finding);

    //! Whether the ID can tell an action from another: not empty, nor a text that stands for none,
    //! such as "0" or "null".
    [[nodiscard]] static bool isUsableId(const QString &id);

private:
    struct Seen
    {
        QString id;
        std::optional<QDateTime> time;
    };
    class Page;

    [[nodiscard]] const Seen *at(qint64 place) const; // null pointer when it is not known
    [[nodiscard]] std::optional<qint64> placeOf(const QString &id) const;
    void forgetFarFrom(qint64 place);

    //! More are not remembered; then half of them is forgotten.
    static constexpr std::size_t most = 4000;

    // Places before all arrivals; m_moved is the difference to the places now.
    std::map<qint64, Seen> m_seen;
    QHash<QString, qint64> m_places;
    qint64 m_moved = 0;
    std::optional<qint64> m_total;
};

} // namespace LeadViewer
