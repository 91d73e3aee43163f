// SPDX-License-Identifier: MIT
#include "timeline/leadbrowser.h"

#include "telecrm/client.h"
#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"

namespace LeadViewer {

LeadBrowser::LeadBrowser(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_fields(new FieldsModel(this))
    , m_actions(new ActionsModel(this))
{
}

LeadBrowser::~LeadBrowser()
{
    dropReply();
}

const LeadAddress &LeadBrowser::address() const
{
    Q_ASSERT(m_shown);
    return m_shown->address;
}

void LeadBrowser::open(const LeadAddress &address, const Token &token, const LeadQuery &query)
{
    if (query.includeActions)
        m_pageSize = query.limit;
    start({address, token, query, Purpose::Open});
}

void LeadBrowser::useToken(const Token &token)
{
    if (m_shown)
        m_shown->token = token;
}

void LeadBrowser::showFirstPage()
{
    if (canShowPreviousPage())
        turnTo(firstPage(m_pageSize));
}

void LeadBrowser::showPreviousPage()
{
    if (canShowPreviousPage())
        turnTo(previousPage(m_position, m_pageSize));
}

void LeadBrowser::showNextPage()
{
    if (canShowNextPage())
        turnTo(nextPage(m_position, m_pageSize), Purpose::NextPage);
}

void LeadBrowser::showPageAt(qint64 skip)
{
    turnTo(pageAt(skip, m_pageSize));
}

void LeadBrowser::setPageSize(int pageSize, int firstVisibleRow)
{
    const LeadQuery resized = resizedPage(m_position, firstVisibleRow, pageSize);
    if (resized.limit == m_pageSize)
        return;
    m_pageSize = resized.limit;
    if (isBusy() && m_request.purpose == Purpose::Open) {
        if (!m_request.query.includeActions)
            return;
        Request request = m_request;
        request.query.limit = m_pageSize;
        start(std::move(request));
    } else {
        turnTo(resized);
    }
}

void LeadBrowser::refresh()
{
    if (!m_shown)
        return;
    Request request = *m_shown;
    request.purpose = Purpose::Refresh;
    if (m_timeline == Timeline::Shown)
        request.query = pageAt(m_position.skip, m_pageSize);
    start(std::move(request));
}

void LeadBrowser::retry()
{
    if (!m_request.address.lead.text.isEmpty())
        start(m_request);
}

void LeadBrowser::cancel()
{
    if (!isBusy())
        return;
    dropReply();
    Q_EMIT busyChanged(false);
    Q_EMIT cancelled();
}

bool LeadBrowser::canShowNextPage() const
{
    return m_timeline == Timeline::Shown && hasNext(m_position);
}

bool LeadBrowser::canShowPreviousPage() const
{
    return m_timeline == Timeline::Shown && hasPrevious(m_position);
}

void LeadBrowser::turnTo(const LeadQuery &query, Purpose purpose)
{
    if (!m_shown || m_timeline == Timeline::NotAskedFor)
        return;
    Request request{m_shown->address, m_shown->token, query, purpose};
    // A key held down would otherwise restart the same request for ever.
    if (isBusy() && request == m_request)
        return;
    start(std::move(request));
}

void LeadBrowser::start(Request request)
{
    const bool wasBusy = isBusy();
    dropReply();
    m_request = std::move(request);
    m_reply = m_client->getLead(m_request.address, m_request.query, m_request.token);
    connect(m_reply, &LeadReply::finished, this, &LeadBrowser::end);
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void LeadBrowser::dropReply()
{
    if (m_reply.isNull())
        return;
    m_reply->disconnect(this);
    m_reply->cancel();
    m_reply.clear();
}

void LeadBrowser::end()
{
    const LeadReply *reply = m_reply;
    m_reply.clear(); // it deletes itself once this returns to the event loop
    m_transfer = reply->transfer();
    const auto &result = reply->result();
    const auto *page = std::get_if<LeadPage>(&result);
    if (page == nullptr) {
        Q_EMIT busyChanged(false);
        Q_EMIT failed(std::get<Error>(result));
    } else if (m_timeline == Timeline::Shown && m_request.purpose != Purpose::Open
               && !page->actions) {
        // Rows that are shown do not give way to an answer without any list of them.
        Q_EMIT busyChanged(false);
        Q_EMIT failed(missingActions());
    } else {
        take(*page);
        Q_EMIT busyChanged(false);
        Q_EMIT loaded();
    }
}

Error LeadBrowser::missingActions() const
{
    Error error;
    error.kind = ErrorKind::NoActions;
    error.httpStatus = m_transfer.httpStatus;
    error.method = "GET";
    error.url = m_client->baseUrl().leadUrl(m_request.address, m_request.query);
    error.time = QDateTime::currentDateTimeUtc();
    return error;
}

void LeadBrowser::take(const LeadPage &page)
{
    const bool isEmptyNextPage
        = m_request.purpose == Purpose::NextPage && page.actions->actions.empty();
    m_loadedAt = QDateTime::currentDateTimeUtc();
    m_leadName = page.lead.name();
    m_fields->setRows(leadRows(page.lead));
    if (isEmptyNextPage) {
        m_position = asLast(m_position);
        m_echo.reset();
        return;
    }
    m_shown = m_request;
    if (!m_request.query.includeActions || !page.actions) {
        m_timeline = m_request.query.includeActions ? Timeline::Missing : Timeline::NotAskedFor;
        m_position = {};
        m_echo.reset();
        m_actions->setActions({});
        return;
    }
    // What was found out by asking for the page behind it stays known while the page is the same.
    const bool isStillLast = m_request.purpose == Purpose::Refresh && m_timeline == Timeline::Shown
        && m_position.isLast && page.actions->actions == m_actions->actions();
    m_timeline = Timeline::Shown;
    m_position = positionOf(*page.actions, m_request.query);
    if (isStillLast)
        m_position = asLast(m_position);
    m_echo = echoDifference(*page.actions, m_request.query);
    m_actions->setActions(page.actions->actions);
}

} // namespace LeadViewer
