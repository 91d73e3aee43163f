// SPDX-License-Identifier: MIT
#include "telecrm/actionsearch.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace LeadViewer {

QByteArray ActionSearch::body() const
{
    QJsonObject body;
    if (!type.isEmpty())
        body.insert(QLatin1String("type"), type);
    QJsonObject window;
    if (from)
        window.insert(QLatin1String("from"), from->toMSecsSinceEpoch());
    if (to)
        window.insert(QLatin1String("to"), to->toMSecsSinceEpoch());
    if (!window.isEmpty())
        body.insert(QLatin1String("created_on"), window);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace LeadViewer
