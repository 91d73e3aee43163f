// SPDX-License-Identifier: MIT
#include "session/keychainstore.h"

#include "session/keychainworker.h"

#include <utility>

namespace LeadViewer {

KeychainStore::KeychainStore(QObject *parent)
    : TokenStore(parent)
{
}

KeychainStore::~KeychainStore()
{
    if (m_thread == nullptr)
        return;
    m_thread->quit();
    // A thread that is held up by the store must not hold up the end of the program. It is left
    // alone, since a running QThread cannot be deleted.
    constexpr int patience = 300;
    if (m_thread->wait(patience))
        delete m_thread;
}

void KeychainStore::begin(StoreCall *call)
{
    if (m_thread == nullptr) {
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("passwords"));
        m_worker = new KeychainWorker;
        m_worker->moveToThread(m_thread);
        connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        connect(m_worker, &KeychainWorker::ended, this, &KeychainStore::take);
        m_thread->start();
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

void KeychainStore::take(StoreCall::Result result, const Token &token)
{
    const Request done = *std::exchange(m_running, std::nullopt);
    const bool isAwaited = !done.call.isNull() && !done.call->hasEnded();
    if (!isAwaited && done.operation == StoreCall::Operation::Write
        && result == StoreCall::Result::Done) {
        m_waiting.push_front({StoreCall::Operation::Remove, done.key, {}, nullptr, true});
    }
    startNext();
    if (isAwaited)
        done.call->end(result, token);
}

} // namespace LeadViewer
