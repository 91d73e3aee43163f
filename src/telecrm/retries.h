// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/error.h"
#include "telecrm/retrypolicy.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QObject>
#include <QPointer>

#include <vector>

namespace LeadViewer {

class Reply;

//! \brief A request that failed and waits to be made again.
struct Retry
{
    Error error; //!< how it failed
    int number = 1; //!< which repetition comes, from 1
    int most = 1; //!< of how many at most
    QDeadlineTimer until; //!< when it is made
    QDateTime at; //!< the same moment as a time of day, UTC
};

//! \brief What one client knows of being refused: which requests wait to be made again, and whether
//! the service wants to be left alone.
class Retries : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const RetryPolicy &policy() const { return m_policy; }
    void setPolicy(const RetryPolicy &policy) { m_policy = policy; }

    //! The request that is made again first; null while none waits.
    [[nodiscard]] const Retry *next() const;
    //! Makes every request that waits right away.
    void goOnNow();
    //! Ends every wait: the requests fail with what made them wait. Nothing has been emitted when
    //! this returns.
    void giveUp();

    //! Whether requests that nobody waits for are not to be sent: the service has refused one, and
    //! the time it asked for has not passed.
    [[nodiscard]] bool isHeldBack() const { return !m_heldBack.hasExpired(); }

    // For Reply.
    void note(const Error &error);
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

//! What Retry-After asked for, counted from the failure on.
[[nodiscard]] std::optional<RetryPolicy::Milliseconds> askedWait(const Error &error);

} // namespace LeadViewer
