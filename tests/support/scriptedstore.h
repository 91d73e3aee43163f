// SPDX-License-Identifier: MIT
#pragma once

#include "session/tokenstore.h"

#include <QHash>
#include <QList>
#include <QPointer>

#include <optional>

namespace LeadViewer::Test {

//! \brief A token store that the test controls: it answers at once, with a failure, later, or
//! never.
class ScriptedStore : public TokenStore
{
public:
    struct Asked
    {
        StoreCall::Operation operation;
        TokenKey key;
    };

    //! The result of every call; nothing leaves calls unanswered.
    std::optional<StoreCall::Result> answer = StoreCall::Result::Done;
    QHash<QString, Token> tokens; //!< by TokenKey::text
    QList<Asked> asked;
    QPointer<StoreCall> last; //!< the newest call

    //! Performs the operation of \p call, and answers.
    void carryOut(StoreCall *call, StoreCall::Result result = StoreCall::Result::Done)
    {
        const QString key = call->key().text();
        Token token;
        if (result == StoreCall::Result::Done) {
            switch (call->operation()) {
            case StoreCall::Operation::Read:
                token = tokens.value(key);
                if (token.isEmpty())
                    result = StoreCall::Result::NotFound;
                break;
            case StoreCall::Operation::Write:
                tokens.insert(key, call->token());
                break;
            case StoreCall::Operation::Remove:
                tokens.remove(key);
                break;
            }
        }
        call->complete(result, token);
    }

    [[nodiscard]] int count(StoreCall::Operation operation) const
    {
        int count = 0;
        for (const Asked &call : asked)
            count += call.operation == operation ? 1 : 0;
        return count;
    }

protected:
    void execute(StoreCall *call) override
    {
        asked.push_back({call->operation(), call->key()});
        last = call;
        if (answer)
            carryOut(call, *answer);
    }
};

} // namespace LeadViewer::Test
