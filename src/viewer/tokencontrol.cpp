// SPDX-License-Identifier: MIT
#include "viewer/tokencontrol.h"

#include "session/tokenkeeper.h"
#include "timeline/leadbrowser.h"
#include "viewer/firstpaint.h"
#include "viewer/leadinputs.h"
#include "viewer/tokenwording.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace LeadViewer {

TokenControl::TokenControl(LeadInputs *inputs, LeadBrowser *browser, QAction *forget,
                           QWidget *window)
    : QObject(window)
    , m_inputs(inputs)
    , m_browser(browser)
    , m_forget(forget)
    , m_window(window)
{
    connect(inputs, &LeadInputs::tokenChanged, this, &TokenControl::onTokenChanged);
    connect(forget, &QAction::triggered, this, &TokenControl::forget);
    connect(browser, &LeadBrowser::tokenMissing, this, &TokenControl::askForToken);
    showState();
}

void TokenControl::setKeeper(TokenKeeper *keeper)
{
    m_keeper = keeper;
    m_inputs->setCanRemember(true);
    connect(keeper, &TokenKeeper::stateChanged, this, &TokenControl::showState);
    connect(keeper, &TokenKeeper::found, this, &TokenControl::fillIn);
    connect(m_inputs, &LeadInputs::rememberChosen, keeper, &TokenKeeper::setRemembering);
    connect(m_inputs, &LeadInputs::enterpriseChanged, keeper,
            [this] { m_keeper->setEnterprise(m_inputs->enterpriseId()); });
    connect(m_browser, &LeadBrowser::loaded, keeper, [this] {
        if (!m_browser->acceptedToken().isEmpty())
            m_keeper->setAccepted(m_browser->address().enterprise, m_browser->acceptedToken());
    });
    // After the window is on the screen, not before.
    connect(new FirstPaint(m_window, {}, this), &FirstPaint::painted, keeper, &TokenKeeper::start);
    keeper->setEnterprise(m_inputs->enterpriseId());
    keeper->setToken(m_inputs->token());
    showState();
}

void TokenControl::openAtStart()
{
    if (m_inputs->isComplete())
        Q_EMIT openRequested();
    else
        m_awaited = {m_inputs->enterpriseId(), {m_inputs->leadId()}};
}

void TokenControl::onTokenChanged(const Token &token)
{
    // Later pages are requested with the token in the input.
    const bool isSameEnterprise
        = m_browser->hasLead() && m_browser->address().enterprise == m_inputs->enterpriseId();
    if (isSameEnterprise && token.isSendable())
        m_browser->useToken(token);
    m_hasToken = !token.isEmpty();
    if (m_keeper != nullptr)
        m_keeper->setToken(token);
    else
        showState();
}

void TokenControl::fillIn(const Token &token)
{
    m_inputs->setToken(token.plain());
    const LeadAddress awaited = std::exchange(m_awaited, {});
    const LeadAddress named{m_inputs->enterpriseId(), {m_inputs->leadId()}};
    if (!awaited.lead.text.isEmpty() && awaited == named && !m_browser->hasLead()
        && !m_browser->isBusy())
        Q_EMIT openRequested();
}

void TokenControl::forget()
{
    if (m_keeper != nullptr)
        m_keeper->forget();
    m_browser->forgetTokens();
    m_inputs->setToken({});
}

void TokenControl::askForToken()
{
    // checkInputs() shows the problem below the empty input and moves the focus there.
    if (m_inputs->checkInputs())
        m_inputs->focusOn(Suspect::Token);
}

void TokenControl::showState()
{
    TokenKeeper::State state;
    state.canForget = m_hasToken;
    if (m_keeper != nullptr)
        state = m_keeper->state();
    m_inputs->setRemembering(state.isRemembering);
    m_inputs->setTokenPlace(tokenPlaceText(state));
    m_forget->setEnabled(state.canForget);
}

} // namespace LeadViewer
