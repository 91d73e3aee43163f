// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/reply.h"
#include "telecrm/token.h"
#include "telecrm/workspace.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <array>
#include <cstddef>
#include <memory>

namespace LeadViewer {

class Client;

//! \brief Reads the names of workspaces in the background, one request at a time, and keeps them
//! as long as it lives.
//!
//! A round asks for the parts that are not known yet: lead-stage-pipeline, custom-actions,
//! team-members (page by page) and custom-fields. A part that was read is not asked for again; one
//! that failed or came in another shape is tried again by the next \ref read, up to
//! \ref maximumFailures times. Failures that all parts would share end the round: 401, 403, 429
//! and a network that does not get through. A part that is merely too slow holds up no other.
//! Nothing is asked while the client is held back (Client::isHeldBack()).
//!
//! Nothing that goes wrong here is reported: names are decoration.
class WorkspaceReader : public QObject
{
    Q_OBJECT

public:
    //! A part that failed so often is given up.
    static constexpr int maximumFailures = 3;
    //! The most the service gives in a page of members (documented: 11 and more is a 400).
    static constexpr int membersPerPage = 10;
    //! Pages of members that are read at most: the service's hourly limit is for leads.
    static constexpr int maximumMemberPages = 50;

    //! \p client is not owned and must outlive the reader.
    explicit WorkspaceReader(Client *client, QObject *parent = nullptr);
    ~WorkspaceReader() override;

    //! Begins a round; stops one for another workspace or with another token, and lets one for the
    //! same go on. Does nothing without an ID, with a token that cannot be sent, or when nothing
    //! is left to read.
    void read(const EnterpriseId &enterprise, const Token &token);
    //! Ends the round. What it brought stays known; the part under way counts neither as read nor
    //! as failed.
    void stop();

    //! Whether an answer is awaited.
    [[nodiscard]] bool isReading() const { return !m_reply.isNull(); }
    //! The names read so far; null while there are none.
    [[nodiscard]] std::shared_ptr<const Workspace> workspace(const EnterpriseId &enterprise) const;

Q_SIGNALS:
    //! A part has brought names. Comes when the next part has been asked for.
    void changed(const LeadViewer::EnterpriseId &enterprise);

private:
    struct PartState
    {
        bool isRead = false;
        int failures = 0;
    };
    static constexpr std::size_t partCount = 4;
    struct Known
    {
        std::shared_ptr<const Workspace> names;
        std::array<PartState, partCount> parts;
    };

    void beginPart();
    void ask();
    void take(const std::variant<Json::Value, Error> &result);
    void endPart(bool isRead, bool endsRound = false);
    bool publish();

    Client *m_client;
    QHash<QString, Known> m_known; //!< enterprise ID → what is known of it
    // The round under way.
    EnterpriseId m_enterprise;
    Token m_token;
    std::size_t m_part = 0;
    qint64 m_skip = 0; //!< members before the page that is asked for
    Workspace m_names; //!< what is known with what the part has brought
    QPointer<JsonReply> m_reply;
};

} // namespace LeadViewer
