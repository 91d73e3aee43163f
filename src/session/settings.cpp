// SPDX-License-Identifier: MIT
#include "session/settings.h"

#include <QCoreApplication>
#include <QStandardPaths>
#include <QUrl>

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

//! A text without the characters that a value must not have, see SettingsFile::set, nor a comma.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":/ "));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

//! The name of the file below a folder of settings.
QString fileName()
{
    return QStringLiteral("%1/%2.conf")
        .arg(QCoreApplication::organizationName(), QCoreApplication::applicationName());
}

constexpr auto settingsFolder = QStandardPaths::GenericConfigLocation;

} // namespace

Settings::Settings()
    : m_file(QStandardPaths::writableLocation(settingsFolder) + QLatin1Char('/') + fileName())
{
    // The person's own file is the first of them, and is asked twice; that does no harm.
    for (const QString &path : QStandardPaths::locateAll(settingsFolder, fileName()))
        m_defaults.emplace_back(path);
}

Settings::Settings(const QString &file)
    : m_file(file)
{
}

QString Settings::value(const QString &key) const
{
    std::optional<QString> text = m_file.value(key);
    for (auto it = m_defaults.begin(); !text && it != m_defaults.end(); ++it)
        text = it->value(key);
    return text.value_or(QString());
}

int Settings::pageSize() const
{
    bool isNumber = false;
    const int size = value(pageSizeKey).toInt(&isNumber);
    return isNumber && size >= smallestPageSize && size <= largestPageSize ? size : defaultPageSize;
}

void Settings::setPageSize(int pageSize)
{
    m_file.set({{pageSizeKey, QString::number(pageSize)}});
}

QString Settings::timeZone() const
{
    const QString zone = value(timeZoneKey);
    const bool isOffered = zone == QLatin1String("UTC") || zone == QLatin1String("Asia/Kolkata");
    return isOffered ? zone : QString();
}

void Settings::setTimeZone(const QString &zone)
{
    m_file.set({{timeZoneKey, zone}});
}

QString Settings::enterpriseId() const
{
    const QString id = decoded(value(enterpriseIdKey));
    return id.size() <= longestId ? id : QString();
}

void Settings::setEnterpriseId(const QString &id)
{
    m_file.set({{enterpriseIdKey, encoded(id)}});
}

bool Settings::isTokenRemembered(const TokenKey &key) const
{
    return !key.enterprise.text.isEmpty() && rememberedTokens().contains(encoded(key.text()));
}

void Settings::setTokenRemembered(const TokenKey &key, bool isRemembered)
{
    QStringList keys = rememberedTokens();
    if (keys.contains(encoded(key.text())) == isRemembered)
        return;
    if (isRemembered)
        keys += encoded(key.text());
    else
        keys.removeAll(encoded(key.text()));
    m_file.set({{tokensKey, keys.join(QLatin1String(", "))}});
}

QStringList Settings::rememberedTokens() const
{
    QStringList keys;
    for (const QString &key : value(tokensKey).split(QLatin1Char(','), Qt::SkipEmptyParts))
        keys += key.trimmed();
    return keys;
}

QByteArray Settings::layout(const QString &widget) const
{
    return QByteArray::fromBase64(value(layoutGroup + widget).toLatin1());
}

void Settings::setLayouts(const QMap<QString, QByteArray> &states)
{
    QMap<QString, QString> values;
    for (auto it = states.cbegin(); it != states.cend(); ++it)
        values.insert(layoutGroup + it.key(), QString::fromLatin1(it.value().toBase64()));
    m_file.set(values);
}

} // namespace LeadViewer
