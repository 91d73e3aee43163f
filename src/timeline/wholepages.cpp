// SPDX-License-Identifier: MIT
#include "timeline/wholepages.h"

#include "paging/readactions.h"
#include "telecrm/client.h"

namespace LeadViewer {

WholePages::WholePages(Client *client, ReadActions *read, const LeadAddress &address,
                       QObject *parent)
    : AskedPages(client, {address}, parent)
    , m_client(client)
    , m_read(read)
{
}

bool WholePages::accept(const AnsweredPage &answer, const LeadQuery &query)
{
    // The rows stay when the answer has no list of actions.
    if (page().state == TimelineState::Shown && !answer.content.actions) {
        Q_EMIT failed(m_client->contentError(ErrorKind::NoActions, source(), query,
                                             answer.transfer.httpStatus));
        return false;
    }
    m_lead = answer.content.lead;
    Q_EMIT leadReceived(answer.content.lead, answer.answeredAt);
    return true;
}

void WholePages::onChange()
{
    m_read->clear(source().address);
}

} // namespace LeadViewer
