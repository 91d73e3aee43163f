// SPDX-License-Identifier: MIT
#include "timeline/askedpages.h"

#include "telecrm/client.h"

#include <utility>

namespace LeadViewer {

AskedPages::AskedPages(Client *client, TimelineSource source, QObject *parent)
    : PageSource(parent)
    , m_client(client)
    , m_source(std::move(source))
    , m_cache([this](const LeadQuery &query, AnsweredPage page) {
        keepPrefetched(query, std::move(page));
    })
{
}

void AskedPages::show(const LeadQuery &query, const RequestBudget &budget)
{
    // Otherwise a key held down would restart the same request for ever.
    if (isBusy() && !m_toFill && query == m_query)
        return;
    m_toFill.reset();
    m_budget = budget;
    if (auto cached = m_cache.take(query)) {
        m_reply.cancel();
        if (accept(*cached, query))
            usePage(*cached, query);
    } else if (auto reply = m_cache.takeReply(query)) {
        // The prefetch is the page's first request.
        static_cast<void>(m_budget.spend());
        await(query, std::move(reply));
    } else {
        ask(query);
    }
}

void AskedPages::stop()
{
    m_reply.cancel();
    m_cache.stop();
    m_toFill.reset();
}

void AskedPages::forgetEvidence()
{
    m_cache.clear();
    m_evidence.clear();
    m_page.newActions = 0;
    m_page.areNewShown = false;
    m_isChangeSaid = false;
}

void AskedPages::prefetch(const LeadQuery &query)
{
    if (!isBusy() && !m_cache.knows(query))
        m_cache.await(query, m_client->getPage(m_source, query, RequestBudget::forBackground()));
}

void AskedPages::ask(const LeadQuery &query)
{
    await(query, ReplyHandle<LeadPage>(m_client->getPage(m_source, query, m_budget)));
}

void AskedPages::await(const LeadQuery &query, ReplyHandle<LeadPage> reply)
{
    m_cache.stop(); // another page is the next one now
    m_query = query;
    m_reply = std::move(reply);
    m_reply->setRetrying(true);
    connect(m_reply.get(), &Reply::finished, this, &AskedPages::onReplyFinished);
}

void AskedPages::onReplyFinished()
{
    const LeadReply *reply = m_reply.release(); // it deletes itself later
    const auto *content = std::get_if<LeadPage>(&reply->result());
    if (m_toFill) {
        fill(content);
        return;
    }
    if (content == nullptr) {
        handleFailure(std::get<Error>(reply->result()));
        return;
    }
    const AnsweredPage answer{*content, reply->transfer(), QDateTime::currentDateTimeUtc()};
    if (accept(answer, m_query))
        usePage(answer, m_query);
}

void AskedPages::usePage(const AnsweredPage &answer, const LeadQuery &query)
{
    TimelinePage page;
    page.transfer = answer.transfer;
    page.answeredAt = answer.answeredAt;
    page.arrived = m_page.arrived;
    page.newActions = m_page.areNewShown ? 0 : m_page.newActions;
    if (answer.content.actions) {
        const ActionsPage &sent = *answer.content.actions;
        page.state = TimelineState::Shown;
        page.position = positionOf(sent, query);
        page.echo = echoDifference(sent, query);
        page.actions = sent.actions;
        const PageFinding finding
            = m_evidence.compare(page.actions, page.position.skip, page.position.limit, sent.total);
        m_evidence.remember(page.actions, page.position.skip, sent.total, finding);
        if (finding.kind != PageFinding::Kind::Nothing) {
            m_cache.clear();
            onChange();
        }
        const bool isArrival = finding.kind == PageFinding::Kind::Arrived;
        if (isArrival || !m_isChangeSaid)
            page.finding = finding.kind;
        m_isChangeSaid |= !isArrival && finding.kind != PageFinding::Kind::Nothing;
        m_page.position.skip += finding.arrived; // where the old page begins now
        if (m_page.position.total)
            *m_page.position.total += finding.arrived;
        page.arrived += finding.arrived;
        page.newActions += finding.arrived;
        page.areNewShown = page.position.skip == 0 && page.newActions > 0;
        if (!page.position.total)
            page.position.total = m_page.position.total;
        page.actions.erase(page.actions.begin(),
                           page.actions.begin() + std::ptrdiff_t(finding.repeats));
        page.position.skip += finding.repeats;
        page.position.count -= finding.repeats;
        if (finding.repeats > 0 && !page.position.endsHere && m_budget.left() > 0) {
            m_toFill = std::move(page);
            ask(pageAt(m_toFill->position.end(), int(finding.repeats)));
            return;
        }
    } else {
        page.state = query.includeActions ? TimelineState::Missing : TimelineState::NotAskedFor;
    }
    if (query.skip > 0)
        m_cache.keep(query, answer);
    showPage(std::move(page));
}

//! Adds the rest of the page, unless it does not follow. A failure is not shown: the next page
//! begins with the rest.
void AskedPages::fill(const LeadPage *answer)
{
    TimelinePage page = *std::exchange(m_toFill, std::nullopt);
    if (answer != nullptr && answer->actions) {
        const ActionsPage &rest = *answer->actions;
        const PagePosition position = positionOf(rest, m_query);
        const PageFinding finding
            = m_evidence.compare(rest.actions, position.skip, position.limit, rest.total);
        if (finding == PageFinding() && position.skip == page.position.end()
            && position.count <= m_query.limit) {
            m_evidence.remember(rest.actions, position.skip, rest.total, finding);
            page.actions.insert(page.actions.end(), rest.actions.begin(), rest.actions.end());
            page.position.count += position.count;
            page.position.endsHere = position.endsHere;
        }
    }
    showPage(std::move(page));
}

void AskedPages::showPage(TimelinePage page)
{
    const PagePosition &before = m_page.position;
    const bool isBehindTheEnd = page.state == TimelineState::Shown && page.position.count == 0
        && before.count > 0 && page.position.skip == before.end() && isLast(page.position);
    if (isBehindTheEnd) {
        // The old page stays, now known to be the last.
        page.position = {before.skip, before.limit, before.count, true, page.position.total};
        page.actions = std::move(m_page.actions);
        page.echo.reset();
    }
    m_page = std::move(page);
    Q_EMIT shown();
}

void AskedPages::keepPrefetched(const LeadQuery &query, AnsweredPage page)
{
    if (query.includeActions && !page.content.actions)
        return; // a page turn requests it again, and reports the error
    if (query.includeActions && page.content.actions->actions.empty()
        && query.skip == m_page.position.end()) {
        m_page.position.endsHere = true;
        Q_EMIT progressed();
    } else {
        m_cache.keep(query, std::move(page));
    }
}

} // namespace LeadViewer
