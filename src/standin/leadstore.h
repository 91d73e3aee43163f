// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinshape.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <mutex>

namespace LeadViewer {

//! \brief The leads of the workspace, each already in the shape in which it is served.
//!
//! Safe to use from several threads. A lead that was handed out stays as it is while the store
//! changes.
class LeadStore
{
public:
    using Lead = std::shared_ptr<const nlohmann::ordered_json>; //!< A JSON object.

    explicit LeadStore(StandinShape shape);

    void loadSamples();

    //! \brief Adds a lead at the end, or replaces the one of that \a id in its place.
    //! \return False, and nothing changed, when \a json is not a JSON object.
    bool add(const QString &id, const QByteArray &json);
    void remove(const QString &id);

    Lead lead(const QString &id) const; //!< Null when there is none.
    QStringList ids() const;

private:
    struct Entry
    {
        QString id;
        Lead lead;
    };

    StandinShape m_shape;
    mutable std::mutex m_mutex;
    QList<Entry> m_entries;
};

} // namespace LeadViewer
