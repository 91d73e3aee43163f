// SPDX-License-Identifier: MIT
#include "standin/standin.h"

#include "standin/endpoints.h"
#include "standin/gate.h"
#include "standin/httpserver.h"
#include "standin/leadstore.h"
#include "standin/metadata.h"
#include "standin/workspace.h"

#include <mutex>
#include <utility>

namespace LeadViewer {

class Standin::Private
{
public:
    explicit Private(StandinShape shape)
        : store(shape)
    {
    }

    StandinAnswer answer(const StandinRequest &request)
    {
        {
            const std::scoped_lock lock(mutex);
            requests.append(request);
        }
        if (!gate.pass(request.target))
            return {503, {}, {}, {}}; // stopped meanwhile

        Interceptor current;
        {
            const std::scoped_lock lock(mutex);
            current = interceptor;
        }
        // Called without the lock, so that it may call the stand-in.
        if (auto replaced = current ? current(request) : std::nullopt)
            return *std::move(replaced);
        return answerRequest(request, store, metadata);
    }

    LeadStore store;
    Metadata metadata;
    Gate gate;

    mutable std::mutex mutex; // Guards what follows.
    QList<StandinRequest> requests;
    Interceptor interceptor;
    QString errorString;
    quint16 port = 0;

    std::unique_ptr<HttpServer> server; // Only start() and stop() touch it.
};

Standin::Standin(StandinShape shape)
    : d(std::make_unique<Private>(shape))
{
}

Standin::~Standin()
{
    stop();
}

bool Standin::start(quint16 port)
{
    if (d->server)
        return true;
    d->gate.reopen();
    auto server = std::make_unique<HttpServer>(
        [this](const StandinRequest &request) { return d->answer(request); });
    const quint16 bound = server->listen(port);

    const std::scoped_lock lock(d->mutex);
    d->port = bound;
    d->errorString.clear();
    if (bound == 0) {
        d->errorString = port == 0
            ? QStringLiteral("No free port on 127.0.0.1.")
            : QStringLiteral("Port %1 on 127.0.0.1 is taken or not allowed.").arg(port);
        return false;
    }
    d->server = std::move(server);
    return true;
}

QString Standin::errorString() const
{
    const std::scoped_lock lock(d->mutex);
    return d->errorString;
}

void Standin::stop()
{
    if (!d->server)
        return;
    d->server->stop();
    d->gate.shut();
    d->server->wait();
    d->server.reset();
    const std::scoped_lock lock(d->mutex);
    d->port = 0;
}

QUrl Standin::baseUrl() const
{
    const std::scoped_lock lock(d->mutex);
    return d->port == 0 ? QUrl()
                        : QUrl(QStringLiteral("http://127.0.0.1:%1/autoupdate/v2").arg(d->port));
}

QString Standin::enterpriseId()
{
    return StandinWorkspace::enterpriseId;
}

QString Standin::token()
{
    return StandinWorkspace::token;
}

QString Standin::demoLeadId()
{
    return StandinWorkspace::demoLeadId;
}

void Standin::loadSamples()
{
    d->store.loadSamples();
}

QStringList Standin::leadIds() const
{
    QStringList ids;
    const QList<LeadStore::Entry> entries = d->store.entries();
    for (const LeadStore::Entry &entry : entries)
        ids.append(entry.id);
    return ids;
}

QString Standin::leadName(const QString &id) const
{
    const LeadStore::Lead lead = d->store.lead(id);
    const Json fields = lead ? lead->rest.value("fields", Json()) : Json();
    const auto name = fields.find("name");
    return name != fields.end() && name->is_string()
        ? QString::fromStdString(name->get<std::string>())
        : QString();
}

bool Standin::addLead(const QString &id, const QByteArray &json)
{
    return d->store.add(id, json);
}

void Standin::removeLead(const QString &id)
{
    d->store.remove(id);
}

void Standin::addGeneratedLead(const QString &id, const QString &name, int actions)
{
    d->store.addGenerated(id, name, actions);
}

void Standin::setGeneratedLeads(int count)
{
    d->store.setGenerated(count);
}

bool Standin::prependAction(const QString &leadId, const QByteArray &actionJson)
{
    return d->store.prependAction(leadId, actionJson);
}

bool Standin::removeAction(const QString &leadId, const QString &actionId)
{
    return d->store.removeAction(leadId, actionId);
}

bool Standin::setMetadata(const QString &endpoint, const QByteArray &json)
{
    return d->metadata.replace(endpoint, json);
}

void Standin::setInterceptor(Interceptor interceptor)
{
    const std::scoped_lock lock(d->mutex);
    d->interceptor = std::move(interceptor);
}

void Standin::hold()
{
    d->gate.hold();
}

void Standin::holdOnly(const QByteArray &part)
{
    d->gate.hold(part);
}

void Standin::release()
{
    d->gate.release();
}

void Standin::setLatency(std::chrono::milliseconds latency)
{
    d->gate.setLatency(latency);
}

QList<StandinRequest> Standin::requests() const
{
    const std::scoped_lock lock(d->mutex);
    return d->requests;
}

int Standin::requestCount() const
{
    const std::scoped_lock lock(d->mutex);
    return static_cast<int>(d->requests.size());
}

void Standin::clearRequests()
{
    const std::scoped_lock lock(d->mutex);
    d->requests.clear();
}

} // namespace LeadViewer
