// SPDX-License-Identifier: MIT
#include "standin/actionlist.h"

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

bool hasId(const Json &action, const std::string &id)
{
    if (!action.is_object())
        return false;
    const auto found = action.find("id");
    return found != action.end() && *found == id;
}

} // namespace

ActionList::ActionList(const GeneratedActions &generated)
    : m_generated(generated)
{
}

qint64 ActionList::size() const
{
    const auto stored = static_cast<qint64>(m_stored.size());
    return m_generated ? stored + m_generated->count() - static_cast<qint64>(m_removed.size())
                       : stored;
}

ActionList::Action ActionList::at(qint64 index) const
{
    const auto place = static_cast<std::size_t>(index);
    return place < m_stored.size()
        ? m_stored[place]
        : std::make_shared<const Json>(m_generated->at(generatedIndex(index)));
}

ActionFacts ActionList::factsAt(qint64 index) const
{
    const auto place = static_cast<std::size_t>(index);
    return place < m_stored.size() ? factsOf(*m_stored[place])
                                   : m_generated->facts(generatedIndex(index));
}

qint64 ActionList::generatedIndex(qint64 index) const
{
    qint64 generated = index - static_cast<qint64>(m_stored.size());
    for (const qint64 removed : m_removed) {
        if (removed <= generated)
            ++generated;
    }
    return generated;
}

void ActionList::append(Json action)
{
    m_stored.push_back(std::make_shared<const Json>(std::move(action)));
}

void ActionList::prepend(Json action)
{
    m_stored.insert(m_stored.begin(), std::make_shared<const Json>(std::move(action)));
}

bool ActionList::remove(const std::string &id)
{
    const auto stored = std::find_if(m_stored.begin(), m_stored.end(),
                                     [&id](const Action &action) { return hasId(*action, id); });
    if (stored != m_stored.end()) {
        m_stored.erase(stored);
        return true;
    }
    const qint64 generated = m_generated ? m_generated->indexOf(id) : -1;
    const auto place = std::lower_bound(m_removed.begin(), m_removed.end(), generated);
    if (generated < 0 || (place != m_removed.end() && *place == generated))
        return false;
    m_removed.insert(place, generated);
    return true;
}

} // namespace LeadViewer
