// SPDX-License-Identifier: MIT
#include "standin/gate.h"

namespace LeadViewer {

bool Gate::pass(const QByteArray &target)
{
    std::unique_lock lock(m_mutex);
    if (m_held && target.contains(m_heldPart)) {
        // A counter, because a hold() right after the release() must not hold this answer again.
        m_changed.wait(lock, [this, seen = m_releases] { return m_shut || m_releases != seen; });
    }
    m_changed.wait_for(lock, m_latency, [this] { return m_shut; });
    return !m_shut;
}

void Gate::hold(const QByteArray &part)
{
    const std::scoped_lock lock(m_mutex);
    m_heldPart = part;
    m_held = true;
}

void Gate::release()
{
    const std::scoped_lock lock(m_mutex);
    m_held = false;
    ++m_releases;
    m_changed.notify_all();
}

void Gate::setLatency(std::chrono::milliseconds latency)
{
    const std::scoped_lock lock(m_mutex);
    m_latency = latency;
}

void Gate::shut()
{
    const std::scoped_lock lock(m_mutex);
    m_held = false;
    m_shut = true;
    m_changed.notify_all();
}

void Gate::reopen()
{
    const std::scoped_lock lock(m_mutex);
    m_shut = false;
}

} // namespace LeadViewer
