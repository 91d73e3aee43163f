// SPDX-License-Identifier: MIT
#include "session/keychainstore.h"

#include "session/keychainworker.h"

#include <QCoreApplication>
#include <QThread>

#include <utility>

namespace LeadViewer {

namespace {

QThread *thread = nullptr;

//! A thread that the store blocks must not block the exit of the program. It is not deleted then,
//! since a running QThread cannot be deleted.
void stopThread()
{
    constexpr int patience = 300;
    thread->quit();
    if (thread->wait(patience))
        delete thread;
    thread = nullptr;
}

//! One thread for all stores: QtKeychain has one queue of jobs, which stays in the thread of the
//! first job.
QThread *passwordThread()
{
    if (thread == nullptr) {
        thread = new QThread;
        thread->setObjectName(QStringLiteral("passwords"));
        thread->start();
        qAddPostRoutine(stopThread);
    }
    return thread;
}

} // namespace

std::unique_ptr<TokenStore> systemTokenStore()
{
    return std::make_unique<KeychainStore>();
}

KeychainStore::KeychainStore(QObject *parent)
    : TokenStore(parent)
{
}

KeychainStore::~KeychainStore()
{
    if (m_worker != nullptr)
        m_worker->deleteLater();
}

void KeychainStore::execute(StoreCall *call)
{
    if (m_worker == nullptr) {
        m_worker = new KeychainWorker;
        m_worker->moveToThread(passwordThread());
        connect(m_worker, &KeychainWorker::answered, this, &KeychainStore::onWorkerAnswered);
    }
    m_waiting.push_back({call->operation(), call->key(), call->token(), call});
    startNext();
}

void KeychainStore::startNext()
{
    while (!m_running && !m_waiting.empty()) {
        Request request = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (!request.isOwn && (request.call.isNull() || request.call->hasEnded()))
            continue;
        QMetaObject::invokeMethod(
            m_worker,
            [worker = m_worker, operation = request.operation, key = request.key,
             token = std::exchange(request.token, {})] { worker->start(operation, key, token); },
            Qt::QueuedConnection);
        m_running = std::move(request);
    }
}

void KeychainStore::onWorkerAnswered(StoreCall::Result result, const Token &token)
{
    const Request done = *std::exchange(m_running, std::nullopt);
    const bool isAwaited = !done.call.isNull() && !done.call->hasEnded();
    if (!isAwaited && done.operation == StoreCall::Operation::Write
        && result == StoreCall::Result::Done) {
        m_waiting.push_front({StoreCall::Operation::Remove, done.key, {}, nullptr, true});
    }
    startNext();
    if (isAwaited)
        done.call->complete(result, token);
}

} // namespace LeadViewer
