// SPDX-License-Identifier: MIT
#include "leads/recentfile.h"

#include "telecrm/leadinput.h"
#include "telecrm/privatefile.h"
#include "wording/valuetext.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace LeadViewer {

namespace {

QString textOf(const Json::Value &object, QStringView name)
{
    const Json::Value *value = object.find(name);
    return value != nullptr ? value->toString() : QString();
}

} // namespace

QList<RecentLead> RecentFile::read() const
{
    const auto file = readPrivateFile(m_fileName);
    const Json::Value *list = file ? file->find(u"leads") : nullptr;
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
    writePrivateFile(m_fileName, {{QStringLiteral("leads"), list}});
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
