// SPDX-License-Identifier: MIT
#include "telecrm/tokenowner.h"

#include <utility>

namespace LeadViewer {

void TokenOwner::set(const EnterpriseId &enterprise, const Token &token)
{
    const Token old = m_tokens.take(enterprise.text);
    if (!token.isEmpty())
        m_tokens.insert(enterprise.text, token);
    if (!old.isEmpty() && !(old == token))
        Q_EMIT dropped(enterprise);
}

void TokenOwner::forget()
{
    const QHash<QString, Token> old = std::exchange(m_tokens, {});
    for (auto token = old.cbegin(); token != old.cend(); ++token)
        Q_EMIT dropped({token.key()});
    Q_EMIT forgotten();
}

bool TokenOwner::require(const EnterpriseId &enterprise)
{
    Q_EMIT wanted(enterprise);
    const bool isThere = of(enterprise).isSendable();
    if (!isThere)
        Q_EMIT missing(enterprise);
    return isThere;
}

Token TokenOwner::of(const EnterpriseId &enterprise) const
{
    return m_tokens.value(enterprise.text);
}

} // namespace LeadViewer
