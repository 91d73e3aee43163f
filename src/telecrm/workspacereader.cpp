// SPDX-License-Identifier: MIT
#include "telecrm/workspacereader.h"

#include "telecrm/client.h"

#include <QUrlQuery>

namespace LeadViewer {

namespace {

struct Part
{
    QLatin1String endpoint;
    bool (*read)(const Json::Value &answer, Workspace &workspace); //!< null: it comes in pages
};

// The names a lead shows most come first; the members need the most requests.
constexpr std::array parts{
    Part{QLatin1String("lead-stage-pipeline"), &readPipeline},
    Part{QLatin1String("custom-actions"), &readCustomActions},
    Part{QLatin1String("team-members"), nullptr},
    Part{QLatin1String("custom-fields"), &readCustomFields},
};

//! Whether the other parts would fail in the same way. A timeout does not count: this endpoint
//! alone may be slow.
bool isSharedByAllParts(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotAuthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::TooManyRequests:
    case ErrorKind::NoNetwork:
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::Proxy:
    case ErrorKind::ProxyLogin:
    case ErrorKind::Tls:
    case ErrorKind::CertificateExpired:
    case ErrorKind::CertificateNotYetValid:
    case ErrorKind::CertificateOfAnotherHost:
    case ErrorKind::CertificateNotTrusted:
    case ErrorKind::OtherNetwork:
        return true;
    default:
        return false;
    }
}

} // namespace

WorkspaceReader::WorkspaceReader(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    static_assert(parts.size() == partCount);
}

WorkspaceReader::~WorkspaceReader()
{
    stop();
}

void WorkspaceReader::read(const EnterpriseId &enterprise)
{
    if (isReading() && enterprise == m_enterprise)
        return;
    stop();
    if (enterprise.text.isEmpty() || !m_client->tokens()->of(enterprise).isSendable())
        return;
    m_enterprise = enterprise;
    m_part = 0;
    readNextPart();
}

void WorkspaceReader::stop()
{
    if (!m_reply.isNull())
        m_reply->cancel();
    m_reply.clear();
}

std::shared_ptr<const Workspace> WorkspaceReader::workspace(const EnterpriseId &enterprise) const
{
    const auto known = m_known.constFind(enterprise.text);
    return known != m_known.cend() ? known->names : nullptr;
}

void WorkspaceReader::readNextPart()
{
    const Known &known = m_known[m_enterprise.text];
    const auto isDue = [](const PartState &part) {
        return !part.isRead && part.failures < maximumFailures;
    };
    while (m_part < partCount && !isDue(known.parts.at(m_part)))
        ++m_part;
    if (m_part == partCount)
        return stop();
    m_names = known.names != nullptr ? *known.names : Workspace();
    m_skip = 0;
    ask();
}

void WorkspaceReader::ask()
{
    if (m_client->isHeldBack())
        return stop();
    const Part &part = parts.at(m_part);
    QUrlQuery query;
    if (part.read == nullptr) {
        query.addQueryItem(QStringLiteral("skip"), QString::number(m_skip));
        query.addQueryItem(QStringLiteral("limit"), QString::number(membersPerPage));
        // Timelines still name people who have left.
        query.addQueryItem(QStringLiteral("includeDeleted"), QStringLiteral("true"));
    }
    JsonReply *reply = m_client->getMetadata(m_enterprise, part.endpoint, query);
    m_reply = reply;
    connect(reply, &Reply::finished, this, [this, reply] {
        m_reply.clear();
        onAnswer(reply->result());
    });
}

void WorkspaceReader::onAnswer(const std::variant<Json::Value, Error> &result)
{
    if (const auto *error = std::get_if<Error>(&result)) {
        if (error->kind == ErrorKind::NoToken)
            return stop();
        return completePart(false, isSharedByAllParts(error->kind));
    }
    const auto &answer = std::get<Json::Value>(result);
    const Part &part = parts.at(m_part);
    if (part.read != nullptr)
        return completePart(part.read(answer, m_names));

    const auto page = readTeamMembers(answer, m_names);
    if (!page)
        return completePart(false);
    m_skip += membersPerPage;
    // A page with more than was requested comes from a service without paging.
    const bool isLast = page->count != membersPerPage || (page->total && m_skip >= *page->total)
        || m_skip >= qint64(maximumMemberPages) * membersPerPage;
    if (isLast)
        return completePart(true);
    ask();
}

//! Names on the pages before a failure are published, too.
void WorkspaceReader::completePart(bool isRead, bool stopsRound)
{
    PartState &part = m_known[m_enterprise.text].parts.at(m_part);
    part.isRead = isRead;
    part.failures += isRead ? 0 : 1;
    const bool isChanged = publish();
    const EnterpriseId enterprise = m_enterprise;
    ++m_part;
    if (stopsRound)
        stop();
    else
        readNextPart();
    // Last, because a listener may call read() or stop(), or delete this.
    if (isChanged)
        Q_EMIT changed(enterprise);
}

bool WorkspaceReader::publish()
{
    Known &known = m_known[m_enterprise.text];
    if (m_names == (known.names != nullptr ? *known.names : Workspace()))
        return false;
    known.names = std::make_shared<const Workspace>(m_names);
    return true;
}

} // namespace LeadViewer
