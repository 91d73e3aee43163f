// SPDX-License-Identifier: MIT
#pragma once

#include "session/storecall.h"

#include <QPointer>

#include <optional>

namespace LeadViewer {

class Settings;
class TokenStore;

//! \brief Decides where the token in the input is kept: in memory only, or, when the person ticked
//! Remember, in the password store for the workspace in the input.
//!
//! A token is written only after the service has accepted it. The settings know the workspaces with
//! a stored token, and only those are read from the store: a person who never ticked Remember is
//! never asked to unlock it.
class TokenKeeper : public QObject
{
    Q_OBJECT

public:
    enum class Step { Resting, Reading, Saving, Removing };
    //! Where the token in the input is.
    enum class Place {
        Memory,
        MemoryUntilAccepted, //!< it will be stored when a lead was opened with it
        Given, //!< given at program start; the stored token stays as it is
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

    //! Before this call, the store is not used.
    void start();

    //! Nothing is read from the store or written to it from now on. What is stored can still be
    //! forgotten.
    void forbid();

    //! The workspace in the input. When its token is remembered, it is read from the store, unless
    //! the token input holds one from another source.
    void setEnterprise(const EnterpriseId &enterprise);
    //! The token in the input, from any source. A typed token cancels a read that is under way.
    void setToken(const Token &token);
    //! \p token was given at program start: it is written only when Remember is ticked again.
    void setGiven(const Token &token) { m_given = token; }
    //! The person ticked or unticked Remember. Unticking removes a token that is stored.
    void setRemembering(bool isRemembering);
    //! The service accepted \p token in a request to \p enterprise.
    void setAccepted(const EnterpriseId &enterprise, const Token &token);
    //! Removes the stored token. The caller clears the input.
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
    void onReadFinished();
    void saveIfAccepted();
    void save();
    void onWriteFinished(const StoreCall *call, bool wasStored);
    void removeStored();
    void onRemoveFinished(const StoreCall *call);
    void cancelReading();

    TokenStore *m_store;
    Settings *m_settings;
    TokenKey m_key;
    Token m_token;
    Token m_given;
    Token m_found; // read from the store, for this workspace or the one before
    Token m_stored; // known to be in the store for this workspace
    Token m_tried; // was written, or failed to be
    Accepted m_accepted; // last
    bool m_isAllowed = true;
    bool m_isStarted = false;
    bool m_isTicked = false; // by the person, and nothing is stored yet
    bool m_wasRemoved = false;
    std::optional<Trouble> m_trouble;
    QPointer<StoreCall> m_reading;
    QPointer<StoreCall> m_change; // the newest write or removal
};

} // namespace LeadViewer
