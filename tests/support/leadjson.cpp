// SPDX-License-Identifier: MIT
#include "support/leadjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <vector>

namespace LeadViewer::Test {

namespace {

struct Kind
{
    const char *type;
    const char *performer;
};

QByteArray leadOf(const QString &name, int actions, const std::vector<Kind> &kinds)
{
    constexpr qint64 newest = 1'763'000'000'000;
    constexpr qint64 hour = 3'600'000;
    QJsonArray list;
    for (int i = 1; i <= actions; ++i) {
        const Kind &kind = kinds[std::size_t(i - 1) % kinds.size()];
        list.append(QJsonObject{
            {QStringLiteral("id"), QStringLiteral("a%1").arg(i)},
            {QStringLiteral("type"), QLatin1String(kind.type)},
            {QStringLiteral("creationTimestamp"), newest - i * hour},
            {QStringLiteral("employeeid"), QLatin1String(kind.performer)},
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

} // namespace

QByteArray leadJson(const QString &name, int actions)
{
    return leadOf(name, actions, {{"USER_NOTE", "ravi.iyer@example.com"}});
}

QByteArray mixedLeadJson(const QString &name, int actions)
{
    return leadOf(name, actions,
                  {{"OUTGOING_CALL", "ravi.iyer@example.com"},
                   {"USER_NOTE", "ravi.iyer@example.com"},
                   {"PAYMENT", "asha.rao@example.com"},
                   {"ACTION_1001", "asha.rao@example.com"}});
}

} // namespace LeadViewer::Test
