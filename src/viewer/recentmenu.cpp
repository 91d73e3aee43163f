// SPDX-License-Identifier: MIT
#include "viewer/recentmenu.h"

#include "session/settings.h"
#include "timeline/leadbrowser.h"
#include "viewer/administration.h"
#include "viewer/leadinputs.h"
#include "viewer/literaltext.h"
#include "wording/valuetext.h"

#include <QAction>

namespace LeadViewer {

RecentMenu::RecentMenu(const Parts &parts, QWidget *parent)
    : QMenu(parent)
    , m_parts(parts)
{
    setTitle(tr("&Recent leads"));
    connect(parts.leads, &RecentLeads::changed, this, &RecentMenu::showLeads);
    connect(parts.inputs, &LeadInputs::enterpriseChanged, this, &RecentMenu::showLeads);
    connect(parts.browser, &LeadBrowser::leadChanged, this, &RecentMenu::record);
    parts.leads->setKeeping(recentLeadsKeeping(parts.settings, {}));
    showLeads();
}

void RecentMenu::setPolicy(const Policy &policy)
{
    m_parts.leads->setMasksPhones(policy.masksPhones);
    m_parts.leads->setKeeping(recentLeadsKeeping(m_parts.settings, policy));
    if (!policy.allowsRecentLeads)
        lockControl(menuAction());
}

void RecentMenu::record()
{
    const OpenLead *lead = m_parts.browser->lead();
    m_parts.leads->add(lead->address, lead->name());
}

void RecentMenu::showLeads()
{
    const QList<RecentLead> leads = m_parts.leads->leads(m_parts.inputs->enterpriseId());
    const QStringList texts = recentTexts(leads);
    clear();
    constexpr qsizetype mostDigits = 9; // keys from 1 to 9
    for (qsizetype i = 0; i < leads.size(); ++i) {
        const QString text = literalText(texts.at(i));
        QAction *action = addAction(
            i < mostDigits ? QStringLiteral("&%1 %2").arg(QString::number(i + 1), text) : text);
        action->setToolTip(toolTipText(texts.at(i))); // else Qt makes one of the text
        connect(action, &QAction::triggered, this,
                [this, address = leads.at(i).address] { Q_EMIT openRequested(address); });
    }
    addSeparator();
    // Queued, since it removes the action that was chosen.
    connect(addAction(tr("&Clear recent leads")), &QAction::triggered, m_parts.leads,
            &RecentLeads::clear, Qt::QueuedConnection);
    menuAction()->setEnabled(!leads.isEmpty() && !isLocked(menuAction()));
    m_parts.inputs->setRecentLeads(leads);
}

RecentLeads::Keeping recentLeadsKeeping(const Settings *settings, const Policy &policy)
{
    const bool isOn = settings == nullptr || settings->remembersRecentLeads();
    if (!policy.allowsRecentLeads || !isOn)
        return RecentLeads::Keeping::Nothing;
    return settings != nullptr && settings->remembersLeadNames() ? RecentLeads::Keeping::IdsAndNames
                                                                 : RecentLeads::Keeping::Ids;
}

} // namespace LeadViewer
