// SPDX-License-Identifier: MIT
#include "session/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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
const QLatin1String zoomKey("window/zoom");
const QLatin1String keepsLayoutKey("window/keepsLayout");
const QLatin1String hidesEmptyFieldsKey("fields/hidesEmpty");
const QLatin1String hidesSystemEventsKey("timeline/hidesSystemEvents");
const QLatin1String exportFolderKey("export/folder");
const QLatin1String recentLeadsKey("recent/remembersLeads");
const QLatin1String leadNamesKey("recent/remembersNames");
const QLatin1String ownerKey("myLeads/owner");
const QLatin1String showsMyLeadsKey("myLeads/isShown");

constexpr qsizetype longestId = 256;
constexpr qsizetype longestPath = 4096;
constexpr qsizetype longestOwner = 254; // RFC 5321
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

//! Whether reading could wait for ever, as with a FIFO, or the file is no file at all. A link
//! counts as what it points to.
bool isNoFile(const QString &fileName)
{
    const QFileInfo file(fileName);
    return (file.exists() || file.isSymLink()) && !file.isFile();
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
{
    const QString organization = QCoreApplication::organizationName();
    const QString application = QCoreApplication::applicationName();
    // Qt opens the file at once, so its name is worked out before.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    if (isNoFile(QStringLiteral("%1/%2/%3.conf").arg(folder, organization, application))
        || isNoFile(QStringLiteral("%1/%2.conf").arg(folder, organization)))
        return;
    m_settings.emplace(QSettings::NativeFormat, QSettings::UserScope, organization, application);
    m_settings->setFallbacksEnabled(false); // to files that are not checked
    removeDamagedFile();
}

Settings::Settings(const QString &file)
{
    if (isNoFile(file))
        return;
    m_settings.emplace(file, QSettings::IniFormat);
    removeDamagedFile();
}

//! Qt makes the values only when one is asked for.
void Settings::removeDamagedFile()
{
    if (isDamaged(m_settings->fileName()) && QFile::remove(m_settings->fileName()))
        m_settings->sync();
}

QVariant Settings::value(const QString &key) const
{
    return m_settings ? m_settings->value(key) : m_unwritten.value(key);
}

bool Settings::flag(const QString &key, bool usual) const
{
    const QString text = value(key).toString();
    const bool isFlag = text == QLatin1String("true") || text == QLatin1String("false");
    return isFlag ? text == QLatin1String("true") : usual;
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_settings)
        m_settings->setValue(key, value);
    else
        m_unwritten.insert(key, value);
}

bool Settings::isPageSize(int size)
{
    return size >= smallestPageSize && size <= largestPageSize;
}

int Settings::pageSize(int usual) const
{
    bool isNumber = false;
    const int size = value(pageSizeKey).toInt(&isNumber);
    return isNumber && isPageSize(size) ? size : usual;
}

void Settings::setPageSize(int pageSize)
{
    setValue(pageSizeKey, pageSize);
}

QString Settings::timeZone() const
{
    const QString zone = value(timeZoneKey).toString();
    const bool isOffered = zone == QLatin1String("UTC") || zone == QLatin1String("Asia/Kolkata");
    return isOffered ? zone : QString();
}

void Settings::setTimeZone(const QString &zone)
{
    setValue(timeZoneKey, zone);
}

QString Settings::enterpriseId() const
{
    const QString id = decoded(value(enterpriseIdKey).toString());
    return id.size() <= longestId ? id : QString();
}

void Settings::setEnterpriseId(const QString &id)
{
    setValue(enterpriseIdKey, encoded(id));
}

int Settings::zoom() const
{
    bool isNumber = false;
    const int percent = value(zoomKey).toInt(&isNumber);
    const bool isZoom
        = isNumber && percent >= smallestZoom && percent <= largestZoom && percent % zoomStep == 0;
    return isZoom ? percent : usualZoom;
}

void Settings::setZoom(int percent)
{
    setValue(zoomKey, percent);
}

bool Settings::hidesEmptyFields() const
{
    return flag(hidesEmptyFieldsKey, true);
}

void Settings::setHidesEmptyFields(bool isHiding)
{
    setValue(hidesEmptyFieldsKey, isHiding);
}

bool Settings::hidesSystemEvents() const
{
    return flag(hidesSystemEventsKey, false);
}

void Settings::setHidesSystemEvents(bool isHiding)
{
    setValue(hidesSystemEventsKey, isHiding);
}

bool Settings::keepsLayout() const
{
    return flag(keepsLayoutKey, true);
}

void Settings::setKeepsLayout(bool isKept)
{
    setValue(keepsLayoutKey, isKept);
    if (isKept)
        return;
    if (m_settings)
        m_settings->remove(layoutGroup.chopped(1));
    m_unwritten.removeIf([](const auto &entry) { return entry.key().startsWith(layoutGroup); });
}

QString Settings::exportFolder() const
{
    const QString folder = decoded(value(exportFolderKey).toString());
    return folder.size() <= longestPath && QDir::isAbsolutePath(folder) ? folder : QString();
}

void Settings::setExportFolder(const QString &folder)
{
    setValue(exportFolderKey, encoded(folder));
}

bool Settings::remembersRecentLeads() const
{
    return flag(recentLeadsKey, true);
}

void Settings::setRemembersRecentLeads(bool isRemembering)
{
    setValue(recentLeadsKey, isRemembering);
}

bool Settings::remembersLeadNames() const
{
    return flag(leadNamesKey, false);
}

void Settings::setRemembersLeadNames(bool isRemembering)
{
    setValue(leadNamesKey, isRemembering);
}

QString Settings::owner() const
{
    const QString owner = decoded(value(ownerKey).toString());
    return owner.size() <= longestOwner ? owner : QString();
}

void Settings::setOwner(const QString &owner)
{
    setValue(ownerKey, encoded(owner));
}

bool Settings::showsMyLeads() const
{
    return flag(showsMyLeadsKey, false);
}

void Settings::setShowsMyLeads(bool isShown)
{
    setValue(showsMyLeadsKey, isShown);
}

bool Settings::isTokenRemembered(const TokenKey &key) const
{
    return !key.enterprise.text.isEmpty()
        && value(tokensKey).toStringList().contains(encoded(key.text()));
}

void Settings::setTokenRemembered(const TokenKey &key, bool isRemembered)
{
    QStringList keys = value(tokensKey).toStringList();
    keys.removeAll(encoded(key.text()));
    if (isRemembered)
        keys += encoded(key.text());
    if (keys.isEmpty() && m_settings)
        m_settings->remove(tokensKey);
    else
        setValue(tokensKey, keys);
}

QByteArray Settings::layout(const QString &widget) const
{
    return QByteArray::fromBase64(value(layoutGroup + widget).toByteArray());
}

void Settings::setLayout(const QString &widget, const QByteArray &state)
{
    if (keepsLayout())
        setValue(layoutGroup + widget, QString::fromLatin1(state.toBase64()));
}

} // namespace LeadViewer
