// SPDX-License-Identifier: MIT
#include "telecrm/address.h"

#include <QUrl>

namespace LeadViewer {

namespace {

QString segment(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

QString EnterpriseId::path() const
{
    return QLatin1String("/enterprise/") + segment(text);
}

QString LeadAddress::path() const
{
    return enterprise.path() + QLatin1String("/lead/") + segment(lead.text);
}

} // namespace LeadViewer
