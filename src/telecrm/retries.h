// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"
#include "telecrm/retrypolicy.h"

#include <QDeadlineTimer>
#include <QObject>

#include <vector>

namespace LeadViewer {

class Reply;

//! \brief A request that failed and waits to be sent again.
struct Retry
{
    Error error; //!< how it failed
    int number = 1; //!< which retry comes, from 1
    int most = 1; //!< of how many at most
    QDeadlineTimer until; //!< when it is sent
};

//! \brief What one client knows of its failures: which requests wait to be sent again, and whether
//! the service wants to be left alone.
class Retries : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const RetryPolicy &policy() const { return m_policy; }
    void setPolicy(const RetryPolicy &policy) { m_policy = policy; }

    //! The request that is sent again first; null while none waits.
    [[nodiscard]] const Retry *next() const;
    //! Sends every request that waits right away.
    void goOnNow();
    //! Ends every wait: the requests fail with what made them wait. Nothing has been emitted when
    //! this returns.
    void giveUp();

    //! Whether requests that nobody waits for (prefetch, totals, names) are not to be sent: see
    //! backgroundPause(). Ends as soon as any request succeeds.
    [[nodiscard]] bool isHeldBack() const { return !m_heldBack.hasExpired(); }

    // For Reply.
    void holdBack(const Error &error);
    //! A request succeeded: the service does not want to be left alone any more.
    void release() { m_heldBack = {}; }
    void add(Reply *reply);
    void remove(Reply *reply);

Q_SIGNALS:
    //! Another request is the next, or none.
    void changed();

private:
    RetryPolicy m_policy;
    std::vector<Reply *> m_waiting;
    QDeadlineTimer m_heldBack;
};

} // namespace LeadViewer
