// SPDX-License-Identifier: MIT
#include "timeline/leadbrowser.h"

#include "paging/timelinetotal.h"
#include "telecrm/client.h"
#include "telecrm/workspacereader.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr std::chrono::seconds settlingTime{1};
// The lists of a workspace come one after another, and each would update all texts.
constexpr std::chrono::milliseconds namingTime{40};

} // namespace

LeadBrowser::LeadBrowser(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_fields(new FieldsModel(this))
    , m_actions(new ActionsModel(this))
    , m_filtered(new FilteredTimeline(client, &m_pace, m_actions, this))
    , m_total(new TimelineTotal(client, this))
    , m_pages([this](const LeadQuery &query, PageCache<LeadPage>::Page page) {
        storePrefetched(query, std::move(page));
    })
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &LeadBrowser::sendBackgroundRequests);
    m_naming.setSingleShot(true);
    m_naming.setInterval(namingTime);
    connect(&m_naming, &QTimer::timeout, this, &LeadBrowser::showTexts);
    connect(m_filtered, &FilteredTimeline::busyChanged, this, &LeadBrowser::busyChanged);
    connect(m_filtered, &FilteredTimeline::progressed, this, &LeadBrowser::progressed);
    connect(m_filtered, &FilteredTimeline::failed, this, [this](const Error &error) {
        m_hasFilterFailed = true;
        Q_EMIT failed(error);
    });
    connect(m_filtered, &FilteredTimeline::cancelled, this, &LeadBrowser::cancelled);
    connect(m_filtered, &FilteredTimeline::loaded, this, &LeadBrowser::showFiltered);
    connect(m_total, &TimelineTotal::found, this, [this](qint64 total) {
        m_position = withTotal(m_position, total);
        Q_EMIT progressed();
    });
}

LeadBrowser::~LeadBrowser()
{
    dropReply();
}

void LeadBrowser::open(const LeadAddress &address, const Token &token, const LeadQuery &query)
{
    if (query.includeActions)
        m_pageSize = query.limit;
    start({address, token, query, Purpose::Open});
}

void LeadBrowser::goInHistory(int steps)
{
    const VisitedLead *lead = m_history.at(steps);
    if (lead == nullptr || steps == 0)
        return;
    LeadQuery query = lead->query;
    query.limit = m_pageSize;
    Request request{lead->address, lead->token, query, Purpose::Open};
    // Its token was forgotten, and a new one was entered since.
    if (request.token.isEmpty() && m_shown
        && m_shown->address.enterprise == lead->address.enterprise)
        request.token = m_shown->token;
    request.historySteps = steps;
    start(std::move(request));
}

void LeadBrowser::keepView(const ViewState &view)
{
    if (VisitedLead *here = m_history.current())
        here->view = view;
}

void LeadBrowser::readInBackground(WorkspaceReader *names)
{
    m_readsInBackground = true;
    m_pages.turnOn();
    m_filtered->turnOnPrefetch();
    m_names = names;
    if (names == nullptr)
        return;
    connect(names, &WorkspaceReader::changed, this, [this](const EnterpriseId &enterprise) {
        if (m_shown && m_shown->address.enterprise == enterprise && !m_naming.isActive())
            m_naming.start();
    });
}

void LeadBrowser::prepareNextPage()
{
    m_isNextPageWanted = true;
    if (!m_settling.isActive())
        sendBackgroundRequests();
}

void LeadBrowser::setZone(const QTimeZone &zone)
{
    m_context.zone = zone;
    showTexts();
}

void LeadBrowser::showTexts()
{
    m_naming.stop();
    m_context.workspace
        = m_names != nullptr && m_shown ? m_names->workspace(m_shown->address.enterprise) : nullptr;
    m_actions->setContext(m_context);
    if (m_shown)
        m_fields->setRows(leadRows(m_lead, m_context));
    Q_EMIT textsChanged();
}

void LeadBrowser::useToken(const Token &token)
{
    if (m_shown)
        m_shown->token = token;
    m_filtered->useToken(token);
    m_pages.clear();
}

void LeadBrowser::forgetTokens()
{
    // A retry would use the token later.
    if (isBusy() && retries()->next() != nullptr)
        cancel();
    retries()->giveUp();
    m_request.token = {};
    m_acceptedToken = {};
    m_history.forgetTokens();
    useToken({});
}

void LeadBrowser::showFirstPage()
{
    if (canShowPreviousPage())
        showPageAt(0);
}

void LeadBrowser::showPreviousPage()
{
    if (!canShowPreviousPage())
        return;
    LeadQuery query = previousPage(position(), m_pageSize);
    if (isFiltered()) {
        turnFiltered(query);
        return;
    }
    // The previous page must end right before this one. This is known when that place was seen
    // before; otherwise an action on both pages proves it.
    const bool canOverlap = !m_pageActions.empty() && !m_pageActions.front().id.isEmpty();
    const bool overlaps = canOverlap && query.skip > 0 && !m_seen.knows(m_position.skip - 1);
    if (overlaps && query.limit < maximumLimit)
        ++query.limit;
    else if (overlaps)
        ++query.skip;
    turnTo(query, Purpose::PreviousPage, overlaps);
}

void LeadBrowser::showNextPage()
{
    if (!canShowNextPage())
        return;
    const LeadQuery query = nextPage(position(), m_pageSize);
    if (isFiltered())
        turnFiltered(query, true);
    else
        turnTo(query, Purpose::NextPage);
}

