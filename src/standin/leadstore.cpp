// SPDX-License-Identifier: MIT
#include "standin/leadstore.h"

#include "standin/leadshape.h"
#include "standin/workspace.h"

#include <QFile>

#include <algorithm>

namespace LeadViewer {

namespace {

template<typename Entries>
auto entryOf(Entries &entries, const QString &id)
{
    return std::find_if(entries.begin(), entries.end(),
                        [&id](const auto &entry) { return entry.id == id; });
}

} // namespace

LeadStore::LeadStore(StandinShape shape)
    : m_shape(shape)
{
}

void LeadStore::loadSamples()
{
    for (const StandinWorkspace::Sample &sample : StandinWorkspace::samples) {
        QFile file(QLatin1String(":/samples/") + sample.file);
        if (!file.open(QIODevice::ReadOnly) || !add(sample.id, file.readAll()))
            qFatal("Broken build: sample lead %s cannot be read.", sample.file.data());
    }
}

bool LeadStore::add(const QString &id, const QByteArray &json)
{
    const Json parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    if (!parsed.is_object())
        return false;
    auto lead = std::make_shared<const Json>(inShape(parsed, m_shape, id.toStdString()));

    const std::scoped_lock lock(m_mutex);
    const auto found = entryOf(m_entries, id);
    if (found == m_entries.end())
        m_entries.append({id, std::move(lead)});
    else
        found->lead = std::move(lead);
    return true;
}

void LeadStore::remove(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.removeIf([&id](const Entry &entry) { return entry.id == id; });
}

LeadStore::Lead LeadStore::lead(const QString &id) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = entryOf(m_entries, id);
    return found == m_entries.end() ? nullptr : found->lead;
}

QStringList LeadStore::ids() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList result;
    for (const Entry &entry : m_entries)
        result.append(entry.id);
    return result;
}

} // namespace LeadViewer
