// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/workspace.h"

#include <QDateTime>
#include <QHash>
#include <QLatin1String>
#include <QString>

namespace LeadViewer {

// The lists that describe a workspace: `GET /enterprise/{enterpriseId}/{list}`.
inline constexpr QLatin1String pipelineList{"lead-stage-pipeline"};
inline constexpr QLatin1String actionsList{"custom-actions"};
inline constexpr QLatin1String fieldsList{"custom-fields"};
inline constexpr QLatin1String membersList{"team-members"};

//! \brief The names of one workspace, and when they were asked for.
struct KnownNames
{
    Workspace workspace;
    //! One of the lists above, or the e-mail address of a person in lower case → when it was asked
    //! for, UTC. A person may be unknown to the service, and then has no name.
    QHash<QString, QDateTime> asked;
    //! Whether the page of members that was read holds all of them.
    bool hasEverybody = false;

    bool operator==(const KnownNames &) const = default;

    //! Whether \p what, a key of \ref asked, was asked for within the 24 hours before \p now.
    [[nodiscard]] bool isFresh(const QString &what, const QDateTime &now) const;
    //! Whether there is no need to ask for the person with that e-mail address in lower case.
    [[nodiscard]] bool isPersonKnown(const QString &email, const QDateTime &now) const;
    //! Removes every name that was not asked for within the 24 hours before \p now.
    void removeOld(const QDateTime &now);
};

//! \brief Keeps names from one run of the program to the next.
class NamesStore
{
public:
    NamesStore() = default;
    virtual ~NamesStore() = default;
    NamesStore(const NamesStore &) = delete;
    NamesStore &operator=(const NamesStore &) = delete;

    //! What was saved last, however old; nothing where nothing was.
    [[nodiscard]] virtual KnownNames load(const EnterpriseId &enterprise) = 0;
    //! A failure is not reported: then the names are asked for again.
    virtual void save(const EnterpriseId &enterprise, const KnownNames &names) = 0;
    //! Removes the names of all workspaces.
    virtual void forget() = 0;
};

} // namespace LeadViewer
