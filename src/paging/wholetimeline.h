// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"

#include <QObject>

namespace LeadViewer {

//! \brief Reads a whole timeline once, from its newest action to its oldest, and keeps none of it:
//! whoever listens takes what it needs of each step. The token is kept while it is needed.
//!
//! Emits \ref read for each step, and at the end one of \ref ended, \ref failed; nothing after
//! \ref stop. A new \ref start begins at the newest action again.
class WholeTimeline : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive the object.
    WholeTimeline(Client *client, RequestPace *pace, QObject *parent = nullptr);

    void start(const TimelineWalk::Source &source);
    //! After \ref failed: goes on with the step that failed, with \p token from then on.
    void resume(const Token &token);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! Whether it was read to its end.
    [[nodiscard]] bool isWhole() const { return m_walk->isAtEnd(); }
    //! Actions read since the start.
    [[nodiscard]] qint64 count() const { return m_count; }
    //! How many there are, when the service said so.
    [[nodiscard]] std::optional<qint64> total() const { return m_walk->total(); }
    //! How many are known to have arrived on top since the start; none of them is read.
    [[nodiscard]] qint64 arrived() const { return m_walk->arrived(); }

Q_SIGNALS:
    void read(const std::vector<LeadViewer::Action> &actions, qint64 skip);
    void ended();
    void failed(const LeadViewer::Error &error);

private:
    TimelineWalk *m_walk;
    qint64 m_count = 0;
    bool m_isRunning = false;
};

} // namespace LeadViewer
