// SPDX-License-Identifier: MIT
#include "telecrm/secretfilter.h"

#include "telecrm/secret.h"

#include <atomic>

namespace LeadViewer {

namespace {

// Qt calls a message handler from every thread that logs.
std::atomic<QtMessageHandler> next = nullptr;

void forward(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (const QtMessageHandler handler = next)
        handler(type, context, Secret::redactAll(message));
}

} // namespace

SecretFilter::SecretFilter()
{
    next = qInstallMessageHandler(forward);
}

SecretFilter::~SecretFilter()
{
    qInstallMessageHandler(next);
}

} // namespace LeadViewer
