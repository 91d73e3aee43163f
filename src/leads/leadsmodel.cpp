// SPDX-License-Identifier: MIT
#include "leads/leadsmodel.h"

#include "telecrm/timestamp.h"
#include "wording/datetext.h"
#include "wording/leadheading.h"

#include <QColor>

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

//! The day of a time in a field; empty when it is no time.
QString dayIn(const Lead &lead, QStringView name, const TextContext &context)
{
    const Json::Value *value = lead.find(name);
    const auto time = value != nullptr ? readTimestamp(*value) : std::nullopt;
    return time ? dateText(dayOf(*time, context.zone)) : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

//! The lines of a row, from top to bottom; none is empty.
QStringList linesOf(const FoundLead &found, const TextContext &context)
{
    const LeadHeading heading = leadHeading(found.lead, {}, context);
    const QString created = dayIn(found.lead, u"created_on", context);
    const QString active = dayIn(found.lead, u"last_activity_on", context);
    QStringList lines{
        joined({heading.name.isEmpty() ? LeadsModel::tr("No name") : heading.name, heading.status}),
        joined({heading.phone, heading.owner}),
        joined({
            //: %1 is the day on which a lead was created
            created.isEmpty() ? QString() : LeadsModel::tr("Created %1").arg(created),
            //: %1 is the day of the last activity of a lead
            active.isEmpty() ? QString() : LeadsModel::tr("last active %1").arg(active),
        }),
        found.id.text.isEmpty() ? LeadsModel::tr("TeleCRM sent no ID, so it cannot be opened.")
                                : QString(),
    };
    lines.removeAll(QString());
    return lines;
}

} // namespace

void LeadsModel::setLeads(std::vector<FoundLead> leads)
{
    beginResetModel();
    m_leads = std::move(leads);
    endResetModel();
}

void LeadsModel::setContext(const TextContext &context)
{
    m_context = context;
    if (!m_leads.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

LeadId LeadsModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_leads[std::size_t(row)].id : LeadId();
}

int LeadsModel::rowOf(const LeadId &id) const
{
    const auto place = std::find_if(m_leads.begin(), m_leads.end(),
                                    [&id](const FoundLead &lead) { return lead.id == id; });
    return place == m_leads.end() || id.text.isEmpty() ? -1 : int(place - m_leads.begin());
}

int LeadsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_leads.size());
}

QVariant LeadsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const FoundLead &found = m_leads[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return linesOf(found, m_context).join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole:
        return linesOf(found, m_context).join(QStringLiteral(", "));
    case Qt::DecorationRole: {
        const QColor color(leadHeading(found.lead, {}, m_context).statusColor);
        return color.isValid() ? QVariant(color) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace LeadViewer
