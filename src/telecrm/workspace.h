// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/action.h"
#include "telecrm/json.h"

#include <QHash>
#include <QString>

#include <optional>

namespace LeadViewer {

//! \brief A status of a workspace's pipeline (`GET /lead-stage-pipeline`).
struct PipelineStatus
{
    QString label; //!< "Fresh", never empty
    QString color; //!< "#RRGGBB"; empty when the service sends none of that form
    bool operator==(const PipelineStatus &) const = default;
};

//! What a lead field holds (`GET /custom-fields`, key `type`, in any case). The list is open: every
//! other type is Other.
enum class FieldType {
    Other,
    Text,
    Email,
    Phone,
    Number,
    Date, //!< epoch milliseconds, or text in the workspace's own format
    Dropdown,
    Tags,
    Money, //!< a number, usually as text; the API does not tell the workspace's currency
    Website,
    MediaLink,
    User, //!< `ACTIVEUSERS`: the e-mail address of a team member
    Rating,
    Status,
    LostReason,
};

//! The name of a type as the service sends it: "DATE". "OTHER" for Other, which it does not send.
[[nodiscard]] QString fieldTypeName(FieldType type);

//! Whether a text that names somebody is an e-mail address: something on both sides of an "@", no
//! space in it.
[[nodiscard]] bool isEmailAddress(const QString &text);

//! \brief A workspace's names for the codes that leads and actions hold.
//!
//! Optional: any part may be missing, and a lead is shown completely without them.
struct Workspace
{
    QHash<QString, QString> memberNames; //!< e-mail address in lower case → name
    QHash<QString, PipelineStatus> statuses; //!< `statusid` as text → status, archived ones too
    QHash<QString, QString> lostReasons; //!< `reasonid` as text → label
    QHash<QString, QString> actionNames; //!< a custom action's digits → `displayName`
    QHash<QString, FieldType> fieldTypes; //!< API name → type
    //! A custom action's digits → the key of a field of such an action → its type, where known.
    QHash<QString, QHash<QString, FieldType>> actionFieldTypes;

    bool operator==(const Workspace &) const = default;

    //! The member with that e-mail address in any case; empty when there is none.
    [[nodiscard]] QString memberName(const QString &email) const;
    //! The status of that ID, else of that label in the same case, else of that label in any case;
    //! nothing when there is none.
    [[nodiscard]] std::optional<PipelineStatus> status(const QString &idOrLabel) const;
    //! The name of a custom action; empty when there is none or \p type is built in.
    [[nodiscard]] QString actionName(const ActionType &type) const;
    //! FieldType::Other when nothing is known.
    [[nodiscard]] FieldType fieldType(const QString &apiName) const;
    //! The type of a field of a custom action; FieldType::Other when nothing is known.
    [[nodiscard]] FieldType actionFieldType(const ActionType &type, const QString &key) const;
};

// Each reads the answer of one endpoint (docs.telecrm.in/sync-api) into \p workspace. When the
// answer has another shape, it returns false and changes nothing. The list may also be inside an
// outer `data` object. Entries without a code or a name are skipped, texts become one line, and IDs
// may be numbers or text. A list replaces the known one; of two entries with the same code, the
// first counts.

//! `GET /custom-actions`: `{customActions: [{code: "ACTION_1001", displayName, …}]}`. With
//! `detail=true`, an entry also has `fieldSchema: {visit_date: {type: "DATE"}, …}`.
bool readCustomActions(const Json::Value &answer, Workspace &workspace);
//! `GET /custom-fields`: `{customFields: [{apiName, type, …}]}`.
bool readCustomFields(const Json::Value &answer, Workspace &workspace);
//! `GET /lead-stage-pipeline`: `leadStages[]` with active and archived statuses and lost reasons as
//! documented, or `statuses[]` and `lostReasons[]` as seen in one workspace. Active entries win
//! over archived ones.
bool readPipeline(const Json::Value &answer, Workspace &workspace);

//! `GET /team-members/{email}`: `{name, email, …}`, also inside an outer `data` object. The
//! person's name in one line; empty when the answer has none.
[[nodiscard]] QString readTeamMember(const Json::Value &answer);

//! What a page of `GET /team-members` holds.
struct MembersPage
{
    int count = 0; //!< entries on the page, named or not
    std::optional<qint64> total; //!< `total_count`, when it is a number
};
//! `GET /team-members`: `{data: [{name, email, …}], total_count, skip, limit}`, one of several
//! pages. Adds to the known members; a later name replaces an earlier one. Nothing when the answer
//! has another shape.
[[nodiscard]] std::optional<MembersPage> readTeamMembers(const Json::Value &answer,
                                                         Workspace &workspace);

} // namespace LeadViewer
