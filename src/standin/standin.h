// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"
#include "standin/standinshape.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace LeadViewer {

//! \brief A TeleCRM that runs on this computer, for demonstrations, tests and benchmarks.
//!
//! It serves "Get a lead", the search for leads, the search in a lead's timeline and the lists that
//! describe a workspace, for one made-up workspace, with all checks of the documented endpoints, on
//! a free port of 127.0.0.1. It shares no code with the client, so that both cannot have the same
//! mistake.
//!
//! All functions may be called while requests are being served; start() and stop() from one
//! thread. Up to 16 connections are served at a time, and a waiting answer does not block the
//! others.
class Standin
{
public:
    explicit Standin(StandinShape shape = StandinShape::AsStored);
    ~Standin(); //!< Stops.
    Standin(const Standin &) = delete;
    Standin &operator=(const Standin &) = delete;

    //! \brief Listens on \a port of 127.0.0.1, or on any free one when it is 0.
    //!
    //! When this returns, connections are accepted. No-op while running.
    //! \return False when it cannot listen on the port; errorString() tells why.
    bool start(quint16 port = 0);
    QString errorString() const; //!< Of the last start(); empty on success.

    //! \brief Closes the port, then every connection, and waits for the threads.
    //!
    //! Who is held or still waits for the latency is answered with status 503. A client that keeps
    //! an idle connection open holds this up for two seconds. A later start() listens again, maybe
    //! on another port; leads, requests, interceptor and latency stay, a hold() does not.
    void stop();

    //! \brief `http://127.0.0.1:<port>/autoupdate/v2`; empty while stopped.
    QUrl baseUrl() const;

    static QString enterpriseId();
    static QString token();
    static QString demoLeadId(); //!< The sample with the long timeline.

    void loadSamples(); //!< Adds the sample leads.
    QStringList leadIds() const; //!< Samples in their order, then others as they were added.
    QString leadName(const QString &id) const; //!< `fields.name`; empty when there is none.

    //! \brief Adds a lead at the end, or replaces the one with that \a id.
    //!
    //! \a json is `{…, "fields": {}, "actions": []}`, actions newest first. Invalid parts are
    //! served as they are.
    //! \return False, and nothing changed, when \a json is not a JSON object.
    bool addLead(const QString &id, const QByteArray &json);
    void removeLead(const QString &id);

    //! \brief The same for a lead with any number of \a actions, which take no memory: each is
    //! generated on demand, the same every time.
    void addGeneratedLead(const QString &id, const QString &name, int actions);

    //! \brief Serves that many leads more, which take no memory: each is generated on demand, the
    //! same every time. Replaces an earlier number of them.
    //!
    //! They can be searched for, and opened by the ID that the search tells. They are not in
    //! leadIds(), and their actions cannot be changed.
    void setGeneratedLeads(int count);

    //! \brief Adds an action before all others of a lead, in the shape of this stand-in.
    //! \return False, and nothing changed, when there is no such lead, its actions are no list, or
    //! \a actionJson is no JSON.
    bool prependAction(const QString &leadId, const QByteArray &actionJson);

    //! \brief Removes the newest action whose `id` is \a actionId. False when there is none.
    bool removeAction(const QString &leadId, const QString &actionId);

    //! \brief Replaces what a list of the workspace serves, from the next request on.
    //!
    //! \a endpoint is the last part of its path: `custom-actions`, `custom-fields`,
    //! `lead-stage-pipeline`, `team-members` or `metadata`. \a json is the whole body and is served
    //! byte for byte, also when it is invalid. For `team-members` it is a JSON array of items, in
    //! their order, that is served in pages.
    //! \return False, and nothing changed, when there is no such endpoint.
    bool setMetadata(const QString &endpoint, const QByteArray &json);

    //! \brief Called on a server thread before each answer; a returned value replaces the usual
    //! answer. Several calls may run at a time.
    using Interceptor = std::function<std::optional<StandinAnswer>(const StandinRequest &)>;
    void setInterceptor(Interceptor interceptor); //!< An empty one restores the usual answers.

    void hold(); //!< From now on answers wait. Requests are still recorded on arrival.

    //! \brief Holds only answers to requests whose raw target contains \a part; replaces an earlier
    //! hold(). Answers that wait already continue to wait.
    void holdOnly(const QByteArray &part);
    void release(); //!< Lets every waiting answer go. Answers are created now, not on arrival.

    //! \brief Delays the answers to requests that arrive from now on.
    void setLatency(std::chrono::milliseconds latency);

    QList<StandinRequest> requests() const; //!< In the order of arrival.
    int requestCount() const;
    void clearRequests();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace LeadViewer
