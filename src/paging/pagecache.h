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

//! \brief A few pages of one timeline that need not be asked for: the one that somebody is likely
//! to turn to, read ahead of time, and those that were left a moment ago.
//!
//! Pages are known by what was asked for, which says what they hold only as long as nothing new
//! arrives on top: whoever notices that clears the cache. The newest page is never kept, since
//! whoever turns to it wants to see what is new.
//!
//! \p Content is LeadPage or ActionsPage: what an answer to a request for a page holds.
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
    //! What somebody reads at leisure is still the timeline; what was left long ago is history.
    static constexpr std::chrono::minutes longest{5};
    static constexpr std::size_t mostPages = 8;
    static constexpr qint64 mostBytes = 4LL * 1024 * 1024; //!< of all answers together

    //! Is given each page that was read ahead, and keeps it if it is worth that.
    using Arrived = std::function<void(const LeadQuery &query, Page page)>;
    explicit PageCache(Arrived arrived)
        : m_arrived(std::move(arrived))
    {
    }
    //! Nothing is kept before.
    void turnOn() { m_isOn = true; }
    ~PageCache() { stop(); }
    Q_DISABLE_COPY_MOVE(PageCache)

    //! Whether asking for it ahead of time would bring nothing new.
    [[nodiscard]] bool knows(const LeadQuery &query) const
    {
        return find(query) != m_pages.end() || (isAwaiting() && query == m_awaited);
    }
    //! Awaits the page that \p query asks for; the page awaited before is given up. A failure is
    //! passed over: the page is asked for again when somebody turns to it.
    void await(const LeadQuery &query, ReplyOf<Content> *reply)
    {
        stop();
        m_awaited = query;
        m_reply = reply;
        m_connection = QObject::connect(reply, &Reply::finished, reply, [this] { takeAnswer(); });
    }
    [[nodiscard]] bool isAwaiting() const { return !m_reply.isNull(); }
    //! The request under way for that page, which is the caller's from now on; null pointer when
    //! there is none.
    [[nodiscard]] ReplyOf<Content> *takeReply(const LeadQuery &query)
    {
        if (!isAwaiting() || query != m_awaited)
            return nullptr;
        QObject::disconnect(m_connection);
        ReplyOf<Content> *reply = m_reply;
        m_reply.clear();
        return reply;
    }

    //! The page that \p query asks for, and takes it out; nothing when it is not here.
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
    //! Keeps what \p query was answered with, unless it is the newest page or large.
    void keep(const LeadQuery &query, Page page)
    {
        if (!m_isOn || query.skip <= 0 || page.transfer.bytes > mostBytes)
            return;
        std::erase_if(m_pages, [&](const Entry &entry) { return entry.query == query; });
        m_pages.push_back({query, std::move(page)});
        while (m_pages.size() > mostPages || bytes() > mostBytes)
            m_pages.erase(m_pages.begin());
    }

    //! Gives up the page awaited.
    void stop()
    {
        if (!isAwaiting())
            return;
        QObject::disconnect(m_connection);
        m_reply->cancel();
        m_reply.clear();
    }
    //! Forgets all pages, and gives up the one awaited.
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
    void takeAnswer()
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
    std::vector<Entry> m_pages; // the one kept last at the end
    LeadQuery m_awaited;
    QPointer<ReplyOf<Content>> m_reply;
    QMetaObject::Connection m_connection;
};

} // namespace LeadViewer
