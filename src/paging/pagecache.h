// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/leadquery.h"
#include "telecrm/reply.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief A cache of a few pages of one timeline: the prefetched next page, and the pages shown a
//! moment ago.
//!
//! The key of a page is its query, which is valid only until a new action arrives: the owner clears
//! the cache then. The newest page is never kept, since a person who turns to it wants to see what
//! is new.
//!
//! \p Content is LeadPage or ActionsPage: the content of the answer to a request for a page.
template<typename Content>
class PageCache
{
public:
    struct Page
    {
        Content content;
        Transfer transfer;
        QDateTime answeredAt; //!< UTC
    };
    //! A page may be shown again for this long after its answer.
    static constexpr std::chrono::minutes longest{5};
    static constexpr std::size_t mostPages = 8;
    static constexpr qint64 mostBytes = 4LL * 1024 * 1024; //!< of all answers together

    //! Called with each prefetched page; it decides whether to keep() the page.
    using Arrived = std::function<void(const LeadQuery &query, Page page)>;
    explicit PageCache(Arrived arrived)
        : m_arrived(std::move(arrived))
    {
    }
    //! Before this call, no page is kept.
    void turnOn() { m_isOn = true; }
    ~PageCache() { stop(); }
    Q_DISABLE_COPY_MOVE(PageCache)

    //! Whether the page is in the cache or being prefetched, so that a prefetch is needless.
    [[nodiscard]] bool knows(const LeadQuery &query) const
    {
        return find(query) != m_pages.end() || (isAwaiting() && query == m_awaited);
    }
    //! Waits for the prefetched page of \p query, and cancels an earlier prefetch. A failure is
    //! ignored: the page is requested again when a person turns to it.
    void await(const LeadQuery &query, ReplyOf<Content> *reply)
    {
        stop();
        m_awaited = query;
        m_reply = reply;
        m_connection
            = QObject::connect(reply, &Reply::finished, reply, [this] { onReplyFinished(); });
    }
    [[nodiscard]] bool isAwaiting() const { return !m_reply.isNull(); }
    //! Moves the prefetch of that page to the caller; null pointer when there is none.
    [[nodiscard]] ReplyOf<Content> *takeReply(const LeadQuery &query)
    {
        if (!isAwaiting() || query != m_awaited)
            return nullptr;
        QObject::disconnect(m_connection);
        ReplyOf<Content> *reply = m_reply;
        m_reply.clear();
        return reply;
    }

    //! Moves the page of \p query out of the cache; nothing when it is not there.
    [[nodiscard]] std::optional<Page> take(const LeadQuery &query)
    {
        const auto found = find(query);
        if (found == m_pages.end())
            return std::nullopt;
        const auto place = m_pages.begin() + (found - m_pages.cbegin());
        Page page = std::move(place->page);
        m_pages.erase(place);
        return page;
    }
    //! Keeps the page of \p query, unless it is the newest page or too large.
    void keep(const LeadQuery &query, Page page)
    {
        if (!m_isOn || query.skip <= 0 || page.transfer.bytes > mostBytes)
            return;
        std::erase_if(m_pages, [&](const Entry &entry) { return entry.query == query; });
        m_pages.push_back({query, std::move(page)});
        while (m_pages.size() > mostPages || bytes() > mostBytes)
            m_pages.erase(m_pages.begin());
    }

    //! Cancels the prefetch.
    void stop()
    {
        if (!isAwaiting())
            return;
        QObject::disconnect(m_connection);
        m_reply->cancel();
        m_reply.clear();
    }
    //! Forgets all pages, and cancels the prefetch.
    void clear()
    {
        stop();
        m_pages.clear();
    }

private:
    struct Entry
    {
        LeadQuery query;
        Page page;
    };

    [[nodiscard]] auto find(const LeadQuery &query) const
    {
        const QDateTime oldest
            = QDateTime::currentDateTimeUtc().addMSecs(-std::chrono::milliseconds(longest).count());
        return std::find_if(m_pages.begin(), m_pages.end(), [&](const Entry &entry) {
            return entry.query == query && entry.page.answeredAt > oldest;
        });
    }
    [[nodiscard]] qint64 bytes() const
    {
        qint64 sum = 0;
        for (const Entry &entry : m_pages)
            sum += entry.page.transfer.bytes;
        return sum;
    }
    void onReplyFinished()
    {
        const ReplyOf<Content> *reply = m_reply;
        m_reply.clear(); // it deletes itself once this returns to the event loop
        const auto *content = std::get_if<Content>(&reply->result());
        if (content == nullptr)
            return;
        m_arrived(m_awaited, {*content, reply->transfer(), QDateTime::currentDateTimeUtc()});
    }

    Arrived m_arrived;
    bool m_isOn = false;
    std::vector<Entry> m_pages; // the newest entry last
    LeadQuery m_awaited;
    QPointer<ReplyOf<Content>> m_reply;
    QMetaObject::Connection m_connection;
};

} // namespace LeadViewer
