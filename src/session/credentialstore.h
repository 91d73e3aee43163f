// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenstore.h"

namespace LeadViewer {

//! \brief Windows' Credential Manager, where each token is a generic credential of this computer's
//! user. A token is never written to any other place.
//!
//! The manager answers at once, from this computer, so no thread is needed. Functions and limits:
//! wincred.h of the Windows SDK.
class CredentialStore : public TokenStore
{
    Q_OBJECT

public:
    using TokenStore::TokenStore;

    //! Removes the tokens of all workspaces. False where one of them could not be removed.
    [[nodiscard]] static bool removeAll();

protected:
    void execute(StoreCall *call) override;
};

} // namespace LeadViewer
