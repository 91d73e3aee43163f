// SPDX-License-Identifier: MIT
#include "viewer/tokenwording.h"

#include <QCoreApplication>

namespace LeadViewer {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::TokenWording)
};

//! What is wrong with the store.
QString reasonText(StoreCall::Result result)
{
    switch (result) {
    case StoreCall::Result::NotFound:
        return Words::tr("The password store gave no token: it is locked, or the token was deleted "
                         "there.");
    case StoreCall::Result::NoStore:
        return Words::tr("No password store is running on this computer.");
    case StoreCall::Result::Refused:
        return Words::tr("The password store is locked, or refused.");
    case StoreCall::Result::TimedOut:
        return Words::tr("The password store did not answer.");
    case StoreCall::Result::Failed:
    case StoreCall::Result::Done:
        break;
    }
    return Words::tr("The password store could not be used.");
}

//! The consequence for the token.
QString consequenceText(StoreCall::Operation operation)
{
    switch (operation) {
    case StoreCall::Operation::Read:
        return Words::tr("Type the token.");
    case StoreCall::Operation::Write:
        return Words::tr("The token is in memory only, until the window is closed.");
    case StoreCall::Operation::Remove:
        break;
    }
    return Words::tr("The token may still be in it.");
}

QString stepText(TokenKeeper::Step step, bool isSlow)
{
    switch (step) {
    case TokenKeeper::Step::Reading:
        return isSlow ? Words::tr("The password store has not answered yet; it may be waiting for "
                                  "its own password. You can also type the token.")
                      : Words::tr("Asking this computer's password store for the token…");
    case TokenKeeper::Step::Saving:
        return isSlow ? Words::tr("The password store has not answered yet; it may be waiting for "
                                  "its own password. The token is in memory only.")
                      : Words::tr("Putting the token into this computer's password store…");
    case TokenKeeper::Step::Removing:
        return isSlow ? Words::tr("The password store has not answered yet; it may be waiting for "
                                  "its own password. The token is still in it.")
                      : Words::tr("Removing the token from this computer's password store…");
    case TokenKeeper::Step::Resting:
        break;
    }
    return {};
}

QString restingText(TokenKeeper::Place place)
{
    switch (place) {
    case TokenKeeper::Place::MemoryUntilAccepted:
        return Words::tr("Will be kept in this computer's password store once a lead has opened.");
    case TokenKeeper::Place::Given:
        return Words::tr("In memory only. What the password store has stays as it is.");
    case TokenKeeper::Place::Store:
        return Words::tr("Kept in this computer's password store.");
    case TokenKeeper::Place::Memory:
        break;
    }
    return Words::tr("In memory only, until the window is closed.");
}

} // namespace

QString tokenPlaceText(const TokenKeeper::State &state)
{
    if (state.step != TokenKeeper::Step::Resting)
        return stepText(state.step, state.isSlow);
    if (state.trouble) {
        return reasonText(state.trouble->result) + QLatin1Char(' ')
            + consequenceText(state.trouble->operation);
    }
    if (state.wasRemoved) {
        const QString removed = Words::tr("Removed from this computer's password store.");
        return state.canForget ? removed + QLatin1Char(' ') + restingText(state.place) : removed;
    }
    return restingText(state.place);
}

} // namespace LeadViewer
