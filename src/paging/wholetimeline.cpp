// SPDX-License-Identifier: MIT
#include "paging/wholetimeline.h"

namespace LeadViewer {

WholeTimeline::WholeTimeline(Client *client, RequestPace *pace, QObject *parent)
    : QObject(parent)
    , m_walk(new TimelineWalk(client, pace, this))
{
    connect(m_walk, &TimelineWalk::pageRead, this,
            [this](const std::vector<Action> &actions, qint64 skip) {
                m_count += qint64(actions.size());
                Q_EMIT pageRead(actions, skip);
                if (!m_isRunning)
                    return; // a listener stopped it
                if (m_walk->isAtEnd()) {
                    m_isRunning = false;
                    m_walk->useToken({});
                    Q_EMIT completed();
                } else {
                    m_walk->next();
                }
            });
    connect(m_walk, &TimelineWalk::failed, this, [this](const Error &error) {
        m_isRunning = false;
        Q_EMIT failed(error);
    });
}

void WholeTimeline::start(const TimelineWalk::Source &source)
{
    m_count = 0;
    m_isRunning = true;
    m_walk->reset(source, 0);
    m_walk->next();
}

void WholeTimeline::resume(const Token &token)
{
    m_walk->useToken(token);
    m_isRunning = true;
    m_walk->next();
}

void WholeTimeline::stop()
{
    m_walk->stop();
    m_walk->useToken({});
    m_isRunning = false;
}

} // namespace LeadViewer
