// SPDX-License-Identifier: MIT
#pragma once

#include "paging/requestpace.h"
#include "telecrm/actionsearch.h"
#include "telecrm/address.h"
#include "telecrm/reply.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <optional>
#include <vector>

namespace LeadViewer {

class Client;

//! \brief Reads a timeline page by page, 100 actions a request.
//!
//! When actions arrive meanwhile, the next page starts with actions of the page before; such
//! duplicates are left out when actions have IDs. Requests are limited by \ref RequestPace, and
//! retried as RetryPolicy says; see Client::retries() for those that wait.
class TimelineWalk : public QObject
{
    Q_OBJECT

public:
    //! The timeline to read, and which part of it.
    struct Source
    {
        LeadAddress address;
        Token token;
        //! What the service searches; nothing to read the lead's whole timeline.
        std::optional<ActionSearch> search;
    };

    //! Neither is owned; both must outlive the walk.
    TimelineWalk(Client *client, RequestPace *pace, QObject *parent = nullptr);
    ~TimelineWalk() override;

    //! Moves to the action at \p skip; sends no request yet.
    void reset(const Source &source, qint64 skip);
    //! Requests the next page, unless a request is under way or the end is reached. \ref pageRead
    //! or \ref failed follows; after a failure, another call requests the same page again.
    void next();
    void stop();
    //! The token for requests from now on.
    void useToken(const Token &token) { m_source.token = token; }

    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    //! The place after everything read, in the timeline as it is now.
    [[nodiscard]] qint64 place() const { return m_place; }
    //! How many actions there are, when the service told it.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    //! How many new actions were noticed since \ref reset.
    [[nodiscard]] qint64 arrived() const { return m_arrived; }
    //! The transfer of the last page.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }

Q_SIGNALS:
    //! \p actions start at \p skip; none of them was read before.
    void pageRead(const std::vector<LeadViewer::Action> &actions, qint64 skip);
    void failed(const LeadViewer::Error &error);

private:
    void ask();
    void watchReply(Reply *reply);
    void onReplyFinished();
    void publishPage(const ActionsPage &page);

    Client *m_client;
    RequestPace *m_pace;
    Source m_source;
    QPointer<LeadReply> m_leadReply;
    QPointer<SearchReply> m_searchReply;
    QTimer m_pause;
    Transfer m_transfer;
    std::vector<QString> m_previousIds; // of the page before; empty where there is none
    std::optional<qint64> m_total;
    qint64 m_place = 0;
    qint64 m_arrived = 0;
    bool m_isReading = false;
    bool m_isAtEnd = false;
};

} // namespace LeadViewer
