// SPDX-License-Identifier: MIT
#include "telecrm/workspace.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <tuple>
#include <utility>

namespace LeadViewer {

namespace {

using Keys = std::initializer_list<QStringView>;

//! A name or an ID in one line: names are shown in table cells, and IDs are sent as numbers or
//! text.
QString textOf(const Json::Value &value)
{
    if (!value.isNumber())
        return value.toString().simplified();
    const auto whole = value.toInteger();
    return whole ? QString::number(*whole) : QString::fromLatin1(value.numberText());
}

//! The text of the first key that has one; empty when none has or \p json is no object.
QString firstTextOf(const Json::Value &json, Keys keys)
{
    for (const QStringView key : keys) {
        const Json::Value *value = json.find(key);
        if (value == nullptr)
            continue;
        if (QString text = textOf(*value); !text.isEmpty())
            return text;
    }
    return {};
}

//! The entries of a list; none when it is missing or no list.
const Json::Value::Array &entriesOf(const Json::Value &json, QStringView key)
{
    static const Json::Value::Array none;
    const Json::Value *list = json.find(key);
    return list != nullptr ? list->array() : none;
}

bool hasList(const Json::Value &json, Keys keys)
{
    return std::any_of(keys.begin(), keys.end(), [&json](QStringView key) {
        const Json::Value *list = json.find(key);
        return list != nullptr && list->isArray();
    });
}

//! The object that holds one of the lists: the answer, or an outer `data` in it; null when neither
//! does.
const Json::Value *holderOf(const Json::Value &answer, Keys keys)
{
    if (hasList(answer, keys))
        return &answer;
    const Json::Value *data = answer.find(u"data");
    return data != nullptr && hasList(*data, keys) ? data : nullptr;
}

//! \p color when it has the form #RRGGBB, so that it can be painted; else empty.
QString safeColor(const QString &color)
{
    const auto isHexadecimal = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    const bool isColor = color.size() == 7 && color.front() == u'#'
        && std::all_of(color.begin() + 1, color.end(), isHexadecimal);
    return isColor ? color : QString();
}

//! Of two values with the same key, the first stays.
template<typename Value>
void insertNew(QHash<QString, Value> &hash, const QString &key, Value value)
{
    if (!hash.contains(key))
        hash.insert(key, std::move(value));
}

void addStatuses(const Json::Value::Array &entries, QHash<QString, PipelineStatus> &statuses)
{
    for (const Json::Value &entry : entries) {
        const QString id = firstTextOf(entry, {u"statusid", u"statusId", u"id"});
        const QString label = firstTextOf(entry, {u"label", u"name"});
        if (!id.isEmpty() && !label.isEmpty())
            insertNew(statuses, id, {label, safeColor(firstTextOf(entry, {u"color"}))});
    }
}

void addReasons(const Json::Value::Array &entries, QHash<QString, QString> &reasons)
{
    for (const Json::Value &entry : entries) {
        const QString id = firstTextOf(entry, {u"reasonid", u"reasonId", u"id"});
        const QString label = firstTextOf(entry, {u"reasonLabel", u"label", u"name"});
        if (!id.isEmpty() && !label.isEmpty())
            insertNew(reasons, id, label);
    }
}

struct NamedType
{
    QLatin1String name;
    FieldType type;
};
// docs.telecrm.in/concepts/field-types
constexpr std::array types{
    NamedType{QLatin1String("TEXT"), FieldType::Text},
    NamedType{QLatin1String("EMAIL"), FieldType::Email},
    NamedType{QLatin1String("PHONE"), FieldType::Phone},
    NamedType{QLatin1String("NUMBER"), FieldType::Number},
    NamedType{QLatin1String("DATE"), FieldType::Date},
    NamedType{QLatin1String("DROPDOWN"), FieldType::Dropdown},
    NamedType{QLatin1String("TAGS"), FieldType::Tags},
    NamedType{QLatin1String("MONEY"), FieldType::Money},
    NamedType{QLatin1String("WEBSITE"), FieldType::Website},
    NamedType{QLatin1String("MEDIALINK"), FieldType::MediaLink},
    NamedType{QLatin1String("ACTIVEUSERS"), FieldType::User},
    NamedType{QLatin1String("RATING"), FieldType::Rating},
    NamedType{QLatin1String("STATUS"), FieldType::Status},
    NamedType{QLatin1String("LOSTREASON"), FieldType::LostReason},
};

//! The type for the key `type`, which has capitals here and mixed case in the list of field types.
FieldType fieldTypeFrom(QString name)
{
    // The documented list may be incomplete: both LOSTREASON and LOST_REASON are accepted.
    name.remove(QLatin1Char('_'));
    const auto *const found
        = std::find_if(types.begin(), types.end(), [&name](const NamedType &named) {
              return name.compare(named.name, Qt::CaseInsensitive) == 0;
          });
    return found != types.end() ? found->type : FieldType::Other;
}

//! The known types in the `fieldSchema` of a custom action, by field key.
QHash<QString, FieldType> readSchema(const Json::Value &entry)
{
    QHash<QString, FieldType> fields;
    const Json::Value *schema = entry.find(u"fieldSchema");
    if (schema == nullptr)
        return fields;
    for (const Json::Member &field : schema->object()) {
        const FieldType type = fieldTypeFrom(firstTextOf(field.value, {u"type"}));
        if (type != FieldType::Other)
            insertNew(fields, field.name, type);
    }
    return fields;
}

std::optional<qint64> readTotal(const Json::Value *value)
{
    if (value == nullptr)
        return std::nullopt;
    bool isNumber = false;
    const qint64 total = textOf(*value).toLongLong(&isNumber);
    return isNumber && total >= 0 ? std::optional(total) : std::nullopt;
}

} // namespace

QString fieldTypeName(FieldType type)
{
    const auto *const found = std::find_if(
        types.begin(), types.end(), [type](const NamedType &named) { return named.type == type; });
    return found != types.end() ? found->name : QStringLiteral("OTHER");
}

bool isEmailAddress(const QString &text)
{
    const qsizetype at = text.indexOf(QLatin1Char('@'));
    return at > 0 && at + 1 < text.size()
        && std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
}

QString Workspace::memberName(const QString &email) const
{
    return memberNames.value(email.simplified().toLower());
}

std::optional<PipelineStatus> Workspace::status(const QString &idOrLabel) const
{
    const QString text = idOrLabel.simplified();
    if (const auto byId = statuses.constFind(text); byId != statuses.cend())
        return *byId;
    // Labels may differ in case only, and a hash has no order: the rank makes the result stable.
    using Rank = std::tuple<bool, qsizetype, QString>;
    std::optional<Rank> bestRank;
    std::optional<PipelineStatus> best;
    for (auto it = statuses.cbegin(); it != statuses.cend(); ++it) {
        if (it->label.compare(text, Qt::CaseInsensitive) != 0)
            continue;
        Rank rank(it->label != text, it.key().size(), it.key());
        if (!bestRank || rank < *bestRank) {
            bestRank = std::move(rank);
            best = *it;
        }
    }
    return best;
}

QString Workspace::actionName(const ActionType &type) const
{
    return type.isCustom() ? actionNames.value(type.code) : QString();
}

FieldType Workspace::fieldType(const QString &apiName) const
{
    return fieldTypes.value(apiName, FieldType::Other);
}

FieldType Workspace::actionFieldType(const ActionType &type, const QString &key) const
{
    const auto fields = actionFieldTypes.constFind(type.code);
    return type.isCustom() && fields != actionFieldTypes.cend()
        ? fields->value(key, FieldType::Other)
        : FieldType::Other;
}

bool readCustomActions(const Json::Value &answer, Workspace &workspace)
{
    const Json::Value *holder = holderOf(answer, {u"customActions"});
    if (holder == nullptr)
        return false;
    workspace.actionNames.clear();
    workspace.actionFieldTypes.clear();
    for (const Json::Value &entry : entriesOf(*holder, u"customActions")) {
        const ActionType type = ActionType::fromJson(entry.find(u"code"));
        const QString name = firstTextOf(entry, {u"displayName"});
        if (type.isCustom() && !name.isEmpty())
            insertNew(workspace.actionNames, type.code, name);
        if (auto fields = readSchema(entry); type.isCustom() && !fields.isEmpty())
            insertNew(workspace.actionFieldTypes, type.code, std::move(fields));
    }
    return true;
}

bool readCustomFields(const Json::Value &answer, Workspace &workspace)
{
    const Json::Value *holder = holderOf(answer, {u"customFields"});
    if (holder == nullptr)
        return false;
    workspace.fieldTypes.clear();
    for (const Json::Value &entry : entriesOf(*holder, u"customFields")) {
        const QString apiName = firstTextOf(entry, {u"apiName"});
        const QString type = firstTextOf(entry, {u"type"});
        if (!apiName.isEmpty() && !type.isEmpty())
            insertNew(workspace.fieldTypes, apiName, fieldTypeFrom(type));
    }
    return true;
}

bool readPipeline(const Json::Value &answer, Workspace &workspace)
{
    const Json::Value *holder = holderOf(answer, {u"leadStages", u"statuses"});
    if (holder == nullptr)
        return false;
    workspace.statuses.clear();
    workspace.lostReasons.clear();
    // When an ID occurs twice, the active entry names it, not the archived one.
    const Json::Value::Array &stages = entriesOf(*holder, u"leadStages");
    for (const Json::Value &stage : stages)
        addStatuses(entriesOf(stage, u"activeStatuses"), workspace.statuses);
    addStatuses(entriesOf(*holder, u"statuses"), workspace.statuses);
    for (const Json::Value &stage : stages)
        addStatuses(entriesOf(stage, u"archivedStatuses"), workspace.statuses);
    addReasons(entriesOf(*holder, u"activeLeadLostReasons"), workspace.lostReasons);
    addReasons(entriesOf(*holder, u"lostReasons"), workspace.lostReasons);
    addReasons(entriesOf(*holder, u"archivedLeadLostReasons"), workspace.lostReasons);
    return true;
}

QString readTeamMember(const Json::Value &answer)
{
    const Json::Value *data = answer.find(u"data");
    const QString name = firstTextOf(answer, {u"name"});
    return name.isEmpty() && data != nullptr ? firstTextOf(*data, {u"name"}) : name;
}

std::optional<MembersPage> readTeamMembers(const Json::Value &answer, Workspace &workspace)
{
    const Json::Value *holder = holderOf(answer, {u"data"});
    if (holder == nullptr)
        return std::nullopt;
    const Json::Value::Array &entries = entriesOf(*holder, u"data");
    for (const Json::Value &entry : entries) {
        const QString email = firstTextOf(entry, {u"email"}).toLower();
        const QString name = firstTextOf(entry, {u"name"});
        if (!email.isEmpty() && !name.isEmpty())
            workspace.memberNames.insert(email, name);
    }
    MembersPage page;
    page.count = int(entries.size());
    page.total = readTotal(holder->find(u"total_count"));
    return page;
}

} // namespace LeadViewer
