// SPDX-License-Identifier: MIT
#pragma once

#include "support/leadjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace LeadViewer::Test {

//! A service's answer to \p url for the lead of leadJson(\p name, \p total): the requested page,
//! with its echo, or only the lead.
[[nodiscard]] inline QByteArray leadAnswer(const QString &name, int total, const QUrl &url)
{
    QJsonObject lead = QJsonDocument::fromJson(leadJson(name, total)).object();
    const QUrlQuery query(url);
    if (query.queryItemValue(QStringLiteral("includeActions")) != QLatin1String("true")) {
        lead.remove(QStringLiteral("actions"));
        return QJsonDocument(lead).toJson();
    }
    const int skip = query.queryItemValue(QStringLiteral("skip")).toInt();
    const int limit = query.queryItemValue(QStringLiteral("limit")).toInt();
    const QJsonArray all = lead.value(QStringLiteral("actions")).toArray();
    QJsonArray page;
    for (int i = skip; i < all.size() && i < skip + limit; ++i)
        page.append(all.at(i));
    lead.insert(QStringLiteral("actions"), page);
    lead.insert(QStringLiteral("actions_skip"), skip);
    lead.insert(QStringLiteral("actions_limit"), limit);
    return QJsonDocument(lead).toJson();
}

} // namespace LeadViewer::Test
