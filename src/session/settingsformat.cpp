// SPDX-License-Identifier: MIT
#include "session/settingsformat.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace LeadViewer {

namespace {

// Far more than everything that is remembered.
constexpr qint64 longestFile = 1024LL * 1024;

bool isPlain(const QJsonValue &value)
{
    return value.isString() || value.isDouble();
}

bool isTexts(const QJsonValue &value)
{
    const QJsonArray values = value.toArray();
    return value.isArray() && std::all_of(values.begin(), values.end(), [](const QJsonValue &each) {
               return each.isString();
           });
}

//! Never fails: what cannot be read is absent, and is replaced with the next value that is kept.
bool read(QIODevice &file, QSettings::SettingsMap &map)
{
    const QJsonObject object = QJsonDocument::fromJson(file.read(longestFile)).object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (isPlain(member.value()))
            map.insert(member.key(), member.value().toVariant());
        else if (isTexts(member.value()))
            map.insert(member.key(), member.value().toVariant().toStringList());
    }
    return true;
}

bool write(QIODevice &file, const QSettings::SettingsMap &map)
{
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(map)).toJson();
    return file.write(json) == json.size();
}

} // namespace

QSettings::Format settingsFormat()
{
    static const QSettings::Format format
        = QSettings::registerFormat(QStringLiteral("json"), read, write);
    return format;
}

} // namespace LeadViewer
