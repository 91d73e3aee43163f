// SPDX-License-Identifier: MIT
#include "paging/seenactions.h"

#include <utility>

namespace LeadViewer {

void SeenActions::clear()
{
    m_recent = {};
    m_older = {};
    m_moved = 0;
}

void SeenActions::remember(const std::vector<Action> &actions, qint64 skip)
{
    if (m_recent.ofId.size() > enough)
        m_older = std::exchange(m_recent, {});
    qint64 place = skip - m_moved;
    for (const Action &action : actions) {
        if (!action.id.isEmpty()) {
            m_recent.ofId.insert(action.id, place);
            m_recent.ids.insert(place, action.id);
        }
        ++place;
    }
}

std::optional<qint64> SeenActions::placeOf(const QString &id) const
{
    for (const Places *places : {&m_recent, &m_older}) {
        if (const auto place = places->ofId.constFind(id); place != places->ofId.constEnd())
            return *place;
    }
    return std::nullopt;
}

std::optional<qint64> SeenActions::shiftOf(const std::vector<Action> &actions, qint64 skip) const
{
    std::optional<qint64> shift;
    qint64 place = skip - m_moved;
    for (const Action &action : actions) {
        const auto seen = action.id.isEmpty() ? std::nullopt : placeOf(action.id);
        if (seen) {
            const qint64 moved = place - *seen;
            if (shift && *shift != moved)
                return std::nullopt;
            shift = moved;
        }
        ++place;
    }
    return shift;
}

bool SeenActions::knows(qint64 place) const
{
    return m_recent.ids.contains(place - m_moved) || m_older.ids.contains(place - m_moved);
}

} // namespace LeadViewer
