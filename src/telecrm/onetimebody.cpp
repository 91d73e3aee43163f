// SPDX-License-Identifier: MIT
#include "telecrm/onetimebody.h"

#include <QNetworkReply>

#include <algorithm>
#include <utility>

namespace LeadViewer {

OneTimeBody::OneTimeBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void OneTimeBody::follow(QNetworkReply *reply)
{
    setParent(reply);
    // Comes before Qt follows a redirect.
    connect(reply, &QNetworkReply::metaDataChanged, this, [this] { ++m_mostResets; });
}

bool OneTimeBody::reset()
{
    if (m_resets == m_mostResets)
        return false;
    ++m_resets;
    return QIODevice::reset();
}

qint64 OneTimeBody::readData(char *data, qint64 maximum)
{
    const qint64 length = std::min<qint64>(maximum, m_bytes.size() - pos());
    std::copy_n(m_bytes.cbegin() + pos(), length, data);
    return length;
}

qint64 OneTimeBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace LeadViewer
