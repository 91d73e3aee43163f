// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/reply.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace LeadViewer {

class Client;

//! \brief Finds how many actions a lead has, with a search for one action: the lead's own answer
//! has no total. Optional: when the service refuses, the total stays unknown.
class TimelineTotal : public QObject
{
    Q_OBJECT

public:
    //! \p client is not owned and must outlive the object.
    explicit TimelineTotal(Client *client, QObject *parent = nullptr);
    ~TimelineTotal() override;

    //! Sends the search in the background, unless the client is held back; \ref found follows when
    //! the answer has a total.
    void ask(const LeadAddress &address, const Token &token);
    void stop();
    [[nodiscard]] bool isAsking() const { return !m_reply.isNull(); }

Q_SIGNALS:
    void found(qint64 total);

private:
    Client *m_client;
    QPointer<SearchReply> m_reply;
};

} // namespace LeadViewer
