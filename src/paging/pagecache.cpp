// SPDX-License-Identifier: MIT
#include "paging/pagecache.h"

#include <algorithm>
#include <utility>

namespace LeadViewer {

bool PageCache::knows(const LeadQuery &query) const
{
    return find(query) != m_pages.end() || (isAwaiting() && query == m_awaited);
}

void PageCache::await(const LeadQuery &query, LeadReply *reply)
{
    m_awaited = query;
    m_reply = ReplyHandle<LeadPage>(reply);
    m_connection = QObject::connect(reply, &Reply::finished, reply, [this] { onReplyFinished(); });
}

ReplyHandle<LeadPage> PageCache::takeReply(const LeadQuery &query)
{
    if (!isAwaiting() || query != m_awaited)
        return {};
    QObject::disconnect(m_connection);
    return std::move(m_reply);
}

std::optional<AnsweredPage> PageCache::take(const LeadQuery &query)
{
    const auto found = find(query);
    if (found == m_pages.end())
        return std::nullopt;
    const auto place = m_pages.begin() + (found - m_pages.cbegin());
    AnsweredPage page = std::move(place->page);
    m_pages.erase(place);
    return page;
}

void PageCache::keep(const LeadQuery &query, AnsweredPage page)
{
    if (page.transfer.bytes > mostBytes)
        return;
    std::erase_if(m_pages, [&](const Entry &entry) { return entry.query == query; });
    m_pages.push_back({query, std::move(page)});
    while (m_pages.size() > mostPages || bytes() > mostBytes)
        m_pages.erase(m_pages.begin());
}

void PageCache::clear()
{
    stop();
    m_pages.clear();
}

std::vector<PageCache::Entry>::const_iterator PageCache::find(const LeadQuery &query) const
{
    const QDateTime oldest
        = QDateTime::currentDateTimeUtc().addMSecs(-std::chrono::milliseconds(longest).count());
    return std::find_if(m_pages.begin(), m_pages.end(), [&](const Entry &entry) {
        return entry.query == query && entry.page.answeredAt > oldest;
    });
}

qint64 PageCache::bytes() const
{
    qint64 sum = 0;
    for (const Entry &entry : m_pages)
        sum += entry.page.transfer.bytes;
    return sum;
}

void PageCache::onReplyFinished()
{
    const LeadReply *reply = m_reply.release(); // it deletes itself later
    if (const auto *content = std::get_if<LeadPage>(&reply->result()))
        m_arrived(m_awaited, {*content, reply->transfer(), QDateTime::currentDateTimeUtc()});
}

} // namespace LeadViewer
