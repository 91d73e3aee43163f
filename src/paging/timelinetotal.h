// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/reply.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace LeadViewer {

class Client;

//! \brief Finds out how many actions a lead has, which the lead's own answer does not say, by a
//! search that asks for one action. Decoration: where the service refuses, nothing is known.
class TimelineTotal : public QObject
{
    Q_OBJECT

public:
    //! \p client is not owned and must outlive the object.
    explicit TimelineTotal(Client *client, QObject *parent = nullptr);
    ~TimelineTotal() override;

    //! Asks in the background, unless the client is held back; \ref found follows when the service
    //! says a number.
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
