// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pagecache.h"
#include "paging/pageevidence.h"
#include "telecrm/replyhandle.h"
#include "timeline/pagesource.h"

namespace LeadViewer {

class Client;

//! \brief Pages that the service cuts: each is one request for exactly its skip and limit.
//!
//! PageEvidence tells what a page proves. Proven repeats at its start are left out, and one further
//! request fills the page. Any other page is shown as the service gave it. Keeps a few pages, see
//! PageCache. The newest page that was shown is not kept, since a person who turns to it wants to
//! see what is new.
class AskedPages : public PageSource
{
    Q_OBJECT

public:
    //! \p client is not owned and must outlive the object.
    AskedPages(Client *client, TimelineSource source, QObject *parent = nullptr);

    void show(const LeadQuery &query, const RequestBudget &budget) override;
    void stop() override;
    [[nodiscard]] bool isBusy() const override { return m_reply && !m_reply->isOver(); }
    void forgetPages() override { m_cache.clear(); }
    void forgetEvidence() override;
    void prefetch(const LeadQuery &query) override;
    [[nodiscard]] bool isPrefetching() const override { return m_cache.isAwaiting(); }
    void setTotal(qint64 total) override { m_page.position.total = total; }
    [[nodiscard]] TimelineSource source() const override { return m_source; }

protected:
    //! Whether the answer is used for a page; otherwise the subclass has handled it.
    [[nodiscard]] virtual bool accept(const AnsweredPage &answer, const LeadQuery &query) = 0;
    //! The request for a page failed.
    virtual void handleFailure(const Error &error) { Q_EMIT failed(error); }
    //! The timeline changed.
    virtual void onChange() { }

private:
    void ask(const LeadQuery &query);
    void await(const LeadQuery &query, ReplyHandle<LeadPage> reply);
    void onReplyFinished();
    void usePage(const AnsweredPage &answer, const LeadQuery &query);
    void fill(const LeadPage *answer);
    void showPage(TimelinePage page);
    void keepPrefetched(const LeadQuery &query, AnsweredPage page);

    Client *m_client;
    TimelineSource m_source;
    PageCache m_cache;
    PageEvidence m_evidence;
    ReplyHandle<LeadPage> m_reply;
    RequestBudget m_budget; // of the page under way
    LeadQuery m_query; // of the request under way
    std::optional<TimelinePage> m_toFill; // a page that lost repeats, while its rest is asked for
    bool m_isChangeSaid = false;
};

} // namespace LeadViewer
