// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace LeadViewer {

//! \brief Where answers wait: as long as the gate is held, then for the latency of the link.
//!
//! pass() is called on the server's threads, everything else on the controlling one.
class Gate
{
public:
    //! \brief Blocks until the answer on \a target may go. False when the gate was shut meanwhile.
    bool pass(const QByteArray &target);

    //! \brief Holds the targets in which \a part occurs: all of them when it is empty.
    void hold(const QByteArray &part = {});
    void release(); //!< Lets go whoever waits, also when hold() follows at once.
    void setLatency(std::chrono::milliseconds latency);

    void shut(); //!< Ends every wait, and those to come, and forgets a hold().
    void reopen();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::chrono::milliseconds m_latency{0};
    QByteArray m_heldPart;
    unsigned m_releases = 0;
    bool m_held = false;
    bool m_shut = false;
};

} // namespace LeadViewer
