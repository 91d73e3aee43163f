// SPDX-License-Identifier: MIT
#include "leads/recentleads.h"

#include "wording/phonemask.h"
#include "wording/valuetext.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace LeadViewer {

namespace {

// The lead is shown first; the disk may be slow.
constexpr std::chrono::seconds untilWriting{1};

} // namespace

RecentLeads::RecentLeads(QObject *parent)
    : QObject(parent)
{
    m_writing.setSingleShot(true);
    m_writing.setInterval(untilWriting);
    connect(&m_writing, &QTimer::timeout, this, &RecentLeads::write);
}

RecentLeads::~RecentLeads()
{
    if (m_writing.isActive())
        write();
}

void RecentLeads::setKeeping(Keeping keeping)
{
    if (keeping == m_keeping)
        return;
    m_keeping = keeping;
    if (keeping == Keeping::Nothing)
        clear();
    else
        write();
}

void RecentLeads::setMasksPhones(bool isMasking)
{
    m_masksPhones = isMasking;
}

void RecentLeads::setFile(const QString &fileName)
{
    m_file = RecentFile(fileName);
    if (m_keeping == Keeping::Nothing) {
        m_file.remove();
        return;
    }
    QList<RecentLead> read = m_file.read();
    for (RecentLead &lead : read) {
        if (m_keeping == Keeping::Ids && !lead.name.isEmpty()) {
            lead.name.clear();
            m_writing.start(); // names are no longer to be kept
        } else if (m_masksPhones) {
            lead.name = maskedPhones(lead.name);
        }
    }
    const QList<RecentLead> all = std::exchange(m_leads, {}) + read;
    for (qsizetype i = all.size(); i > 0; --i)
        insert(all.at(i - 1));
    Q_EMIT changed();
}

void RecentLeads::add(const LeadAddress &address, const QString &name)
{
    const QString kept = keepableName(m_masksPhones ? maskedPhones(name) : name);
    const RecentLead lead{address, kept};
    if (m_keeping == Keeping::Nothing || !isKeepable(address)
        || (!m_leads.isEmpty() && m_leads.constFirst() == lead))
        return;
    insert(lead);
    m_writing.start();
    Q_EMIT changed();
}

QList<RecentLead> RecentLeads::leads(const EnterpriseId &enterprise) const
{
    QList<RecentLead> found;
    std::copy_if(
        m_leads.begin(), m_leads.end(), std::back_inserter(found),
        [&enterprise](const RecentLead &lead) { return lead.address.enterprise == enterprise; });
    return found;
}

void RecentLeads::clear()
{
    m_writing.stop();
    m_leads.clear();
    m_file.remove();
    Q_EMIT changed();
}

//! As the newest one.
void RecentLeads::insert(const RecentLead &lead)
{
    m_leads.removeIf([&lead](const RecentLead &other) { return other.address == lead.address; });
    m_leads.prepend(lead);
    const QList<RecentLead> same = leads(lead.address.enterprise);
    if (same.size() > mostLeads)
        m_leads.removeOne(same.constLast());
    QList<EnterpriseId> workspaces;
    for (const RecentLead &each : std::as_const(m_leads)) {
        if (!workspaces.contains(each.address.enterprise))
            workspaces += each.address.enterprise;
    }
    const QList<EnterpriseId> oldest = workspaces.mid(mostWorkspaces);
    m_leads.removeIf(
        [&oldest](const RecentLead &each) { return oldest.contains(each.address.enterprise); });
}

void RecentLeads::write()
{
    m_writing.stop();
    QList<RecentLead> kept = m_leads;
    if (m_keeping != Keeping::IdsAndNames) {
        for (RecentLead &lead : kept)
            lead.name.clear();
    }
    m_file.write(kept);
}

QStringList recentTexts(const QList<RecentLead> &leads)
{
    constexpr qsizetype longest = 60;
    QStringList names;
    for (const RecentLead &lead : leads)
        names += lead.name;
    QStringList texts;
    for (const RecentLead &lead : leads) {
        const QString name = oneLine(lead.name, longest);
        const QString id = oneLine(lead.address.lead.text, longest);
        if (name.isEmpty())
            texts += id;
        else
            texts += names.count(lead.name) > 1 ? QStringLiteral("%1 (%2)").arg(name, id) : name;
    }
    return texts;
}

} // namespace LeadViewer
