// SPDX-License-Identifier: MIT
#include "session/settingsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace LeadViewer {

namespace {

// Far more than everything that is remembered.
constexpr qint64 longestFile = 1024LL * 1024;
constexpr qsizetype nowhere = -1;

//! Where a key is in the lines of a file.
struct Place
{
    qsizetype line = nowhere; //!< the key's own line
    qsizetype sectionEnd = nowhere; //!< behind the last line of its section that is not empty
};

struct Key
{
    explicit Key(const QString &text)
        : section(text.section(QLatin1Char('/'), 0, 0).toUtf8())
        , name(text.section(QLatin1Char('/'), 1).toUtf8())
    {
    }
    QByteArray section;
    QByteArray name;
};

Place find(const QByteArrayList &lines, const Key &key)
{
    Place place;
    bool isInSection = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray line = lines.at(i);
        // Some editors begin a file with a byte order mark.
        if (i == 0 && line.startsWith("\xef\xbb\xbf"))
            line.remove(0, 3);
        line = line.trimmed();
        if (line.startsWith('['))
            isInSection = line.startsWith('[' + key.section + ']');
        if (!isInSection || line.isEmpty())
            continue;
        place.sectionEnd = i + 1;
        if (line.left(line.indexOf('=')).trimmed() == key.name && line.contains('='))
            place.line = i;
    }
    return place;
}

//! The value in a line "name=value"; nothing when it has a form that this program does not write.
std::optional<QString> valueIn(const QByteArray &line)
{
    QByteArray value = line.mid(line.indexOf('=') + 1).trimmed();
    if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
        value = value.mid(1, value.size() - 2);
    else
        value = value.split(';').constFirst().trimmed(); // without a comment
    if (value.startsWith('@') || value.contains('"') || value.contains('\\'))
        return std::nullopt;
    return QString::fromUtf8(value);
}

void put(QByteArrayList &lines, const Key &key, const QString &value)
{
    const Place place = find(lines, key);
    const QByteArray line = key.name + '=' + value.toUtf8();
    if (place.line != nowhere) {
        lines[place.line] = line;
    } else if (place.sectionEnd != nowhere) {
        lines.insert(place.sectionEnd, line);
    } else {
        while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
            lines.removeLast();
        if (!lines.isEmpty())
            lines += QByteArray();
        lines += {'[' + key.section + ']', line, QByteArray()};
    }
}

} // namespace

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
}

std::optional<QString> SettingsFile::value(const QString &key) const
{
    if (const auto unwritten = m_unwritten.constFind(key); unwritten != m_unwritten.cend())
        return *unwritten;
    const QByteArrayList all = lines().value_or(QByteArrayList());
    const qsizetype line = find(all, Key(key)).line;
    return line != nowhere ? valueIn(all.at(line)) : std::nullopt;
}

void SettingsFile::set(const QMap<QString, QString> &values)
{
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        if (value(it.key()) != it.value())
            m_unwritten.insert(it.key(), it.value());
    }
    // Read anew: another window may have written meanwhile.
    std::optional<QByteArrayList> all = lines();
    if (m_unwritten.isEmpty() || !all)
        return;
    for (auto it = m_unwritten.cbegin(); it != m_unwritten.cend(); ++it)
        put(*all, Key(it.key()), it.value());
    if (write(*all))
        m_unwritten.clear();
}

//! The lines of the file; none when there is no file yet, nothing when it must be left alone.
std::optional<QByteArrayList> SettingsFile::lines() const
{
    const QFileInfo info(m_path);
    if (!info.exists() && !info.isSymbolicLink())
        return QByteArrayList();
    QFile file(m_path);
    // Checked first, since opening a FIFO waits for its other end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray text = file.read(longestFile + 1);
    if (file.error() != QFileDevice::NoError || text.size() > longestFile)
        return std::nullopt;
    return text.split('\n');
}

bool SettingsFile::write(const QByteArrayList &lines) const
{
    const QFileInfo info(m_path);
    QDir().mkpath(info.path());
    // A link stays a link.
    QSaveFile file(info.exists() ? info.canonicalFilePath() : m_path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    if (!info.exists())
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(lines.join('\n'));
    return file.commit();
}

} // namespace LeadViewer
