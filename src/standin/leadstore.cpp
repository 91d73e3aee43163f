// SPDX-License-Identifier: MIT
#include "standin/leadstore.h"

#include "standin/leadshape.h"
#include "standin/workspace.h"

#include <QFile>

#include <algorithm>
#include <utility>

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
    const std::string leadId = id.toStdString();
    auto lead = std::make_shared<StoredLead>(leadInShape(parsed, m_shape, leadId));
    if (const auto actions = parsed.find("actions"); actions != parsed.end()) {
        if (actions->is_array()) {
            for (std::size_t index = 0; index < actions->size(); ++index) {
                lead->actions.append(actionInShape((*actions)[index], m_shape, leadId,
                                                   static_cast<std::int64_t>(index)));
            }
        } else {
            lead->oddActions = *actions;
        }
    }
    put(id, std::move(lead));
    return true;
}

void LeadStore::addGenerated(const QString &id, const QString &name, qint64 actions)
{
    const std::string leadId = id.toStdString();
    Json json = Json::object();
    json["id"] = leadId;
    json["status"] = "In progress";
    json["fields"]["name"] = name.toStdString();
    json["fields"]["phone"] = "915550100990";
    auto lead = std::make_shared<StoredLead>(leadInShape(json, m_shape, leadId));
    lead->actions = ActionList(GeneratedActions(leadId, m_shape, actions));
    put(id, std::move(lead));
}

void LeadStore::put(const QString &id, Lead lead)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = entryOf(m_entries, id);
    if (found == m_entries.end())
        m_entries.append({id, std::move(lead)});
    else
        found->lead = std::move(lead);
}

bool LeadStore::prependAction(const QString &leadId, const QByteArray &json)
{
    const Json parsed = Json::parse(json.begin(), json.end(), nullptr, false);
    if (parsed.is_discarded())
        return false;
    const std::scoped_lock lock(m_mutex);
    const auto found = entryOf(m_entries, leadId);
    if (found == m_entries.end() || found->lead->oddActions)
        return false;
    auto grown = std::make_shared<StoredLead>(*found->lead);
    ++grown->prepended;
    grown->actions.prepend(actionInShape(parsed, m_shape, leadId.toStdString(), -grown->prepended));
    found->lead = std::move(grown);
    return true;
}

bool LeadStore::removeAction(const QString &leadId, const QString &actionId)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = entryOf(m_entries, leadId);
    if (found == m_entries.end())
        return false;
    auto shrunk = std::make_shared<StoredLead>(*found->lead);
    if (!shrunk->actions.remove(actionId.toStdString()))
        return false;
    found->lead = std::move(shrunk);
    return true;
}

void LeadStore::remove(const QString &id)
{
    const std::scoped_lock lock(m_mutex);
    m_entries.removeIf([&id](const Entry &entry) { return entry.id == id; });
}

void LeadStore::setGenerated(qint64 count)
{
    const std::scoped_lock lock(m_mutex);
    m_generated = GeneratedLeads(count);
}

LeadStore::Lead LeadStore::lead(const QString &id) const
{
    const std::string leadId = id.toStdString();
    const std::scoped_lock lock(m_mutex);
    if (const auto found = entryOf(m_entries, id); found != m_entries.end())
        return found->lead;
    const qint64 index = m_generated.indexOf(leadId);
    if (index < 0)
        return nullptr;
    auto lead
        = std::make_shared<StoredLead>(leadInShape(GeneratedLeads::lead(index), m_shape, leadId));
    lead->actions = GeneratedLeads::actions(index, m_shape);
    return lead;
}

QList<LeadStore::Entry> LeadStore::entries() const
{
    const std::scoped_lock lock(m_mutex);
    return m_entries;
}

GeneratedLeads LeadStore::generated() const
{
    const std::scoped_lock lock(m_mutex);
    return m_generated;
}

} // namespace LeadViewer
