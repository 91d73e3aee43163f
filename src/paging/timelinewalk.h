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

//! \brief Reads on in a timeline, 100 actions a request, as long as somebody wants more.
//!
//! When actions arrive meanwhile, the next step begins with what the step before ended with; such
//! repeats are left out where actions have ids. Requests keep the pace of \ref RequestPace, and are
//! made again as RetryPolicy says; which of them wait, Client::retries() tells.
class TimelineWalk : public QObject
{
    Q_OBJECT

public:
    //! Whose timeline, and which part of it.
    struct Source
    {
        LeadAddress address;
        Token token;
        //! What the service is to pick out; nothing to read the lead's own timeline.
        std::optional<ActionSearch> search;
    };

    //! Neither is owned; both must outlive the walk.
    TimelineWalk(Client *client, RequestPace *pace, QObject *parent = nullptr);
    ~TimelineWalk() override;

    //! Stands before the action at \p skip; asks for nothing yet.
    void begin(const Source &source, qint64 skip);
    //! Asks for the next step, unless one is under way or the end is reached. \ref read or
    //! \ref failed follows; after a failure the same step can be asked for again.
    void next();
    void stop();
    //! The token for steps from now on.
    void useToken(const Token &token) { m_source.token = token; }

    [[nodiscard]] bool isReading() const { return m_isReading; }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    //! The place behind everything read, as the timeline is now.
    [[nodiscard]] qint64 place() const { return m_place; }
    //! How many actions there are, when the service said so.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    //! How many actions are known to have arrived on top of the timeline since the beginning.
    [[nodiscard]] qint64 arrived() const { return m_arrived; }
    //! How the step before came.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }

Q_SIGNALS:
    //! \p actions, none of which was read before, begin at \p skip.
    void read(const std::vector<LeadViewer::Action> &actions, qint64 skip);
    void failed(const LeadViewer::Error &error);

private:
    void ask();
    void wait(Reply *reply);
    void end();
    void take(const ActionsPage &page);

    Client *m_client;
    RequestPace *m_pace;
    Source m_source;
    QPointer<LeadReply> m_leadReply;
    QPointer<SearchReply> m_searchReply;
    QTimer m_pause;
    Transfer m_transfer;
    std::vector<QString> m_formerIds; // of the step before, empty where there was none
    std::optional<qint64> m_total;
    qint64 m_place = 0;
    qint64 m_arrived = 0;
    bool m_isReading = false;
    bool m_isAtEnd = false;
};

} // namespace LeadViewer
