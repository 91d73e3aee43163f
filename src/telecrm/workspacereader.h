// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/knownnames.h"
#include "telecrm/reply.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <array>
#include <cstddef>
#include <memory>

namespace LeadViewer {

class Client;

//! \brief Reads the names of workspaces in the background, one request at a time, and keeps them
//! for a day.
//!
//! All colleagues share one hourly limit, and leads need it. So a round requests the lists that are
//! not known yet (lead-stage-pipeline, custom-actions, custom-fields), and then only people who are
//! on the page that is shown: a whole list of members has a request for each ten of them.
//!
//! A list that failed or had another shape is requested again by the next \ref read, until it has
//! failed \ref maximumFailures times. A person is asked for once a day, whatever the answer is.
//! Failures that all requests would share end the round: 401, 403, 429 and network errors. A
//! request that times out does not stop the others. Nothing is requested while the client is held
//! back (Client::isHeldBack()), and nothing is retried.
//!
//! Errors are not reported: names are optional.
class WorkspaceReader : public QObject
{
    Q_OBJECT

public:
    //! After so many failures, a list is not requested again.
    static constexpr int maximumFailures = 3;
    //! The largest page of members (documented: 11 and more is a 400).
    static constexpr int membersPerPage = 10;
    //! The most requests that one \ref wantPeople leads to.
    static constexpr int requestsForPeople = 2;

    //! \p client is not owned and must outlive the reader.
    explicit WorkspaceReader(Client *client, QObject *parent = nullptr);
    ~WorkspaceReader() override;

    //! Where names are kept between runs; without a store, they are kept in memory only. Not owned;
    //! must outlive the reader. When the client's tokens are forgotten, so is all that it holds.
    void setStore(NamesStore *store) { m_store = store; }

    //! Starts a round with the lists, and stops the current round, unless that has the same
    //! workspace. Names from the store are there when it returns. Does nothing without an ID,
    //! without a token, or when everything is read.
    void read(const EnterpriseId &enterprise);
    //! Asks for people who are shown now, in place of those wanted before, when the lists of the
    //! current round are read. Texts that are no e-mail address are left out, and so is who is
    //! known. Nobody is asked for at the first call after names came from the store: that page was
    //! most likely shown today. When more than \ref requestsForPeople are unknown, the first
    //! request is a page of the list of members, and the second one its other page when there are
    //! two: a small workspace is known with them.
    void wantPeople(const EnterpriseId &enterprise, const QStringList &emails);
    //! Stops the round. Names read so far are kept; what was asked last counts neither as read nor
    //! as failed.
    void stop();

    //! Whether a request is under way.
    [[nodiscard]] bool isReading() const { return !m_reply.isNull(); }
    //! The names read so far; null while there are none.
    [[nodiscard]] std::shared_ptr<const Workspace> workspace(const EnterpriseId &enterprise) const;

Q_SIGNALS:
    //! There are new names. Emitted after the next request was sent.
    void changed(const LeadViewer::EnterpriseId &enterprise);

private:
    static constexpr std::size_t listCount = 3;
    struct Known
    {
        KnownNames names;
        std::shared_ptr<const Workspace> published;
        std::array<int, listCount> failures{};
        bool isFromStore = false; // and nobody was wanted since
    };

    [[nodiscard]] bool begin(const EnterpriseId &enterprise);
    void askNext();
    void ask(const QString &what);
    void onAnswer(const std::variant<Json::Value, Error> &result);
    void takeMembers(const Json::Value &answer);
    bool publish();
    void forget();
    [[nodiscard]] Known &known() { return m_known[m_enterprise.text]; }

    Client *m_client;
    NamesStore *m_store = nullptr;
    QHash<QString, Known> m_known; //!< enterprise ID → what is known of it
    // The round under way.
    EnterpriseId m_enterprise;
    std::size_t m_list = listCount; //!< the place of the list that is read; behind them come people
    QStringList m_wanted; //!< e-mail addresses in lower case
    int m_requestsLeft = 0; //!< for people
    int m_membersSkip = 0; //!< of the page of members to ask for; 0 for the first
    QString m_asked; //!< a key of KnownNames::asked
    bool m_isUnsaved = false;
    QPointer<JsonReply> m_reply;
};

} // namespace LeadViewer
