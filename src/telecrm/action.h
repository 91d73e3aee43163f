// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/actiontype.h"
#include "telecrm/json.h"

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace LeadViewer {

//! \brief One entry of a lead's timeline, in the documented shape (`{type, fields}`) or the live
//! one (flat, with the keys of its type).
//!
//! No key is certain: everything but `json` may be missing, and `json` need not even be an object.
struct Action
{
    //! `id` (24 hexadecimal characters where seen); empty when the record has none.
    QString id;
    ActionType type;
    //! When it happened, in UTC: the value of \ref timeKey.
    std::optional<QDateTime> time;
    //! Who did it, as sent: the value of \ref performerKey. Usually an e-mail address; else
    //! another ID; empty when nobody is named.
    QString performer;
    //! The complete record.
    Json::Value json;

    bool operator==(const Action &) const = default;

    //! Accepts any value: one that is no object becomes an action with only `json`.
    static Action fromJson(Json::Value json);

    //! The key of a record's time: `creationTimestamp` as documented, else another usual one
    //! (`created_on`, `performed_at`, `createdAt`, …), the first that holds a time, else the first
    //! that holds any text; empty when there is none.
    [[nodiscard]] static QStringView timeKey(const Json::Value &record);
    //! The same for who did it: `employeeid`, else `performed_by`, `userId`, `createdBy`, ….
    [[nodiscard]] static QStringView performerKey(const Json::Value &record);
    //! Whether \ref timeKey may be that key.
    [[nodiscard]] static bool isTimeKey(QStringView key);
    //! The time as it was sent, for when it cannot be read; empty when there is none.
    [[nodiscard]] QString sentTime() const;
};

} // namespace LeadViewer
