// SPDX-License-Identifier: MIT
#include "timeline/shownlead.h"

#include "timeline/actionsmodel.h"
#include "timeline/fieldsmodel.h"
#include "wording/leadheading.h"
#include "wording/ownphones.h"

#include <utility>

namespace LeadViewer {

QString OpenLead::name() const
{
    constexpr qsizetype longest = 100;
    return shownName(lead, longest);
}

QString OpenLead::nameOrId() const
{
    const QString known = name();
    return known.isEmpty() ? address.lead.text : known;
}

ShownLead::ShownLead(QObject *parent)
    : QObject(parent)
    , m_fields(new FieldsModel(this))
    , m_actions(new ActionsModel(this))
{
}

void ShownLead::open(const LeadAddress &address, const Lead &lead, const QDateTime &answeredAt)
{
    m_lead = OpenLead{address, lead, {}, answeredAt};
    m_isNew = true;
}

void ShownLead::update(const Lead &lead, const QDateTime &answeredAt)
{
    if (answeredAt < m_lead->answeredAt)
        return;
    m_lead->answeredAt = answeredAt;
    if (m_lead->lead == lead)
        return;
    m_lead->lead = lead;
    m_isNew = true;
    showTexts();
}

void ShownLead::setNewest(const std::vector<Action> &actions)
{
    if (m_lead->newestActions == actions)
        return;
    m_lead->newestActions = actions;
    m_isNew = true; // the last contact
}

void ShownLead::setContext(const TextContext &context)
{
    m_context = context;
    showTexts();
}

bool ShownLead::takeNews()
{
    return std::exchange(m_isNew, false);
}

void ShownLead::showTexts()
{
    if (m_lead)
        m_context.leadPhones = phonesOf(m_lead->lead, m_context);
    m_actions->setContext(m_context);
    if (m_lead)
        m_fields->setRows(leadRows(m_lead->lead, m_context));
}

} // namespace LeadViewer
