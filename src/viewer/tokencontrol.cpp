// SPDX-License-Identifier: MIT
#include "viewer/tokencontrol.h"

#include "session/tokenkeeper.h"
#include "telecrm/client.h"
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
    connect(tokens(), &TokenOwner::wanted, this, &TokenControl::handOver);
    connect(tokens(), &TokenOwner::missing, inputs, &LeadInputs::askForToken);
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
    connect(m_browser, &LeadBrowser::answered, keeper, [this] {
        const EnterpriseId &enterprise = m_browser->lead()->address.enterprise;
        const Token token = tokens()->of(enterprise);
        if (!token.isEmpty())
            m_keeper->setAccepted(enterprise, token);
    });
    // After the window is on the screen, not before.
    connect(new FirstPaint(m_window, {}, this), &FirstPaint::painted, keeper, &TokenKeeper::start);
    keeper->setEnterprise(m_inputs->enterpriseId());
    keeper->setToken(m_inputs->token());
    showState();
}

void TokenControl::enterWorkspace(const EnterpriseId &enterprise)
{
    const EnterpriseId before = m_inputs->enterpriseId();
    if (before == enterprise)
        return;
    const Token known = tokens()->of(enterprise);
    // One that was typed without a workspace may be for this one.
    if (!before.text.isEmpty() || !known.isEmpty())
        m_inputs->setToken({});
    m_inputs->setEnterpriseId(enterprise.text);
    if (!known.isEmpty())
        m_inputs->setToken(known.plain());
}

void TokenControl::openWhenReady()
{
    m_awaited = {};
    // One that was used in this run already.
    if (m_inputs->token().isEmpty())
        m_inputs->setToken(tokens()->of(m_inputs->enterpriseId()).plain());
    if (m_inputs->isComplete()) {
        Q_EMIT openRequested();
        return;
    }
    m_awaited = {m_inputs->enterpriseId(), {m_inputs->leadId()}};
    m_before = shownAddress();
}

void TokenControl::onTokenChanged(const Token &token)
{
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
    if (!awaited.lead.text.isEmpty() && awaited == named && shownAddress() == m_before
        && !m_browser->isBusy())
        Q_EMIT openRequested();
}

void TokenControl::forget()
{
    if (m_keeper != nullptr)
        m_keeper->forget();
    m_inputs->setToken({});
    tokens()->forget();
}

//! A person started something: from now on, requests are sent with the token in the input. A token
//! that is still being typed is not used for anything else.
void TokenControl::handOver(const EnterpriseId &enterprise)
{
    if (enterprise == m_inputs->enterpriseId())
        tokens()->set(enterprise, m_inputs->token());
}

LeadAddress TokenControl::shownAddress() const
{
    return m_browser->lead() != nullptr ? m_browser->lead()->address : LeadAddress();
}

TokenOwner *TokenControl::tokens() const
{
    return m_browser->means().client->tokens();
}

QString TokenControl::placeText() const
{
    return tokenPlaceText(state());
}

TokenKeeper::State TokenControl::state() const
{
    if (m_keeper != nullptr)
        return m_keeper->state();
    TokenKeeper::State state;
    state.canForget = m_hasToken;
    return state;
}

void TokenControl::showState()
{
    const TokenKeeper::State state = this->state();
    m_inputs->setRemembering(state.isRemembering);
    const QString place = tokenPlaceText(state);
    const bool isNew = std::exchange(m_hasTrouble, state.trouble.has_value()) != m_hasTrouble;
    if (m_hasTrouble && isNew && m_inputs->isFolded())
        Q_EMIT troubled(place);
    m_inputs->setTokenPlace(place);
    m_forget->setEnabled(state.canForget);
}

} // namespace LeadViewer
