// SPDX-License-Identifier: MIT
#include "telecrm/leadsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace LeadViewer {

QByteArray LeadSearch::body() const
{
    QJsonObject wanted;
    for (const Field &field : fields) {
        if (field.values.size() == 1)
            wanted.insert(field.name, field.values.constFirst());
        else
            wanted.insert(field.name, QJsonArray::fromStringList(field.values));
    }
    QJsonObject window;
    if (createdFrom)
        window.insert(QLatin1String("from"), createdFrom->toMSecsSinceEpoch());
    if (createdTo)
        window.insert(QLatin1String("to"), createdTo->toMSecsSinceEpoch());
    if (!window.isEmpty())
        wanted.insert(QLatin1String("created_on"), window);
    QJsonObject body;
    if (!wanted.isEmpty())
        body.insert(QLatin1String("fields"), wanted);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace LeadViewer
