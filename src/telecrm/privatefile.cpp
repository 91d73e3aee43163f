// SPDX-License-Identifier: MIT
#include "telecrm/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace LeadViewer {

namespace {

// Far more than all that is kept.
constexpr qint64 longestFile = 1024LL * 1024;

constexpr QFileDevice::Permissions ownersFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions ownersFolder = ownersFile | QFileDevice::ExeOwner;

//! Whether reading ends and writing changes nothing else.
bool isRegular(const QFileInfo &file)
{
    return file.isFile() && !file.isSymLink();
}

} // namespace

std::optional<Json::Value> readPrivateFile(const QString &fileName)
{
    QFile file(fileName);
    if (!isRegular(QFileInfo(fileName)) || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = file.read(longestFile + 1);
    if (text.size() > longestFile)
        return std::nullopt;
    auto json = Json::parse(text);
    auto *value = std::get_if<Json::Value>(&json);
    return value != nullptr ? std::optional(std::move(*value)) : std::nullopt;
}

void writePrivateFile(const QString &fileName, const QJsonObject &json)
{
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    const QFileInfo present(fileName);
    const bool isInTheWay = (present.exists() || present.isSymLink()) && !isRegular(present);
    if (fileName.isEmpty() || isInTheWay || text.size() > longestFile
        || !QDir().mkpath(present.path()))
        return;
    QFile::setPermissions(present.path(), ownersFolder);
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(ownersFile)
        && file.write(text) == text.size())
        file.commit();
}

} // namespace LeadViewer
