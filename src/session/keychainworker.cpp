// SPDX-License-Identifier: MIT
#include "session/keychainworker.h"

#include <qt6keychain/keychain.h>

#ifdef LEAD_VIEWER_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

namespace LeadViewer {

namespace {

//! QtKeychain has one error for a store that failed and for a store that is missing.
bool hasStore()
{
#ifdef LEAD_VIEWER_SECRET_SERVICE
    const QString name = QStringLiteral("org.freedesktop.secrets");
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    return bus != nullptr
        && (bus->isServiceRegistered(name).value()
            || bus->activatableServiceNames().value().contains(name));
#else
    return true;
#endif
}

StoreCall::Result resultOf(const QKeychain::Job &job)
{
    using Result = StoreCall::Result;
    switch (job.error()) {
    case QKeychain::NoError:
        return Result::Done;
    case QKeychain::EntryNotFound:
        return Result::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Result::Refused;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Result::NoStore;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return hasStore() ? Result::Failed : Result::NoStore;
}

} // namespace

void KeychainWorker::start(StoreCall::Operation operation, const TokenKey &key, const Token &token)
{
    const QString name = key.entryName();
    switch (operation) {
    case StoreCall::Operation::Read:
        return read(name);
    case StoreCall::Operation::Write:
        return write(name, token.plain(), [this] { Q_EMIT answered(StoreCall::Result::Done, {}); });
    case StoreCall::Operation::Remove:
        // In a locked store, removing does nothing and reports success. Writing reports that the
        // store is locked, and overwrites the token.
        return write(name, QStringLiteral("-"), [this, name] { remove(name); });
    }
}

void KeychainWorker::read(const QString &key)
{
    auto *job = new QKeychain::ReadPasswordJob(TokenKey::service);
    run(job, key, [this, job] {
        QString text = job->textData();
        const Token token = Token::fromInput(text);
        wipe(text.data(), std::size_t(text.size()) * sizeof(QChar));
        Q_EMIT answered(token.isEmpty() ? StoreCall::Result::NotFound : StoreCall::Result::Done,
                        token);
    });
}

void KeychainWorker::write(const QString &key, const QString &text,
                           const std::function<void()> &then)
{
    auto *job = new QKeychain::WritePasswordJob(TokenKey::service);
    job->setTextData(text);
    run(job, key, then);
}

void KeychainWorker::remove(const QString &key)
{
    run(new QKeychain::DeletePasswordJob(TokenKey::service), key,
        [this] { Q_EMIT answered(StoreCall::Result::Done, {}); });
}

//! A job deletes itself when it is finished. A job that never finishes is never deleted: the
//! store's library still has its address.
void KeychainWorker::run(QKeychain::Job *job, const QString &key, const std::function<void()> &then)
{
    job->setInsecureFallback(false);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [this, then](const QKeychain::Job *done) {
        const StoreCall::Result result = resultOf(*done);
        if (result == StoreCall::Result::Done)
            then();
        else
            Q_EMIT answered(result, {});
    });
    job->start();
}

} // namespace LeadViewer
