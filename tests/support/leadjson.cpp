// SPDX-License-Identifier: MIT
#include "support/leadjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadViewer::Test {

QByteArray leadJson(const QString &name, int actions)
{
    constexpr qint64 newest = 1'763'000'000'000;
    constexpr qint64 hour = 3'600'000;
    QJsonArray list;
    for (int i = 1; i <= actions; ++i) {
        list.append(QJsonObject{
            {QStringLiteral("id"), QStringLiteral("a%1").arg(i)},
            {QStringLiteral("type"), QStringLiteral("USER_NOTE")},
            {QStringLiteral("creationTimestamp"), newest - i * hour},
            {QStringLiteral("employeeid"), QStringLiteral("ravi.iyer@example.com")},
            {QStringLiteral("text"), QStringLiteral("Note %1").arg(i)},
        });
    }
    const QJsonObject fields{
        {QStringLiteral("name"), name},
        {QStringLiteral("phone"), QStringLiteral("919999999999")},
        {QStringLiteral("contact_source"), QStringLiteral("Website")},
    };
    return QJsonDocument(
               QJsonObject{{QStringLiteral("fields"), fields}, {QStringLiteral("actions"), list}})
        .toJson(QJsonDocument::Compact);
}

} // namespace LeadViewer::Test
