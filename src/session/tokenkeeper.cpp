// SPDX-License-Identifier: MIT
#include "session/tokenkeeper.h"

#include "session/settings.h"
#include "session/tokenstore.h"

#include <utility>

namespace LeadViewer {

TokenKeeper::TokenKeeper(TokenStore *store, Settings *settings, QString origin, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_key{std::move(origin), {}}
{
}

void TokenKeeper::start()
{
    m_isStarted = true;
    readIfRemembered();
}

void TokenKeeper::forbid()
{
    m_isAllowed = false;
    cancelReading();
    Q_EMIT stateChanged();
}

void TokenKeeper::setEnterprise(const EnterpriseId &enterprise)
{
    if (enterprise == m_key.enterprise)
        return;
    m_key.enterprise = enterprise;
    m_stored = {};
    m_tried = {};
    m_wasRemoved = false;
    m_trouble.reset();
    cancelReading();
    readIfRemembered();
    Q_EMIT stateChanged();
}

void TokenKeeper::setToken(const Token &token)
{
    if (token == m_token)
        return;
    m_token = token;
    m_wasRemoved = false;
    m_trouble.reset();
    if (!token.isEmpty() && token != m_found)
        cancelReading();
    Q_EMIT stateChanged();
}

void TokenKeeper::setRemembering(bool isRemembering)
{
    m_wasRemoved = false;
    m_trouble.reset();
    m_isTicked = isRemembering;
    if (isRemembering) {
        m_tried = {};
        m_given = {};
        saveIfAccepted();
    } else {
        removeStored();
    }
    Q_EMIT stateChanged();
}

void TokenKeeper::setAccepted(const EnterpriseId &enterprise, const Token &token)
{
    m_accepted = {{m_key.origin, enterprise}, token};
    saveIfAccepted();
}

void TokenKeeper::forget()
{
    cancelReading();
    m_isTicked = false;
    m_given = {};
    m_found = {};
    m_tried = {};
    m_accepted = {};
    m_wasRemoved = false;
    m_trouble.reset();
    removeStored();
    m_stored = {};
    Q_EMIT stateChanged();
}

TokenKeeper::State TokenKeeper::state() const
{
    State state;
    if (!m_reading.isNull()) {
        state.step = Step::Reading;
        state.isSlow = m_reading->isSlow();
    } else if (isChanging()) {
        const bool isWrite = m_change->operation() == StoreCall::Operation::Write;
        state.step = isWrite ? Step::Saving : Step::Removing;
        state.isSlow = m_change->isSlow();
    }
    state.isRemembering = isRemembering();
    state.canForget = isStored() || !m_token.isEmpty();
    state.wasRemoved = m_wasRemoved;
    state.trouble = m_trouble;
    if (!m_token.isEmpty() && m_token == m_stored)
        state.place = Place::Store;
    else if (!m_token.isEmpty() && m_token == m_given)
        state.place = Place::Given;
    else if (state.isRemembering)
        state.place = Place::MemoryUntilAccepted;
    return state;
}

bool TokenKeeper::isStored() const
{
    return m_settings->isTokenRemembered(m_key);
}

bool TokenKeeper::isRemembering() const
{
    const bool isRemoving = isChanging() && m_change->operation() == StoreCall::Operation::Remove;
    return m_isAllowed && (m_isTicked || (isStored() && !isRemoving));
}

bool TokenKeeper::isChanging() const
{
    return !m_change.isNull() && !m_change->hasEnded() && m_change->key() == m_key;
}

void TokenKeeper::readIfRemembered()
{
    const bool isWanted = m_token.isEmpty() || m_token == m_found;
    if (!m_isAllowed || !m_isStarted || !isWanted || !isStored())
        return;
    cancelReading();
    m_reading = m_store->read(m_key);
    connect(m_reading, &StoreCall::slow, this, &TokenKeeper::stateChanged);
    connect(m_reading, &StoreCall::finished, this, &TokenKeeper::onReadFinished);
    Q_EMIT stateChanged();
}

void TokenKeeper::onReadFinished()
{
    const StoreCall *call = std::exchange(m_reading, nullptr);
    // "Not found" may mean that the store is locked, so the token stays remembered.
    if (call->result() == StoreCall::Result::Done) {
        m_found = call->token();
        m_stored = m_found;
        Q_EMIT found(m_found);
    } else {
        m_trouble = {StoreCall::Operation::Read, call->result()};
    }
    Q_EMIT stateChanged();
}

void TokenKeeper::saveIfAccepted()
{
    const bool isAccepted
        = !m_token.isEmpty() && m_accepted == Accepted{m_key, m_token} && m_isStarted;
    // A failed write is not repeated with every page turn.
    if (isAccepted && isRemembering() && m_token != m_stored && m_token != m_tried
        && m_token != m_given)
        save();
}

void TokenKeeper::save()
{
    m_tried = m_token;
    m_isTicked = false; // from now on the settings know it
    m_wasRemoved = false;
    m_trouble.reset();
    // First, so that every token in the store can be forgotten here.
    const bool wasStored = isStored();
    m_settings->setTokenRemembered(m_key, true);
    m_change = m_store->write(m_key, m_token);
    connect(m_change, &StoreCall::slow, this, &TokenKeeper::stateChanged);
    connect(m_change, &StoreCall::finished, this,
            [this, call = m_change.data(), wasStored] { onWriteFinished(call, wasStored); });
    Q_EMIT stateChanged();
}

void TokenKeeper::onWriteFinished(const StoreCall *call, bool wasStored)
{
    const bool isDone = call->result() == StoreCall::Result::Done;
    if (!isDone && !wasStored)
        m_settings->setTokenRemembered(call->key(), false);
    if (call == m_change && call->key() == m_key) {
        if (isDone)
            m_stored = call->token();
        else
            m_trouble = {StoreCall::Operation::Write, call->result()};
    }
    Q_EMIT stateChanged();
}

void TokenKeeper::removeStored()
{
    const bool isSaving = isChanging() && m_change->operation() == StoreCall::Operation::Write;
    if (isSaving)
        m_change->cancel(); // the removal below undoes a write that was sent
    if (!isStored())
        return;
    m_stored = {};
    m_change = m_store->remove(m_key);
    connect(m_change, &StoreCall::slow, this, &TokenKeeper::stateChanged);
    connect(m_change, &StoreCall::finished, this,
            [this, call = m_change.data()] { onRemoveFinished(call); });
}

void TokenKeeper::onRemoveFinished(const StoreCall *call)
{
    const bool isDone = call->result() == StoreCall::Result::Done;
    if (isDone)
        m_settings->setTokenRemembered(call->key(), false);
    if (call == m_change && call->key() == m_key) {
        m_wasRemoved = isDone;
        if (!isDone) {
            m_trouble = {StoreCall::Operation::Remove, call->result()};
            m_tried = m_token; // do not write it again
        }
    }
    Q_EMIT stateChanged();
}

void TokenKeeper::cancelReading()
{
    if (!m_reading.isNull())
        std::exchange(m_reading, nullptr)->cancel();
}

} // namespace LeadViewer
