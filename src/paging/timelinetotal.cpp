// SPDX-License-Identifier: MIT
#include "paging/timelinetotal.h"

#include "telecrm/client.h"

namespace LeadViewer {

TimelineTotal::TimelineTotal(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

TimelineTotal::~TimelineTotal()
{
    stop();
}

void TimelineTotal::ask(const LeadAddress &address, const Token &token)
{
    stop();
    if (m_client->isHeldBack())
        return;
    m_reply = m_client->searchActions(address, {}, 0, minimumLimit, token);
    connect(m_reply, &Reply::finished, this, [this] {
        const SearchReply *reply = m_reply;
        m_reply.clear();
        const auto *page = std::get_if<ActionsPage>(&reply->result());
        if (page != nullptr && page->total)
            Q_EMIT found(*page->total);
    });
}

void TimelineTotal::stop()
{
    if (m_reply.isNull())
        return;
    m_reply->disconnect(this);
    m_reply->cancel();
    m_reply.clear();
}

} // namespace LeadViewer
