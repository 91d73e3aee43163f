// SPDX-License-Identifier: MIT
#include "viewer/linkarrival.h"

#include "telecrm/viewerlink.h"
#include "timeline/leadbrowser.h"
#include "viewer/leadinputs.h"
#include "viewer/linknotice.h"
#include "viewer/noticebar.h"
#include "viewer/tokencontrol.h"
#include "wording/valuetext.h"

namespace LeadViewer {

LinkArrival::LinkArrival(const Parts &parts, LeadBrowser *browser, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_browser(browser)
{
    connect(parts.question, &LinkNotice::accepted, this, [this] { open(m_asked); });
}

void LinkArrival::arrive(const QString &link)
{
    const auto address = addressFromOutsideLink(link);
    if (!address) {
        refuse(tr("This link does not name a lead."));
        return;
    }
    if (address->enterprise == workspace()) {
        m_parts.question->withdraw();
        open(*address);
        return;
    }
    if (m_parts.inputs->isLocked(Suspect::EnterpriseId)) {
        refuse(tr("The lead of this link is in another workspace. The Enterprise ID is set by your "
                  "administrator."));
        return;
    }
    m_asked = *address;
    //: %1 is the ID of a lead, %2 is the ID of a workspace
    m_parts.question->ask(tr("A link asks to open lead %1 in another workspace, %2.")
                              .arg(oneLine(address->lead.text), oneLine(address->enterprise.text)));
}

//! The one in use: that of the open lead, else that of the input.
EnterpriseId LinkArrival::workspace() const
{
    const OpenLead *lead = m_browser->lead();
    return lead != nullptr ? lead->address.enterprise : m_parts.inputs->enterpriseId();
}

void LinkArrival::refuse(const QString &text)
{
    m_parts.bar->showMessage(NoticeWeight::Warning, text);
}

void LinkArrival::open(const LeadAddress &address)
{
    m_parts.token->enterWorkspace(address.enterprise); // a stored token comes by itself
    m_parts.inputs->fillIn({}, address.lead.text, {});
    m_parts.token->openWhenReady();
}

} // namespace LeadViewer
