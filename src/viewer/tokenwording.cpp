// SPDX-License-Identifier: MIT
#include "viewer/tokenwording.h"

#include <QCoreApplication>

namespace LeadViewer {

namespace {

struct TokenWording
{
    Q_DECLARE_TR_FUNCTIONS(LeadViewer::TokenWording)
};

//! What is wrong with the store.
QString reasonText(StoreCall::Result result)
{
    switch (result) {
    case StoreCall::Result::NotFound:
        return TokenWording::tr(
            "The password store gave no token: it is locked, or the token was deleted "
            "there.");
    case StoreCall::Result::NoStore:
        return TokenWording::tr("No password store is running on this computer.");
    case StoreCall::Result::Refused:
        return TokenWording::tr("The password store is locked, or refused.");
    case StoreCall::Result::TimedOut:
        return TokenWording::tr("The password store did not answer.");
    case StoreCall::Result::Failed:
    case StoreCall::Result::Done:
        break;
    }
    return TokenWording::tr("The password store could not be used.");
}

//! The consequence for the token.
QString consequenceText(StoreCall::Operation operation)
{
    switch (operation) {
    case StoreCall::Operation::Read:
        return TokenWording::tr("Type the token.");
    case StoreCall::Operation::Write:
        return TokenWording::tr("The token is not saved: it is used until you close the window.");
    case StoreCall::Operation::Remove:
        break;
    }
    return TokenWording::tr("The token may still be in it.");
}

QString stepText(TokenKeeper::Step step, bool isSlow)
{
    switch (step) {
    case TokenKeeper::Step::Reading:
        return isSlow ? TokenWording::tr(
                   "Your password store is not answering. Unlock it, or type the token.")
                      : TokenWording::tr("Reading the token from your password store…");
    case TokenKeeper::Step::Saving:
        return isSlow
            ? TokenWording::tr("Your password store is not answering. Unlock it to save the token.")
            : TokenWording::tr("Saving the token in your password store…");
    case TokenKeeper::Step::Removing:
        return isSlow ? TokenWording::tr(
                   "Your password store is not answering. Unlock it to remove the token.")
                      : TokenWording::tr("Removing the token from your password store…");
    case TokenKeeper::Step::Resting:
        break;
    }
    return {};
}

QString restingText(TokenKeeper::Place place)
{
    switch (place) {
    case TokenKeeper::Place::MemoryUntilAccepted:
        return TokenWording::tr("Saved in your password store after the first lead opens.");
    case TokenKeeper::Place::Given:
        return TokenWording::tr("Used until you close the window. The saved token is kept.");
    case TokenKeeper::Place::Store:
        return TokenWording::tr("Saved in your password store.");
    case TokenKeeper::Place::Memory:
        break;
    }
    return TokenWording::tr("Not saved: used until you close the window.");
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
        const QString removed = TokenWording::tr("Removed from this computer's password store.");
        return state.canForget ? removed + QLatin1Char(' ') + restingText(state.place) : removed;
    }
    return restingText(state.place);
}

} // namespace LeadViewer
