// SPDX-License-Identifier: MIT
#include "telecrm/retries.h"

#include "telecrm/reply.h"

#include <algorithm>

namespace LeadViewer {

const Retry *Retries::next() const
{
    const auto first
        = std::min_element(m_waiting.begin(), m_waiting.end(), [](const Reply *a, const Reply *b) {
              return a->retry()->until < b->retry()->until;
          });
    return first == m_waiting.end() ? nullptr : (*first)->retry();
}

void Retries::goOnNow()
{
    for (Reply *reply : m_waiting)
        reply->retryNow();
}

void Retries::giveUp()
{
    for (Reply *reply : m_waiting)
        reply->setRetrying(false);
}

void Retries::holdBack(const Error &error)
{
    m_heldBack = std::max(m_heldBack, QDeadlineTimer(backgroundPause(error), Qt::PreciseTimer));
}

void Retries::add(Reply *reply)
{
    m_waiting.push_back(reply);
    Q_EMIT changed();
}

void Retries::remove(Reply *reply)
{
    const auto place = std::find(m_waiting.begin(), m_waiting.end(), reply);
    if (place == m_waiting.end())
        return;
    m_waiting.erase(place);
    Q_EMIT changed();
}

} // namespace LeadViewer
