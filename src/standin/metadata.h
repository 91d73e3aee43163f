// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>

namespace LeadViewer {

//! \brief What the workspace says of itself, by the last part of the path: `custom-actions`,
//! `custom-fields`, `lead-stage-pipeline`, `team-members` and `metadata`.
//!
//! Team members come in pages of 1 to 10, deleted ones only when `includeDeleted` is true. Custom
//! actions and fields come with less of each unless `detail` is true. Bad values in the query give
//! 400 `BAD_REQUEST`, which is documented for the limit alone.
//!
//! Safe to use from several threads.
class Metadata
{
public:
    static bool isServed(const QString &endpoint);

    //! \brief Serves \a json in place of what comes with the program, byte for byte and whatever
    //! the query says. Team members, though, are paged as long as \a json is a JSON array. \return
    //! False, and nothing changed, when there is no such endpoint.
    bool replace(const QString &endpoint, const QByteArray &json);

    //! \param endpoint One that isServed().
    [[nodiscard]] StandinAnswer answer(const QString &endpoint, const QByteArray &target) const;

private:
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_replaced;
};

} // namespace LeadViewer
