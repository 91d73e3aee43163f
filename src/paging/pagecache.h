// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/lead.h"
#include "telecrm/leadquery.h"
#include "telecrm/replyhandle.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief An answer with a page, and when it came.
struct AnsweredPage
{
    LeadPage content;
    Transfer transfer;
    QDateTime answeredAt; //!< UTC
};

//! \brief A cache of a few pages of one timeline: the prefetched next page, and the pages shown a
//! moment ago.
//!
//! The key of a page is its query, which is valid only until a new action arrives: the owner clears
//! the cache then.
class PageCache
{
public:
    //! A page may be shown again for this long after its answer.
    static constexpr std::chrono::minutes longest{5};
    static constexpr std::size_t mostPages = 8;
    static constexpr qint64 mostBytes = 4LL * 1024 * 1024; //!< of all answers together

    //! Called with each prefetched page; it decides whether to keep() the page.
    using Arrived = std::function<void(const LeadQuery &query, AnsweredPage page)>;
    explicit PageCache(Arrived arrived)
        : m_arrived(std::move(arrived))
    {
    }
    Q_DISABLE_COPY_MOVE(PageCache)
    ~PageCache() = default;

    //! Whether the page is in the cache or being prefetched, so that a prefetch is needless.
    [[nodiscard]] bool knows(const LeadQuery &query) const;
    //! Waits for the prefetched page of \p query, and cancels an earlier prefetch. A failure is
    //! ignored: the page is requested again when a person turns to it.
    void await(const LeadQuery &query, LeadReply *reply);
    [[nodiscard]] bool isAwaiting() const { return bool(m_reply); }
    //! Moves the prefetch of that page to the caller; empty when there is none.
    [[nodiscard]] ReplyHandle<LeadPage> takeReply(const LeadQuery &query);

    //! Moves the page of \p query out of the cache; nothing when it is not there.
    [[nodiscard]] std::optional<AnsweredPage> take(const LeadQuery &query);
    //! Keeps the page of \p query, unless it is too large.
    void keep(const LeadQuery &query, AnsweredPage page);

    //! Cancels the prefetch.
    void stop() { m_reply.cancel(); }
    //! Forgets all pages, and cancels the prefetch.
    void clear();

private:
    struct Entry
    {
        LeadQuery query;
        AnsweredPage page;
    };

    [[nodiscard]] std::vector<Entry>::const_iterator find(const LeadQuery &query) const;
    [[nodiscard]] qint64 bytes() const;
    void onReplyFinished();

    Arrived m_arrived;
    std::vector<Entry> m_pages; // the newest entry last
    LeadQuery m_awaited;
    ReplyHandle<LeadPage> m_reply;
    QMetaObject::Connection m_connection;
};

} // namespace LeadViewer
