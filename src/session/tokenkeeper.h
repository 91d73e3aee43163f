// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

#include <QPointer>

#include <optional>

namespace LeadViewer {

class Settings;
class TokenStore;

//! \brief What becomes of the token in the input: in memory only, or in the store of passwords for
//! the workspace in the input, when the person ticked Remember.
//!
//! A token is written once the service has accepted it, never before. The settings say for which
//! workspaces one was written, so that the store is asked for those alone: who never ticked
//! Remember is never asked to unlock anything.
class TokenKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Step { Resting, Reading, Saving, Removing };
    //! Where the token in the input is.
    enum class Place {
        Memory,
        MemoryUntilAccepted, //!< it will be stored once a lead has opened with it
        Given, //!< came with the start of the program, and leaves the stored one alone
        Store,
    };
    struct Trouble
    {
        StoreCall::Operation operation;
        StoreCall::Result result;
        bool operator==(const Trouble &) const = default;
    };
    //! Of the workspace in the input.
    struct State
    {
        Step step = Step::Resting;
        bool isSlow = false; //!< the step takes long
        Place place = Place::Memory;
        bool isRemembering = false; //!< a token is stored, or will be
        bool canForget = false;
        bool wasRemoved = false; //!< just now
        std::optional<Trouble> trouble; //!< of the last step
        bool operator==(const State &) const = default;
    };

    //! Neither is owned, both must outlive the keeper. \p origin is BaseUrl::origin of the service.
    TokenKeeper(TokenStore *store, Settings *settings, QString origin, QObject *parent = nullptr);

    //! Before this the store is not asked for anything.
    void begin();

    //! The workspace that stands in the input. A remembered one has its token asked for, unless
    //! another one stands in the token input that did not come from the store.
    void setEnterprise(const EnterpriseId &enterprise);
    //! The token that stands in the input, whoever put it there. One that a person typed makes an
    //! answer that is still awaited superfluous.
    void setToken(const Token &token);
    //! \p token came with the start of the program: it is written only when Remember is ticked
    //! anew.
    void setGiven(const Token &token) { m_given = token; }
    //! The person ticked or unticked Remember. Unticking removes a token that is stored.
    void setRemembering(bool isRemembering);
    //! The service answered \p enterprise 's request that carried \p token.
    void takeAccepted(const EnterpriseId &enterprise, const Token &token);
    //! Removes what is stored. Emptying the input is up to the caller.
    void forget();

    [[nodiscard]] State state() const;

Q_SIGNALS:
    void stateChanged();
    //! The stored token, for the input.
    void found(const LeadViewer::Token &token);

private:
    struct Accepted
    {
        TokenKey key;
        Token token;
        bool operator==(const Accepted &) const = default;
    };

    [[nodiscard]] bool isStored() const;
    [[nodiscard]] bool isRemembering() const;
    [[nodiscard]] bool isChanging() const;
    void readIfRemembered();
    void endReading();
    void saveIfAccepted();
    void save();
    void endSaving(const StoreCall *call, bool wasStored);
    void removeStored();
    void endRemoving(const StoreCall *call);
    void dropReading();

    TokenStore *m_store;
    Settings *m_settings;
    TokenKey m_key;
    Token m_token;
    Token m_given;
    Token m_found; // read from the store, for this workspace or the one before
    Token m_stored; // known to be in the store for this workspace
    Token m_tried; // was written, or could not be
    Accepted m_accepted; // last
    bool m_hasBegun = false;
    bool m_isTicked = false; // by the person, and nothing is stored yet
    bool m_wasRemoved = false;
    std::optional<Trouble> m_trouble;
    QPointer<StoreCall> m_reading;
    QPointer<StoreCall> m_change; // the newest write or removal
};

} // namespace LeadViewer
