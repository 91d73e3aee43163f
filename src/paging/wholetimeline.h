// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinewalk.h"

#include <QObject>

namespace LeadViewer {

//! \brief Reads a whole timeline once, from its newest action to its oldest, and keeps no action.
//! The token is kept while it is needed.
//!
//! Emits \ref pageRead for each page, and at the end one of \ref completed, \ref failed; nothing
//! after \ref stop. A new \ref start begins at the newest action again.
class WholeTimeline : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; both must outlive the object.
    WholeTimeline(Client *client, RequestPace *pace, QObject *parent = nullptr);

    void start(const TimelineWalk::Source &source);
    //! After \ref failed: continues with the page that failed, and uses \p token from then on.
    void resume(const Token &token);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! Whether everything was read.
    [[nodiscard]] bool isWhole() const { return m_walk->isAtEnd(); }
    //! Actions read since the start.
    [[nodiscard]] qint64 count() const { return m_count; }
    //! How many there are, when the service told it.
    [[nodiscard]] std::optional<qint64> total() const { return m_walk->total(); }
    //! How many new actions were noticed since the start; none of them is read.
    [[nodiscard]] qint64 arrived() const { return m_walk->arrived(); }

Q_SIGNALS:
    void pageRead(const std::vector<LeadViewer::Action> &actions, qint64 skip);
    void completed();
    void failed(const LeadViewer::Error &error);

private:
    TimelineWalk *m_walk;
    qint64 m_count = 0;
    bool m_isRunning = false;
};

} // namespace LeadViewer
