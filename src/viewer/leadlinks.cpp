// SPDX-License-Identifier: MIT
#include "viewer/leadlinks.h"

#include "telecrm/client.h"
#include "telecrm/viewerlink.h"
#include "timeline/leadbrowser.h"
#include "viewer/linkopener.h"
#include "viewer/noticebar.h"
#include "wording/links.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

namespace LeadViewer {

LeadLinks::LeadLinks(const Actions &actions, NoticeBar *bar, LeadBrowser *browser, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_browser(browser)
{
    connect(actions.openPage, &QAction::triggered, bar, [this, bar] { openLink(page(), bar); });
    connect(actions.copyLink, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(linkTo(m_browser->lead()->address)); });
    connect(actions.copyId, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_browser->lead()->address.lead.text);
    });
    connect(browser, &LeadBrowser::leadChanged, this, &LeadLinks::showState);
}

void LeadLinks::setSampleData()
{
    m_isSampleData = true;
    showState();
}

QUrl LeadLinks::page() const
{
    if (m_browser->lead() == nullptr || m_isSampleData)
        return {};
    return leadPageUrl(m_browser->means().client->baseUrl(), m_browser->lead()->address);
}

QString LeadLinks::linkTo(const LeadAddress &address) const
{
    const BaseUrl &service = m_browser->means().client->baseUrl();
    const bool isVendor = service.origin() == BaseUrl().origin();
    return isVendor ? linkTarget(leadPageUrl(service, address)) : viewerLink(address);
}

void LeadLinks::showState()
{
    const bool hasLead = m_browser->lead() != nullptr;
    m_actions.openPage->setEnabled(!page().isEmpty());
    m_actions.copyLink->setEnabled(hasLead && !m_isSampleData);
    m_actions.copyId->setEnabled(hasLead);
}

} // namespace LeadViewer
