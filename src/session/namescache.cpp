// SPDX-License-Identifier: MIT
#include "session/namescache.h"

#include "session/tokenkey.h"
#include "telecrm/privatefile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace LeadViewer {

namespace {

constexpr qsizetype hashLength = 64; // SHA-256 in hexadecimal digits

//! The entries of \p hash as objects made by \p entryOf.
template<typename Value, typename EntryOf>
QJsonArray listOf(const QHash<QString, Value> &hash, EntryOf entryOf)
{
    QJsonArray list;
    for (auto it = hash.cbegin(); it != hash.cend(); ++it)
        list += entryOf(it.key(), it.value());
    return list;
}

//! In the form of the service's answers, so that one reader with its checks serves both.
QJsonObject toJson(const KnownNames &names)
{
    const Workspace &workspace = names.workspace;
    QJsonObject asked;
    for (auto it = names.asked.cbegin(); it != names.asked.cend(); ++it)
        asked.insert(it.key(), it->toMSecsSinceEpoch());
    const auto named = [](const char *key, const char *name) {
        return [key = QString::fromLatin1(key),
                name = QString::fromLatin1(name)](const QString &code, const QString &text) {
            return QJsonObject{{key, code}, {name, text}};
        };
    };
    // Of two entries for one custom action, the first with a name and the first with types count.
    QJsonArray customActions = listOf(workspace.actionNames, named("code", "displayName"));
    for (auto it = workspace.actionFieldTypes.cbegin(); it != workspace.actionFieldTypes.cend();
         ++it) {
        QJsonObject schema;
        for (auto field = it->cbegin(); field != it->cend(); ++field)
            schema.insert(field.key(),
                          QJsonObject{{QStringLiteral("type"), fieldTypeName(*field)}});
        customActions += QJsonObject{{QStringLiteral("code"), it.key()},
                                     {QStringLiteral("fieldSchema"), schema}};
    }
    return {
        {QStringLiteral("asked"), asked},
        {QStringLiteral("hasEverybody"), names.hasEverybody},
        {QStringLiteral("data"), listOf(workspace.memberNames, named("email", "name"))},
        {QStringLiteral("customActions"), customActions},
        {QStringLiteral("lostReasons"), listOf(workspace.lostReasons, named("id", "label"))},
        {QStringLiteral("statuses"),
         listOf(workspace.statuses,
                [](const QString &id, const PipelineStatus &status) {
                    return QJsonObject{{QStringLiteral("id"), id},
                                       {QStringLiteral("label"), status.label},
                                       {QStringLiteral("color"), status.color}};
                })},
        {QStringLiteral("customFields"),
         listOf(workspace.fieldTypes,
                [](const QString &apiName, FieldType type) {
                    return QJsonObject{{QStringLiteral("apiName"), apiName},
                                       {QStringLiteral("type"), fieldTypeName(type)}};
                })},
    };
}

KnownNames fromJson(const Json::Value &json)
{
    KnownNames names;
    Workspace &workspace = names.workspace;
    const Json::Value *asked = json.find(u"asked");
    const Json::Value *hasEverybody = json.find(u"hasEverybody");
    if (asked == nullptr || hasEverybody == nullptr || !readTeamMembers(json, workspace)
        || !readCustomActions(json, workspace) || !readPipeline(json, workspace)
        || !readCustomFields(json, workspace))
        return {};
    for (const Json::Member &member : asked->object()) {
        if (const auto time = member.value.toInteger())
            names.asked.insert(member.name, QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC));
    }
    names.hasEverybody = hasEverybody->toBool();
    return names;
}

} // namespace

NamesCache::NamesCache(QString folder, QString origin)
    : m_folder(std::move(folder))
    , m_origin(std::move(origin))
{
}

KnownNames NamesCache::load(const EnterpriseId &enterprise)
{
    const auto json = readPrivateFile(fileName(enterprise));
    if (!json)
        return {};
    return fromJson(m_masking != nullptr ? m_masking(*json) : *json);
}

void NamesCache::save(const EnterpriseId &enterprise, const KnownNames &names)
{
    writePrivateFile(fileName(enterprise), toJson(names));
}

void NamesCache::forget()
{
    if (m_folder.isEmpty())
        return;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden | QDir::System)) {
        // A file that was not saved to its end has more behind its name.
        const auto isDigit = [](QChar c) {
            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
        };
        if (name.size() > hashLength && name.at(hashLength) == QLatin1Char('.')
            && std::all_of(name.begin(), name.begin() + hashLength, isDigit))
            QFile::remove(folder.filePath(name));
    }
}

QString NamesCache::fileName(const EnterpriseId &enterprise) const
{
    if (m_folder.isEmpty())
        return {};
    const QByteArray key = TokenKey{m_origin, enterprise}.text().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2.json").arg(m_folder, QString::fromLatin1(hash));
}

} // namespace LeadViewer
