// SPDX-License-Identifier: MIT
#include "session/settings.h"

#include "session/settingsformat.h"

#include <QCoreApplication>

namespace LeadViewer {

namespace {

// Every key this program writes.
const QLatin1String pageSizeKey("timeline/pageSize");
const QLatin1String timeZoneKey("timeline/timeZone");
const QLatin1String enterpriseIdKey("lead/enterpriseId");
const QLatin1String tokensKey("tokens/remembered");
const QLatin1String layoutGroup("layout/");

constexpr int defaultPageSize = 10;
constexpr int smallestPageSize = 1;
constexpr int largestPageSize = 100;
constexpr qsizetype longestId = 256;

} // namespace

Settings::Settings()
    : m_settings(settingsFormat(), QSettings::UserScope, QCoreApplication::organizationName(),
                 QCoreApplication::applicationName())
{
    m_settings.setFallbacksEnabled(false);
}

Settings::Settings(const QString &file)
    : m_settings(file, settingsFormat())
{
}

int Settings::pageSize() const
{
    bool isNumber = false;
    const int size = m_settings.value(pageSizeKey).toInt(&isNumber);
    return isNumber && size >= smallestPageSize && size <= largestPageSize ? size : defaultPageSize;
}

void Settings::setPageSize(int pageSize)
{
    m_settings.setValue(pageSizeKey, pageSize);
}

QString Settings::timeZone() const
{
    const QString zone = m_settings.value(timeZoneKey).toString();
    const bool isOffered = zone == QLatin1String("UTC") || zone == QLatin1String("Asia/Kolkata");
    return isOffered ? zone : QString();
}

void Settings::setTimeZone(const QString &zone)
{
    m_settings.setValue(timeZoneKey, zone);
}

QString Settings::enterpriseId() const
{
    const QString id = m_settings.value(enterpriseIdKey).toString();
    return id.size() <= longestId ? id : QString();
}

void Settings::setEnterpriseId(const QString &id)
{
    m_settings.setValue(enterpriseIdKey, id);
}

bool Settings::isTokenRemembered(const TokenKey &key) const
{
    return !key.enterprise.text.isEmpty()
        && m_settings.value(tokensKey).toStringList().contains(key.text());
}

void Settings::setTokenRemembered(const TokenKey &key, bool isRemembered)
{
    QStringList keys = m_settings.value(tokensKey).toStringList();
    keys.removeAll(key.text());
    if (isRemembered)
        keys += key.text();
    if (keys.isEmpty())
        m_settings.remove(tokensKey);
    else
        m_settings.setValue(tokensKey, keys);
}

QByteArray Settings::layout(const QString &widget) const
{
    return QByteArray::fromBase64(m_settings.value(layoutGroup + widget).toByteArray());
}

void Settings::setLayout(const QString &widget, const QByteArray &state)
{
    m_settings.setValue(layoutGroup + widget, QString::fromLatin1(state.toBase64()));
}

} // namespace LeadViewer
