// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/reply.h"
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
//! until it is deleted.
//!
//! A round requests the parts that are not known yet: lead-stage-pipeline, custom-actions,
//! team-members (page by page) and custom-fields. A part is read once. A part that failed or had
//! another shape is requested again by the next \ref read, until it has failed \ref maximumFailures
//! times. Failures that all parts would share end the round: 401, 403, 429 and network errors. A
//! part that times out does not stop the others. Nothing is requested while the client is held back
//! (Client::isHeldBack()).
//!
//! Errors are not reported: names are optional.
class WorkspaceReader : public QObject
{
    Q_OBJECT

public:
    //! After so many failures, a part is not requested again.
    static constexpr int maximumFailures = 3;
    //! The largest page of members (documented: 11 and more is a 400).
    static constexpr int membersPerPage = 10;
    //! The most pages of members that are read: the hourly limit is needed for leads.
    static constexpr int maximumMemberPages = 50;

    //! \p client is not owned and must outlive the reader.
    explicit WorkspaceReader(Client *client, QObject *parent = nullptr);
    ~WorkspaceReader() override;

    //! Starts a round and stops the current one, unless that has the same workspace. Does nothing
    //! without an ID, without a token, or when everything is read.
    void read(const EnterpriseId &enterprise);
    //! Stops the round. Names read so far are kept; the part under way counts neither as read nor
    //! as failed.
    void stop();

    //! Whether a request is under way.
    [[nodiscard]] bool isReading() const { return !m_reply.isNull(); }
    //! The names read so far; null while there are none.
    [[nodiscard]] std::shared_ptr<const Workspace> workspace(const EnterpriseId &enterprise) const;

Q_SIGNALS:
    //! A part had new names. Emitted after the next part was requested.
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

    void readNextPart();
    void ask();
    void onAnswer(const std::variant<Json::Value, Error> &result);
    void completePart(bool isRead, bool stopsRound = false);
    bool publish();

    Client *m_client;
    QHash<QString, Known> m_known; //!< enterprise ID → its names and the state of their parts
    // The round under way.
    EnterpriseId m_enterprise;
    std::size_t m_part = 0;
    qint64 m_skip = 0; //!< members before the requested page
    Workspace m_names; //!< the known names and those of the current part
    QPointer<JsonReply> m_reply;
};

} // namespace LeadViewer
