// SPDX-License-Identifier: MIT
#include "viewer/leadfinding.h"

#include "leads/leadpages.h"
#include "leads/leadstext.h"
#include "timeline/leadbrowser.h"
#include "timeline/readingbehind.h"
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
    m_browser->cancel(); // what was asked for before
    m_parts.errors->forgetFailure();
    m_enterprise = enterprise;
    m_question = question;
    m_isElsewhere = false;
    m_isExpected = false;
    m_noId.reset();
    ask(question.search);
}

void LeadFinding::ask(const LeadSearch &search)
{
    dropPages();
    m_pages = new LeadPages(m_browser->means().client, this);
    m_pages->setSplitting(false);
    connect(m_pages, &LeadPages::shown, this, [this] {
        showFound();
        // The pages are somebody else's now, or gone. Where a lead is opened, nobody sees a pause.
        if (!isBusy())
            Q_EMIT busyChanged();
    });
    connect(m_pages, &LeadPages::failed, this, &LeadFinding::showFailure);
    connect(m_pages, &LeadPages::busyChanged, this, &LeadFinding::busyChanged);
    m_pages->start(m_enterprise, search);
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
    if (page.leads.empty()) {
        showThatThereIsNone();
        return;
    }
    if (page.leads.size() > 1 || page.hasNext || page.leads.front().id.text.isEmpty()) {
        m_pages->disconnect(this);
        m_parts.pane->showFound(std::exchange(m_pages, nullptr), foundTitle());
        Q_EMIT listed();
        return;
    }
    const LeadAddress address{m_enterprise, page.leads.front().id};
    dropPages();
    Q_EMIT openRequested(address);
}

//! What the hits have in common.
QString LeadFinding::foundTitle() const
{
    LeadQuestion found = m_question;
    if (found.kind == LeadQuestion::Kind::Id)
        found.kind = found.mayBePhone() ? LeadQuestion::Kind::Phone : LeadQuestion::Kind::Name;
    return understoodText(found);
}

//! Searches one more field first, unless that was done, or an ID was asked for: with the search and
//! the lead that it finds, these are three requests.
void LeadFinding::showThatThereIsNone()
{
    // Digits are a phone number to most people, and anything else that is no ID is a wrong ID.
    if (m_noId && !m_question.mayBePhone()) {
        showThatThereIsNoId(noSuchLeadWords(*m_noId, m_question));
        return;
    }
    const auto workspace = m_browser->behind()->workspace(m_enterprise);
    const auto elsewhere = searchElsewhere(m_question.search, workspace.get());
    if (elsewhere && !m_noId && !std::exchange(m_isElsewhere, true)) {
        ask(*elsewhere);
        return;
    }
    dropPages();
    m_parts.inputs->showNothingFound(nothingFoundText(m_question));
}

void LeadFinding::showFailure(const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::BadRequest || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::ClientError;
    // The service knows no such field.
    if (m_isElsewhere && error.kind == ErrorKind::BadRequest) {
        showThatThereIsNone();
        return;
    }
    if (m_noId && isRefused) {
        showThatThereIsNoId(errorWords(*m_noId, m_question.address));
        return;
    }
    m_parts.errors->showFailure(
        error, leadSearchWords(error, m_enterprise),
        [this, enterprise = m_enterprise, question = m_question] { find(enterprise, question); });
}

//! Whether \p error means that what was asked for as an ID is none, so that it is searched for.
bool LeadFinding::searchInstead(const Error &error)
{
    const bool isRefused = error.kind == ErrorKind::NotFound || error.kind == ErrorKind::BadRequest;
    if (!std::exchange(m_isExpected, false) || !isRefused
        || m_browser->requestedAddress() != LeadAddress{m_enterprise, m_question.address.lead})
        return false;
    find(m_enterprise, m_question);
    m_noId = error;
    return true;
}

void LeadFinding::showThatThereIsNoId(const ErrorWords &words)
{
    dropPages();
    m_parts.errors->showFailure(*m_noId, words, [this] { m_browser->retry(); });
}

} // namespace LeadViewer
