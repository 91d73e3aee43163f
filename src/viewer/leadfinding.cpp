// SPDX-License-Identifier: MIT
#include "viewer/leadfinding.h"

#include "leads/leadpages.h"
#include "leads/leadstext.h"
#include "timeline/leadbrowser.h"
#include "viewer/errorcontrol.h"
#include "viewer/leadinputs.h"
#include "viewer/leadspane.h"

#include <utility>

namespace LeadViewer {

LeadFinding::LeadFinding(const Parts &parts, LeadBrowser *browser, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_browser(browser)
{
    parts.errors->setFallback([this](const Error &error) { return searchInstead(error); });
    connect(browser, &LeadBrowser::answered, this, [this] { m_isExpected = false; });
}

void LeadFinding::find(const EnterpriseId &enterprise, const LeadQuestion &question)
{
    dropPages();
    m_enterprise = enterprise;
    m_question = question;
    m_isExpected = false;
    m_noId.reset();
    m_pages = new LeadPages(m_browser->means().client, this);
    connect(m_pages, &LeadPages::shown, this, &LeadFinding::showFound);
    connect(m_pages, &LeadPages::failed, this, &LeadFinding::showFailure);
    connect(m_pages, &LeadPages::busyChanged, this, &LeadFinding::busyChanged);
    m_pages->start(enterprise, question.search);
}

void LeadFinding::expect(const EnterpriseId &enterprise, const LeadQuestion &question)
{
    cancel();
    m_enterprise = enterprise;
    m_question = question;
    m_isExpected = !question.search.isEmpty();
}

void LeadFinding::cancel()
{
    if (!isBusy())
        return;
    dropPages();
    Q_EMIT busyChanged();
}

bool LeadFinding::isBusy() const
{
    return m_pages != nullptr && m_pages->isBusy();
}

void LeadFinding::dropPages()
{
    if (m_pages == nullptr)
        return;
    m_pages->disconnect(this);
    m_pages->cancel();
    std::exchange(m_pages, nullptr)->deleteLater(); // it may have emitted the signal
}

void LeadFinding::showFound()
{
    const LeadsPage &page = m_pages->page();
    if (page.leads.empty() && m_noId) {
        showThatThereIsNoId();
        return;
    }
    if (page.leads.empty()) {
        m_parts.inputs->showNothingFound(nothingFoundText(m_question));
        dropPages();
        return;
    }
    if (page.leads.size() > 1 || page.hasNext || page.leads.front().id.text.isEmpty()) {
        m_pages->disconnect(this);
        m_parts.pane->showFound(std::exchange(m_pages, nullptr), understoodText(m_question));
        Q_EMIT listed();
        return;
    }
    const LeadAddress address{m_enterprise, page.leads.front().id};
    dropPages();
    Q_EMIT openRequested(address);
}

void LeadFinding::showFailure(const Error &error)
{
    if (m_noId) {
        showThatThereIsNoId();
        return;
    }
    m_parts.errors->showFailure(error, leadSearchWords(error, m_enterprise),
                                [this] { find(m_enterprise, m_question); });
}

//! Whether \p error means that what was asked for as an ID is none, so that it is searched for.
bool LeadFinding::searchInstead(const Error &error)
{
    if (!std::exchange(m_isExpected, false) || error.kind != ErrorKind::NotFound
        || m_browser->requestedAddress() != LeadAddress{m_enterprise, m_question.address.lead})
        return false;
    find(m_enterprise, m_question);
    m_noId = error;
    return true;
}

void LeadFinding::showThatThereIsNoId()
{
    dropPages();
    m_parts.errors->showFailure(*m_noId, errorWords(*m_noId, m_browser->requestedAddress()),
                                [this] { m_browser->retry(); });
}

} // namespace LeadViewer
