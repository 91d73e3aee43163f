// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/baseurl.h"

#include <QList>
#include <QString>

#include <optional>

class QSettings;

namespace LeadViewer {

//! \brief What the administrator of this computer decided for all its users. Read once, never
//! written.
//!
//! On Windows it is the registry key `HKEY_LOCAL_MACHINE\Software\Policies\Lead Viewer`, elsewhere
//! the file `/etc/xdg/leadviewer/policy.conf`. XDG_CONFIG_DIRS and the person's own folders do not
//! count: a person could set them. The keys, in any case:
//!
//! - `EnterpriseId`, `BaseAddress` (https only), `PageSize` (1 to 100): defaults.
//! - The same in the group `Locked`, true or false: nobody can change the value.
//! - `AllowExport`, `AllowRemember`, `AllowRecentLeads`, `MaskPhones`: true or false.
//!
//! What cannot be read is a problem, to be shown. Then switches are in their safe place: no export,
//! no Remember, no recent leads, masked phones; and a value is the program's own.
struct Policy
{
    enum class Fault {
        Unreadable, //!< all of it: no regular file, no access, larger than 64 KiB, damaged
        UnknownKey,
        WrongValue,
        NothingToLock, //!< an Enterprise ID is locked, but there is no valid one
    };
    struct Problem
    {
        Fault fault;
        QString place; //!< the file or the registry key
        QString key = {}; //!< as written, "Locked/PageSize"; empty for all of it
        bool operator==(const Problem &) const = default;
    };

    std::optional<QString> enterpriseId;
    std::optional<BaseUrl> baseUrl;
    std::optional<int> pageSize;
    bool locksEnterpriseId = false; //!< only with an Enterprise ID
    bool locksBaseUrl = false; //!< without a base address: to the program's own
    bool locksPageSize = false; //!< without a page size: to the program's own
    bool allowsExport = true;
    bool allowsRemember = true;
    bool allowsRecentLeads = true;
    bool masksPhones = false;
    QList<Problem> problems;

    //! The policy of this computer; everything is allowed where there is none.
    static Policy ofComputer();
    //! The policy in an INI file.
    static Policy fromFile(const QString &fileName);
    //! The same with the switches only, for sample leads, which have a workspace of their own.
    [[nodiscard]] Policy withoutValues() const;
};

} // namespace LeadViewer
