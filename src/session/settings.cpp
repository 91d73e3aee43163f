// SPDX-License-Identifier: MIT
#include "session/settings.h"

#include <QCoreApplication>
#include <QFile>
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
// Far more than everything that is remembered.
constexpr qint64 longestFile = 1024LL * 1024;

//! A text that needs neither of the characters that make a file damaged.
QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":/ "));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

//! Qt makes a value of any type, and gigabytes of it, of a text that begins with "@", or with an
//! escape that stands for it. This program writes neither.
bool isDamaged(const QString &fileName)
{
    QFile file(fileName);
    if (fileName.endsWith(QLatin1String(".plist")) || !file.open(QIODevice::ReadOnly))
        return false; // no file of text
    const QByteArray text = file.read(longestFile + 1);
    return text.size() > longestFile || text.contains('@') || text.contains('\\');
}

} // namespace

Settings::Settings()
    : m_settings(QSettings::NativeFormat, QSettings::UserScope,
                 QCoreApplication::organizationName(), QCoreApplication::applicationName())
{
    removeDamagedFile();
}

Settings::Settings(const QString &file)
    : m_settings(file, QSettings::IniFormat)
{
    removeDamagedFile();
}

//! Qt makes the values only when one is asked for.
void Settings::removeDamagedFile()
{
    if (isDamaged(m_settings.fileName()) && QFile::remove(m_settings.fileName()))
        m_settings.sync();
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
    const QString id = decoded(m_settings.value(enterpriseIdKey).toString());
    return id.size() <= longestId ? id : QString();
}

void Settings::setEnterpriseId(const QString &id)
{
    m_settings.setValue(enterpriseIdKey, encoded(id));
}

bool Settings::isTokenRemembered(const TokenKey &key) const
{
    return !key.enterprise.text.isEmpty()
        && m_settings.value(tokensKey).toStringList().contains(encoded(key.text()));
}

void Settings::setTokenRemembered(const TokenKey &key, bool isRemembered)
{
    QStringList keys = m_settings.value(tokensKey).toStringList();
    keys.removeAll(encoded(key.text()));
    if (isRemembered)
        keys += encoded(key.text());
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
