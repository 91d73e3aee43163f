// SPDX-License-Identifier: MIT
#include "paging/timelinefinder.h"

#include "wording/actionwording.h"

#include <algorithm>

namespace LeadViewer {

bool isFoundIn(const Action &action, const QString &text, const TextContext &context)
{
    const QString wanted = text.trimmed();
    const auto has = [&wanted](const QString &cell) {
        return cell.contains(wanted, Qt::CaseInsensitive);
    };
    return !wanted.isEmpty()
        && (has(whatText(action, context)) || has(whoText(action, context))
            || has(detailsText(action, context)) || has(whenText(action, context)));
}

TimelineFinder::TimelineFinder(Client *client, RequestPace *pace, QObject *parent)
    : QObject(parent)
    , m_walk(new TimelineWalk(client, pace, this))
{
    connect(m_walk, &TimelineWalk::pageRead, this, &TimelineFinder::searchPage);
    connect(m_walk, &TimelineWalk::failed, this, [this](const Error &error) {
        stop();
        Q_EMIT failed(error);
    });
}

void TimelineFinder::start(const TimelineWalk::Source &source, qint64 skip, const QString &text,
                           const TextContext &context)
{
    m_text = text;
    m_context = context;
    m_read = 0;
    m_isRunning = true;
    m_walk->reset(source, skip);
    m_walk->next();
}

void TimelineFinder::stop()
{
    m_walk->stop();
    m_isRunning = false;
}

void TimelineFinder::searchPage(const std::vector<Action> &actions, qint64 skip)
{
    const auto hit = std::find_if(actions.begin(), actions.end(), [this](const Action &action) {
        return isFoundIn(action, m_text, m_context);
    });
    m_read += qint64(actions.size());
    if (hit != actions.end()) {
        stop();
        Q_EMIT found(skip + (hit - actions.begin()), hit->id);
    } else if (m_walk->isAtEnd()) {
        stop();
        Q_EMIT notFound();
    } else {
        m_walk->next();
        Q_EMIT progressed();
    }
}

} // namespace LeadViewer
