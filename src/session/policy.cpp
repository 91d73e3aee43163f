// SPDX-License-Identifier: MIT
#include "session/policy.h"

#include "session/settings.h"
#include "telecrm/leadinput.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSettings>

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

//! \brief Reads each key once. What is left is unknown.
class PolicyReader
{
public:
    PolicyReader(const QSettings &settings, QString place)
        : m_place(std::move(place))
    {
        for (const QString &key : settings.allKeys())
            m_left.insert(key.toLower(), {key, settings.value(key).toString().trimmed()});
    }

    Policy read()
    {
        const auto isId = [](const QString &text) {
            return idFromInput(text) == text && !checkId(text, {});
        };
        if (const auto id = take("EnterpriseId")) {
            if (isId(id->text))
                m_policy.enterpriseId = id->text;
            else
                report(Policy::Fault::WrongValue, id->key);
        }
        if (const auto address = take("BaseAddress")) {
            const auto parsed = BaseUrl::parse(address->text);
            const auto *url = std::get_if<BaseUrl>(&parsed);
            if (url != nullptr && url->url().scheme() == QLatin1String("https"))
                m_policy.baseUrl = *url;
            else
                report(Policy::Fault::WrongValue, address->key);
        }
        if (const auto size = take("PageSize")) {
            bool isNumber = false;
            const int number = size->text.toInt(&isNumber);
            if (isNumber && Settings::isPageSize(number))
                m_policy.pageSize = number;
            else
                report(Policy::Fault::WrongValue, size->key);
        }
        m_policy.locksEnterpriseId = readSwitch("Locked/EnterpriseId", false, true);
        m_policy.locksBaseUrl = readSwitch("Locked/BaseAddress", false, true);
        m_policy.locksPageSize = readSwitch("Locked/PageSize", false, true);
        m_policy.allowsExport = readSwitch("AllowExport", true, false);
        m_policy.allowsRemember = readSwitch("AllowRemember", true, false);
        m_policy.allowsRecentLeads = readSwitch("AllowRecentLeads", true, false);
        m_policy.masksPhones = readSwitch("MaskPhones", false, true);
        if (m_policy.locksEnterpriseId && !m_policy.enterpriseId) {
            m_policy.locksEnterpriseId = false;
            report(Policy::Fault::NothingToLock, QStringLiteral("Locked/EnterpriseId"));
        }
        QStringList unknown;
        for (const Entry &entry : std::as_const(m_left))
            unknown += entry.key;
        unknown.sort();
        for (const QString &key : std::as_const(unknown))
            report(Policy::Fault::UnknownKey, key);
        return m_policy;
    }

private:
    struct Entry
    {
        QString key; // as written
        QString text;
    };

    std::optional<Entry> take(const char *key)
    {
        const auto entry = m_left.constFind(QString::fromLatin1(key).toLower());
        if (entry == m_left.cend())
            return std::nullopt;
        Entry taken = *entry;
        m_left.erase(entry);
        return taken;
    }

    //! True or false; \p safe for anything else that is written.
    bool readSwitch(const char *key, bool isUsually, bool safe)
    {
        const auto entry = take(key);
        if (!entry)
            return isUsually;
        const QString text = entry->text.toLower();
        if (text == QLatin1String("true") || text == QLatin1String("1"))
            return true;
        if (text == QLatin1String("false") || text == QLatin1String("0"))
            return false;
        report(Policy::Fault::WrongValue, entry->key);
        return safe;
    }

    void report(Policy::Fault fault, const QString &key)
    {
        m_policy.problems += Policy::Problem{fault, m_place, key};
    }

    QString m_place;
    QHash<QString, Entry> m_left; // key in small letters →
    Policy m_policy;
};

Policy unreadable(const QString &place)
{
    Policy policy;
    policy.allowsExport = false;
    policy.allowsRemember = false;
    policy.allowsRecentLeads = false;
    policy.masksPhones = true;
    policy.problems += Policy::Problem{Policy::Fault::Unreadable, place};
    return policy;
}

Policy readAll(const QSettings &settings, const QString &place)
{
    const Policy policy = PolicyReader(settings, place).read();
    // Qt notices a line that says nothing only with the values.
    return settings.status() == QSettings::NoError ? policy : unreadable(place);
}

//! Whether Qt may read the text: see Settings. Comments may hold anything.
bool isHarmless(const QByteArray &text)
{
    const QList<QByteArray> lines = text.split('\n');
    return std::all_of(lines.begin(), lines.end(), [](const QByteArray &line) {
        return line.trimmed().startsWith(';') || (!line.contains('@') && !line.contains('\\'));
    });
}

} // namespace

Policy Policy::ofComputer()
{
#ifdef Q_OS_WIN
    // Within a key that exists, since Qt would create the other one.
    const QString parent = QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies");
    const QString name = QStringLiteral("Lead Viewer");
    QSettings policies(parent, QSettings::NativeFormat);
    policies.beginGroup(name);
    return readAll(policies, parent + u'\\' + name);
#else
    return fromFile(QStringLiteral("/etc/xdg/leadviewer/policy.conf"));
#endif
}

Policy Policy::fromFile(const QString &fileName)
{
    const QFileInfo info(fileName);
    const QFileInfo folder(info.path());
    if (folder.isDir() && !folder.isExecutable())
        return unreadable(fileName); // whether there is a file is not known
    if (!info.exists() && !info.isSymLink())
        return {};
    constexpr qint64 longest = 64LL * 1024;
    QFile file(fileName);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return unreadable(fileName);
    const QByteArray text = file.read(longest + 1);
    if (text.size() > longest || !isHarmless(text))
        return unreadable(fileName);
    const QSettings settings(fileName, QSettings::IniFormat);
    return readAll(settings, fileName);
}

Policy Policy::withoutValues() const
{
    Policy switches;
    switches.allowsExport = allowsExport;
    switches.allowsRemember = allowsRemember;
    switches.allowsRecentLeads = allowsRecentLeads;
    switches.masksPhones = masksPhones;
    switches.problems = problems;
    return switches;
}

} // namespace LeadViewer
