// SPDX-License-Identifier: MIT
#pragma once

#include "standin/standinmessage.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace LeadViewer {

//! \brief The lists that describe the workspace, by the last part of the path: `custom-actions`,
//! `custom-fields`, `lead-stage-pipeline`, `team-members` and `metadata`.
//!
//! Team members come in pages of 1 to 10, deleted ones only when `includeDeleted` is true. Custom
//! actions and fields are shortened unless `detail` is true. Invalid values in the query give 400
//! `BAD_REQUEST`, which is documented for the limit only.
//!
//! Thread-safe.
class Metadata
{
public:
    static bool isServed(const QString &endpoint);

    //! \brief Serves \a json instead of the sample data, byte for byte and for any query. Only team
    //! members are paged, if \a json is a JSON array.
    //! \return False, and nothing changed, when there is no such endpoint.
    bool replace(const QString &endpoint, const QByteArray &json);

    //! \param endpoint One that isServed().
    [[nodiscard]] StandinAnswer answer(const QString &endpoint, const QByteArray &target) const;

    //! \brief `GET /team-members/{email}`: one item of the list. 404 `TEAM_MEMBER_NOT_FOUND` when
    //! there is none, or a deleted one while `includeDeleted` is not true.
    //!
    //! Undocumented, and chosen here: the e-mail address may have any case.
    [[nodiscard]] StandinAnswer teamMember(const QString &email, const QByteArray &target) const;

private:
    [[nodiscard]] std::optional<QByteArray> replacementOf(const QString &endpoint) const;

    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_replaced;
};

} // namespace LeadViewer