void LeadBrowser::showLastPage()
{
    if (const auto last = lastPage(position(), m_pageSize); last && canShowLastPage())
        showPageAt(last->skip);
}

void LeadBrowser::showPageAt(qint64 skip)
{
    if (isFiltered())
        turnFiltered(pageAt(skip, m_pageSize));
    else
        turnTo(pageAt(skip, m_pageSize));
}

void LeadBrowser::turnFiltered(const LeadQuery &query, bool isForward)
{
    m_isNextPageWanted = isForward;
    m_filtered->showPageAt(query.skip, query.limit);
}

void LeadBrowser::setPageSize(int pageSize, int firstVisibleRow)
{
    const LeadQuery resized = resizedPage(position(), firstVisibleRow, pageSize);
    if (resized.limit == m_pageSize)
        return;
    m_pageSize = resized.limit;
    if (m_isBusy && m_request.purpose == Purpose::Open) {
        if (!m_request.query.includeActions)
            return;
        Request request = m_request;
        request.query.limit = m_pageSize;
        start(std::move(request));
    } else {
        showPageAt(resized.skip);
    }
}

void LeadBrowser::setFilter(const TimelineFilter &filter)
{
    if (!m_shown || m_timeline != Timeline::Shown || filter == m_filtered->filter())
        return;
    if (!filter.isEmpty() && !requireToken())
        return;
    // A filter for the shown lead cancels the opening of another lead.
    if (m_isBusy)
        cancel();
    m_hasFilterFailed = false;
    if (filter.isEmpty()) {
        m_filtered->clear();
        m_actions->setActions(m_pageActions);
        updateVisit();
        Q_EMIT loaded();
    } else {
        m_filtered->show(m_shown->address, m_shown->token, filter, 0, m_pageSize);
    }
}

void LeadBrowser::readOn()
{
    m_filtered->readOn();
}

void LeadBrowser::refresh()
{
    if (!m_shown)
        return;
    Request request = *m_shown;
    request.purpose = Purpose::Refresh;
    request.historySteps = 0;
    request.overlaps = false;
    if (m_timeline == Timeline::Shown)
        request.query = pageAt(m_position.skip, m_pageSize);
    start(std::move(request));
}

void LeadBrowser::retry()
{
    if (m_hasFilterFailed && isFiltered())
        m_filtered->retry();
    else if (!m_request.address.lead.text.isEmpty())
        start(m_request);
}

void LeadBrowser::cancel()
{
    if (m_isBusy) {
        dropReply();
        setIdle();
        Q_EMIT cancelled();
    } else {
        m_filtered->cancel();
    }
}

void LeadBrowser::turnTo(const LeadQuery &query, Purpose purpose, bool overlaps)
{
    if (!m_shown || m_timeline == Timeline::NotAskedFor)
        return;
    Request request{m_shown->address, m_shown->token, query, purpose, overlaps};
    // Otherwise a key held down would restart the same request for ever.
    if (m_isBusy && request == m_request)
        return;
    if (auto cached = m_pages.take(query))
        showCachedPage(std::move(request), *std::move(cached));
    else if (LeadReply *reply = m_pages.takeReply(query))
        await(std::move(request), reply);
    else
        start(std::move(request));
}

void LeadBrowser::start(Request request)
{
    if (request.token.isEmpty()) {
        Q_EMIT tokenMissing();
        return;
    }
    if (request.purpose == Purpose::Open) {
        m_total->stop();
        m_settling.stop();
        m_isTotalWanted = false;
    }
    if (request.purpose == Purpose::Open || request.purpose == Purpose::Refresh)
        m_pages.clear();
    LeadReply *reply = m_client->getLead(request.address, request.query, request.token);
    await(std::move(request), reply);
}

void LeadBrowser::await(Request request, LeadReply *reply)
{
    replaceRequest(std::move(request));
    m_pages.stop(); // another page is the next one now
    m_isNextPageWanted = false;
    m_reply = reply;
    m_reply->setRetrying(true);
    connect(m_reply, &Reply::finished, this, &LeadBrowser::onReplyFinished);
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged(true);
}

//! Cancels the old request, of the browser or of the filter.
void LeadBrowser::replaceRequest(Request request)
{
    dropReply();
    m_filtered->stop();
    m_hasFilterFailed = false;
    m_request = std::move(request);
}

void LeadBrowser::dropReply()
{
    if (m_reply.isNull())
        return;
    m_reply->disconnect(this);
    m_reply->cancel();
    m_reply.clear();
}

void LeadBrowser::setIdle()
{
    m_isBusy = false;
    Q_EMIT busyChanged(false);
}

void LeadBrowser::onReplyFinished()
{
    const LeadReply *reply = m_reply;
    m_reply.clear(); // it deletes itself once this returns to the event loop
    m_transfer = reply->transfer();
    const auto &result = reply->result();
    const auto *page = std::get_if<LeadPage>(&result);
    if (page == nullptr) {
        setIdle();
        Q_EMIT failed(std::get<Error>(result));
    } else if (m_timeline == Timeline::Shown && m_request.purpose != Purpose::Open
               && !page->actions) {
        // The rows stay when the answer has no list of actions.
        setIdle();
        Q_EMIT failed(
            missingActions(m_client->baseUrl().leadUrl(m_request.address, m_request.query),
                           m_transfer.httpStatus));
    } else {
        showPage(*page, QDateTime::currentDateTimeUtc());
    }
}

} // namespace LeadViewer
