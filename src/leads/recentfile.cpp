// SPDX-License-Identifier: MIT
#include "leads/recentfile.h"

#include "telecrm/json.h"
#include "telecrm/leadinput.h"
#include "wording/valuetext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace LeadViewer {

namespace {

// Far more than all that is kept.
constexpr qint64 longestRecentFile = 1024LL * 1024;

constexpr QFileDevice::Permissions ownersFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownersFile | QFileDevice::ExeOwner;

QString textOf(const Json::Value &object, QStringView name)
{
    const Json::Value *value = object.find(name);
    return value != nullptr ? value->toString() : QString();
}

} // namespace

QList<RecentLead> RecentFile::read() const
{
    const QFileInfo info(m_fileName);
    QFile file(m_fileName);
    // Reading a FIFO would wait for ever.
    if (!info.isFile() || info.isSymLink() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.read(longestRecentFile + 1);
    if (text.size() > longestRecentFile)
        return {};
    const auto json = Json::parse(text);
    const auto *value = std::get_if<Json::Value>(&json);
    const Json::Value *list = value != nullptr ? value->find(u"leads") : nullptr;
    if (list == nullptr)
        return {};
    QList<RecentLead> leads;
    for (const Json::Value &entry : list->array()) {
        const LeadAddress address{{textOf(entry, u"enterprise")}, {textOf(entry, u"lead")}};
        if (isKeepable(address))
            leads += {address, keepableName(textOf(entry, u"name"))};
    }
    return leads;
}

void RecentFile::write(const QList<RecentLead> &leads) const
{
    QJsonArray list;
    for (const RecentLead &lead : leads) {
        QJsonObject entry{{QStringLiteral("enterprise"), lead.address.enterprise.text},
                          {QStringLiteral("lead"), lead.address.lead.text}};
        if (!lead.name.isEmpty())
            entry.insert(QStringLiteral("name"), lead.name);
        list += entry;
    }
    const QByteArray text = QJsonDocument(QJsonObject{{QStringLiteral("leads"), list}})
                                .toJson(QJsonDocument::Compact);
    const QFileInfo present(m_fileName);
    const bool isInTheWay
        = (present.exists() || present.isSymLink()) && (!present.isFile() || present.isSymLink());
    if (m_fileName.isEmpty() || isInTheWay || text.size() > longestRecentFile
        || !QDir().mkpath(present.path()))
        return;
    QFile::setPermissions(present.path(), ownersFolder);
    QSaveFile file(m_fileName);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownersFile)
        && file.write(text) == text.size())
        file.commit();
}

void RecentFile::remove() const
{
    if (m_fileName.isEmpty())
        return;
    const QFileInfo present(m_fileName);
    // A file that was not saved to its end has more behind its name.
    const QDir folder(present.path());
    for (const QFileInfo &each : folder.entryInfoList(QDir::Files | QDir::Hidden)) {
        const bool isOwn = each.fileName() == present.fileName()
            || each.fileName().startsWith(present.fileName() + QLatin1Char('.'));
        if (isOwn && each.isFile() && !each.isSymLink())
            QFile::remove(each.filePath());
    }
}

bool isKeepable(const LeadAddress &lead)
{
    constexpr qsizetype longestId = 256;
    const QString ids[]{lead.enterprise.text, lead.lead.text};
    return std::all_of(std::begin(ids), std::end(ids), [](const QString &id) {
        return id.size() <= longestId && !checkId(id, {});
    });
}

QString keepableName(const QString &name)
{
    constexpr qsizetype longest = 200;
    const bool hasToken = Token::isFormIn(Token::fromInput(name).plain());
    return hasToken ? QString() : oneLine(name, longest);
}

} // namespace LeadViewer
