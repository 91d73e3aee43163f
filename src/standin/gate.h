// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace LeadViewer {

//! \brief Delays answers: while the gate is held, and then for the latency of the link.
//!
//! pass() is called on the server's threads, all other functions on the controlling thread.
class Gate
{
public:
    //! \brief Blocks until the answer to \a target may be sent. False when the gate was shut
    //! meanwhile.
    bool pass(const QByteArray &target);

    //! \brief Holds the targets that contain \a part; an empty part holds all.
    void hold(const QByteArray &part = {});
    void release(); //!< Lets all waiting answers go, also when hold() follows at once.
    void setLatency(std::chrono::milliseconds latency);

    void shut(); //!< Ends every current and later wait, and forgets a hold().
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
