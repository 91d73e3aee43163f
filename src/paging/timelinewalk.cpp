// SPDX-License-Identifier: MIT
#include "paging/timelinewalk.h"

#include "telecrm/client.h"

#include <algorithm>

namespace LeadViewer {

namespace {

RequestPace::Milliseconds now()
{
    return std::chrono::duration_cast<RequestPace::Milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

//! How many actions at the start of a page are the last ones of the page before.
std::size_t repeated(const std::vector<QString> &previousIds, const std::vector<Action> &actions)
{
    for (std::size_t count = std::min(previousIds.size(), actions.size()); count > 0; --count) {
        const auto tail = previousIds.end() - std::ptrdiff_t(count);
        const bool isSame = std::equal(tail, previousIds.end(), actions.begin(),
                                       [](const QString &id, const Action &action) {
                                           return !id.isEmpty() && id == action.id;
                                       });
        if (isSame)
            return count;
    }
    return 0;
}

} // namespace

TimelineWalk::TimelineWalk(Client *client, RequestPace *pace, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_pace(pace)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TimelineWalk::ask);
}

TimelineWalk::~TimelineWalk()
{
    stop();
}

void TimelineWalk::reset(const Source &source, qint64 skip)
{
    stop();
    m_source = source;
    m_place = skip;
    m_arrived = 0;
    m_previousIds.clear();
    m_total.reset();
    m_isAtEnd = false;
}

void TimelineWalk::next()
{
    if (m_isReading || m_isAtEnd)
        return;
    m_isReading = true;
    m_pause.start(m_pace->delay(now()));
}

void TimelineWalk::stop()
{
    m_pause.stop();
    m_isReading = false;
    if (!m_leadReply.isNull()) {
        m_leadReply->disconnect(this);
        m_leadReply->cancel();
        m_leadReply.clear();
    }
    if (!m_searchReply.isNull()) {
        m_searchReply->disconnect(this);
        m_searchReply->cancel();
        m_searchReply.clear();
    }
}

void TimelineWalk::ask()
{
    m_pace->recordRequest(now());
    if (m_source.search) {
        m_searchReply = m_client->searchActions(m_source.address, *m_source.search, m_place,
                                                maximumLimit, m_source.token);
        watchReply(m_searchReply);
    } else {
        m_leadReply
            = m_client->getLead(m_source.address, {true, m_place, maximumLimit}, m_source.token);
        watchReply(m_leadReply);
    }
}

void TimelineWalk::watchReply(Reply *reply)
{
    reply->setRetrying(true);
    connect(reply, &Reply::resumed, this, [this] { m_pace->recordRequest(now()); });
    connect(reply, &Reply::finished, this, &TimelineWalk::onReplyFinished);
}

void TimelineWalk::onReplyFinished()
{
    m_isReading = false;
    if (m_source.search) {
        const SearchReply *reply = m_searchReply;
        m_searchReply.clear();
        m_transfer = reply->transfer();
        const auto &result = reply->result();
        if (const auto *page = std::get_if<ActionsPage>(&result))
            publishPage(*page);
        else
            Q_EMIT failed(std::get<Error>(result));
    } else {
        const LeadReply *reply = m_leadReply;
        m_leadReply.clear();
        m_transfer = reply->transfer();
        const auto &result = reply->result();
        const auto *page = std::get_if<LeadPage>(&result);
        if (page == nullptr)
            Q_EMIT failed(std::get<Error>(result));
        else if (!page->actions)
            Q_EMIT failed(missingActions(
                m_client->baseUrl().leadUrl(m_source.address, {true, m_place, maximumLimit}),
                m_transfer.httpStatus));
        else
            publishPage(*page->actions);
    }
}

void TimelineWalk::publishPage(const ActionsPage &page)
{
    const qint64 skip = page.skip.value_or(m_place);
    const auto count = qint64(page.actions.size());
    const std::size_t repeats = repeated(m_previousIds, page.actions);
    m_total = page.total ? page.total : m_total;
    // A full page is followed by another, a short page is the last. "Full" means the limit that the
    // service used, which may be less than requested.
    m_isAtEnd = count == 0
        || (page.total ? skip + count >= *page.total : count < page.limit.value_or(maximumLimit));
    m_place = skip + count;
    m_arrived += qint64(repeats);
    m_previousIds.clear();
    for (const Action &action : page.actions)
        m_previousIds.push_back(action.id);
    if (repeats == 0) {
        Q_EMIT pageRead(page.actions, skip);
        return;
    }
    const std::vector<Action> fresh(page.actions.begin() + std::ptrdiff_t(repeats),
                                    page.actions.end());
    Q_EMIT pageRead(fresh, skip + qint64(repeats));
}

} // namespace LeadViewer
