// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/token.h"

#include <QHash>
#include <QObject>

namespace LeadViewer {

//! \brief The one owner of tokens: at most one for each workspace, in memory only.
//!
//! Client asks it each time it sends a request, retries included. No request keeps a copy. When a
//! token is forgotten or replaced, every request that was sent with it ends at once with
//! ErrorKind::NoToken.
class TokenOwner : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! The token for requests to \p enterprise from now on; an empty one forgets it. No-op when it
    //! is the token already.
    void set(const EnterpriseId &enterprise, const Token &token);
    //! Forgets the tokens of all workspaces.
    void forget();

    //! Makes sure that there is a token for what a person has just started; false when there is
    //! none that can be sent. Emits \ref wanted, and then \ref missing where there is none.
    bool require(const EnterpriseId &enterprise);
    //! Empty when there is none.
    [[nodiscard]] Token of(const EnterpriseId &enterprise) const;

Q_SIGNALS:
    //! A person started something that needs this token. A listener that knows a newer token calls
    //! \ref set before it returns.
    void wanted(const LeadViewer::EnterpriseId &enterprise);
    //! There is no such token: the person has to enter one.
    void missing(const LeadViewer::EnterpriseId &enterprise);
    //! The token of \p enterprise was forgotten or replaced.
    void dropped(const LeadViewer::EnterpriseId &enterprise);
    //! A person wants all tokens forgotten, and what was read with them: see forget().
    void forgotten();

private:
    QHash<QString, Token> m_tokens; //!< enterprise ID → its token, never empty
};

} // namespace LeadViewer
