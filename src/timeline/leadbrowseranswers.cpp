// SPDX-License-Identifier: MIT
//
// How LeadBrowser handles answers.
#include "timeline/leadbrowser.h"

#include "paging/timelinetotal.h"
#include "telecrm/client.h"
#include "telecrm/workspacereader.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"

#include <algorithm>

namespace LeadViewer {

void LeadBrowser::showCachedPage(Request request, PageCache<LeadPage>::Page cached)
{
    replaceRequest(std::move(request));
    m_transfer = cached.transfer;
    // The cached answer may be older than the known lead, which then stays.
    if (cached.answeredAt < m_leadAnsweredAt)
        cached.content.lead = m_lead;
    showPage(cached.content, cached.answeredAt);
}

void LeadBrowser::showPage(const LeadPage &page, const QDateTime &answeredAt)
{
    const bool isOpening = m_request.purpose == Purpose::Open;
    const bool isSameLead = m_shown && m_shown->address == m_request.address;
    PagePosition position;
    std::vector<Action> actions;
    if (page.actions) {
        position = positionOf(*page.actions, m_request.query);
        actions = page.actions->actions;
        if (isOpening || m_timeline != Timeline::Shown) {
            m_seen.clear();
            m_newActions = {};
            m_arrived = 0;
        } else if (correctForArrivals(position, actions)) {
            return;
        }
    }
    m_loadedAt = answeredAt;
    m_leadAnsweredAt = std::max(m_leadAnsweredAt, answeredAt);
    m_lead = page.lead;
    m_acceptedToken = m_request.token;
    m_restoredView.reset();

    const bool isEmptyNextPage = m_request.purpose == Purpose::NextPage && actions.empty();
    if (isEmptyNextPage) {
        m_position = asLast(m_position);
        m_echo.reset();
    } else {
        if (page.actions && !m_request.overlaps)
            m_pages.keep(m_request.query, {page, m_transfer, answeredAt});
        const bool keepsFilter = !isOpening || (isSameLead && m_request.historySteps == 0);
        if (!keepsFilter)
            m_filtered->clear();
        m_shown = m_request;
        if (m_request.query.includeActions && page.actions)
            showTimeline(*page.actions, position, std::move(actions));
        else
            showNoTimeline();
    }
    if (isOpening)
        recordVisit();
    updateVisit();
    showTexts();
    if (m_isBusy)
        setIdle();
    Q_EMIT loaded();
    startBackgroundWork(isOpening);
}

void LeadBrowser::showTimeline(const ActionsPage &page, PagePosition position,
                               std::vector<Action> actions)
{
    const bool isNewTimeline = m_timeline != Timeline::Shown || m_request.purpose == Purpose::Open;
    // The page stays the last one when a refresh brings the same actions.
    const bool isStillLast = m_request.purpose == Purpose::Refresh && !isNewTimeline
        && m_position.isLast && actions == m_pageActions;
    const std::optional<qint64> total
        = isNewTimeline || !m_position.total ? std::nullopt : m_position.total;
    m_timeline = Timeline::Shown;
    m_position = withTotal(isStillLast ? asLast(position) : position, total);
    m_echo = m_request.overlaps ? std::nullopt : echoDifference(page, m_request.query);
    m_seen.remember(actions, position.skip);
    m_pageActions = std::move(actions);
    if (m_position.skip == 0)
        m_newestActions = m_pageActions;
    else if (isNewTimeline)
        m_newestActions.clear();
    if (!isFiltered())
        m_actions->setActions(m_pageActions);
}

void LeadBrowser::showNoTimeline()
{
    m_timeline = m_request.query.includeActions ? Timeline::Missing : Timeline::NotAskedFor;
    m_filtered->clear();
    m_position = {};
    m_echo.reset();
    m_pageActions.clear();
    m_newestActions.clear();
    m_actions->setActions({});
}

bool LeadBrowser::correctForArrivals(PagePosition &position, std::vector<Action> &actions)
{
    if (m_request.overlaps)
        checkOverlap(position, actions);
    if (m_newActions.areShown)
        m_newActions = {};
    const qint64 arrived = m_seen.shiftOf(actions, position.skip).value_or(0);
    if (arrived != 0)
        m_pages.clear();
    if (arrived > 0) {
        m_seen.shift(arrived);
        m_newActions.count += arrived;
        m_arrived += arrived;
        m_position.skip += arrived; // where the shown page begins now
        if (m_position.total)
            *m_position.total += arrived;
    }
    if (position.skip == 0) {
        m_newActions.areShown = arrived > 0 || m_newActions.count > 0;
        return false;
    }
    if (arrived <= 0)
        return false;

    const qint64 shownEnd = m_position.skip + m_position.count;
    if (m_request.purpose == Purpose::NextPage && position.skip < shownEnd) {
        // The page begins with actions that moved down from the shown page.
        const qint64 repeats = std::min(shownEnd - position.skip, position.count);
        actions.erase(actions.begin(), actions.begin() + std::ptrdiff_t(repeats));
        position.skip += repeats;
        position.count -= repeats;
        if (actions.empty() && !position.isLast) {
            start({m_shown->address, m_shown->token, pageAt(shownEnd, m_pageSize),
                   Purpose::NextPage});
            return true;
        }
    } else if (m_request.purpose == Purpose::PreviousPage
               && position.skip + position.count < m_position.skip) {
        // The actions that moved down are between this page and the shown one.
        start({m_shown->address, m_shown->token, previousPage(m_position, m_pageSize),
               Purpose::PreviousPage});
        return true;
    }
    return false;
}

void LeadBrowser::checkOverlap(PagePosition &position, std::vector<Action> &actions)
{
    const bool isWhole = position.count == position.limit;
    position.limit = m_pageSize;
    // The timeline ends here now, so it became shorter. That tells nothing about arrivals.
    if (!isWhole || m_pageActions.empty())
        return;
    if (actions.back().id != m_pageActions.front().id) {
        m_newActions.isCountKnown = false;
        m_pages.clear();
    }
    actions.pop_back();
    --position.count;
}

void LeadBrowser::recordVisit()
{
    if (const VisitedLead *left = m_history.at(m_request.historySteps);
        m_request.historySteps != 0 && left != nullptr && left->address == m_request.address) {
        m_history.move(m_request.historySteps);
        m_restoredView = m_history.current()->view;
        m_restoredFilter = *m_history.current();
        return;
    }
    VisitedLead visited;
    visited.address = m_request.address;
    visited.token = m_request.token;
    visited.query = m_request.query;
    // When the same lead is opened again, its view stays.
    if (const VisitedLead *here = m_history.current();
        here != nullptr && here->address == visited.address) {
        visited.filter = here->filter;
        visited.filteredSkip = here->filteredSkip;
        visited.view = here->view;
    }
    m_history.visit(visited);
}

void LeadBrowser::updateVisit()
{
    VisitedLead *here = m_history.current();
    if (here == nullptr || m_restoredFilter)
        return;
    here->token = m_shown->token;
    here->query = m_shown->query;
    if (m_timeline == Timeline::Shown)
        here->query.skip = m_position.skip;
    here->filter = m_filtered->filter();
    here->filteredSkip = isFiltered() ? m_filtered->position().skip : 0;
}

void LeadBrowser::startBackgroundWork(bool isOpening)
{
    // A listener may have started another request.
    if (m_isBusy)
        return;
    if (const auto restored = std::exchange(m_restoredFilter, std::nullopt);
        restored && !restored->filter.isEmpty() && m_timeline == Timeline::Shown) {
        m_filtered->show(m_shown->address, m_shown->token, restored->filter, restored->filteredSkip,
                         m_pageSize);
    } else if (isFiltered() && (isOpening || m_request.purpose == Purpose::Refresh)) {
        m_filtered->refresh();
    }
    if (!m_readsInBackground)
        return;
    if (isOpening && m_names != nullptr)
        m_names->read(m_shown->address.enterprise, m_shown->token);
    const bool isWhole = m_position.isLast && m_position.skip == 0;
    if (isOpening || m_request.purpose == Purpose::Refresh)
        m_isTotalWanted = m_timeline == Timeline::Shown && !isWhole;
    if (m_request.purpose == Purpose::NextPage)
        m_isNextPageWanted = true;
    if (isOpening) {
        m_settling.start();
    } else {
        m_settling.stop();
        sendBackgroundRequests();
    }
}

void LeadBrowser::sendBackgroundRequests()
{
    if (!m_readsInBackground || isBusy() || !m_shown)
        return;
    const bool isTotalWanted = std::exchange(m_isTotalWanted, false);
    const bool isNextPageWanted = std::exchange(m_isNextPageWanted, false);
    if (m_shown->token.isEmpty() || m_client->isHeldBack())
        return;
    if (isTotalWanted)
        m_total->ask(m_shown->address, m_shown->token);
    if (!isNextPageWanted || !canShowNextPage())
        return;
    const LeadQuery query = nextPage(position(), m_pageSize);
    if (isFiltered())
        m_filtered->prefetch(query);
    else if (!m_pages.knows(query))
        m_pages.await(query, m_client->getLead(m_shown->address, query, m_shown->token));
}

void LeadBrowser::storePrefetched(const LeadQuery &query, PageCache<LeadPage>::Page page)
{
    if (!page.content.actions)
        return; // a page turn requests it again, and reports the error
    if (page.content.actions->actions.empty() && query == nextPage(m_position, m_pageSize)) {
        m_position = asLast(m_position);
        Q_EMIT progressed();
        return;
    }
    m_pages.keep(query, std::move(page));
}

void LeadBrowser::showFiltered()
{
    m_transfer = m_filtered->lastTransfer();
    m_loadedAt = m_filtered->answeredAt();
    updateVisit();
    Q_EMIT loaded();
    m_restoredView.reset();
    sendBackgroundRequests();
}

} // namespace LeadViewer
