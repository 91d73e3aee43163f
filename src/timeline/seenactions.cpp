// SPDX-License-Identifier: MIT
#include "timeline/seenactions.h"

namespace LeadViewer {

void SeenActions::clear()
{
    m_placeOfId.clear();
    m_idAtPlace.clear();
    m_moved = 0;
}

void SeenActions::remember(const std::vector<Action> &actions, qint64 skip)
{
    if (m_placeOfId.size() > most)
        clear();
    qint64 place = skip - m_moved;
    for (const Action &action : actions) {
        if (!action.id.isEmpty()) {
            m_placeOfId.insert(action.id, place);
            m_idAtPlace.insert(place, action.id);
        }
        ++place;
    }
}

std::optional<qint64> SeenActions::shiftOf(const std::vector<Action> &actions, qint64 skip) const
{
    std::optional<qint64> shift;
    qint64 place = skip - m_moved;
    for (const Action &action : actions) {
        const auto seen = m_placeOfId.constFind(action.id);
        if (!action.id.isEmpty() && seen != m_placeOfId.constEnd()) {
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
    return m_idAtPlace.contains(place - m_moved);
}

} // namespace LeadViewer
