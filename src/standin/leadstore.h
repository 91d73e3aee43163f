// SPDX-License-Identifier: MIT
#pragma once

#include "standin/actionlist.h"
#include "standin/generatedleads.h"
#include "standin/json.h"
#include "standin/standinshape.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

namespace LeadViewer {

//! \brief A lead in its served shape.
struct StoredLead
{
    explicit StoredLead(Json everythingElse)
        : rest(std::move(everythingElse))
    {
    }

    Json rest; //!< A JSON object: everything but `actions`.
    ActionList actions;
    std::optional<Json> oddActions; //!< A broken lead's value in place of a list of actions.
    qint64 prepended = 0; //!< How many actions were added before those that came with the lead.
};

//! \brief The leads of the workspace, in the shape in which they are served.
//!
//! Thread-safe. A returned lead does not change when the store changes.
class LeadStore
{
public:
    using Lead = std::shared_ptr<const StoredLead>;
    struct Entry
    {
        QString id;
        Lead lead;
    };

    explicit LeadStore(StandinShape shape);

    void loadSamples();

    //! \brief Adds a lead at the end, or replaces the one with that \a id.
    //! \return False, and nothing changed, when \a json is not a JSON object.
    bool add(const QString &id, const QByteArray &json);

    //! \brief The same for a lead whose \a actions are generated on demand.
    void addGenerated(const QString &id, const QString &name, qint64 actions);
    void remove(const QString &id);

    //! \brief Adds the newest action. False when there is no such lead, its actions are no list, or
    //! \a json is no JSON.
    bool prependAction(const QString &leadId, const QByteArray &json);

    //! \brief Removes the newest action of that ID. False when there is none.
    bool removeAction(const QString &leadId, const QString &actionId);

    //! \brief Also serves that many leads that are generated on demand. Their actions do not
    //! change.
    void setGenerated(qint64 count);

    Lead lead(const QString &id) const; //!< Null when there is none.

    StandinShape shape() const { return m_shape; }
    QList<Entry> entries() const; //!< In the order in which they were added, without the generated.
    GeneratedLeads generated() const;

private:
    void put(const QString &id, Lead lead);

    StandinShape m_shape;
    mutable std::mutex m_mutex;
    QList<Entry> m_entries;
    GeneratedLeads m_generated;
};

} // namespace LeadViewer
