// SPDX-License-Identifier: MIT
#include "telecrm/workspacereader.h"

#include "telecrm/client.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

struct List
{
    QLatin1String name;
    bool (*read)(const Json::Value &answer, Workspace &workspace);
};

// The names a lead shows most come first.
constexpr std::array lists{
    List{pipelineList, &readPipeline},
    List{actionsList, &readCustomActions},
    List{fieldsList, &readCustomFields},
};

//! Whether the service is asked for \p text: a lead may hold anything in the place of a person, and
//! a masked number (see Client::setMasking()) names nobody.
bool isPerson(const QString &text)
{
    constexpr qsizetype longest = 254; // of an e-mail address, RFC 5321
    const auto isOfHost = [](QChar c) {
        return c.isLetterOrNumber() || c == u'.' || c == u'-';
    };
    return text.size() <= longest && isEmailAddress(text) && !text.contains(u'•')
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); })
        && std::all_of(text.begin() + text.indexOf(u'@') + 1, text.end(), isOfHost);
}

//! Whether the other requests would fail in the same way. A timeout does not count: this endpoint
//! alone may be slow.
bool isSharedByAll(ErrorKind kind)
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
    static_assert(lists.size() == listCount);
    connect(client->tokens(), &TokenOwner::forgotten, this, &WorkspaceReader::forget);
}

WorkspaceReader::~WorkspaceReader()
{
    stop();
}

void WorkspaceReader::read(const EnterpriseId &enterprise)
{
    if (!begin(enterprise) || isReading())
        return;
    m_list = 0;
    askNext();
}

void WorkspaceReader::wantPeople(const EnterpriseId &enterprise, const QStringList &emails)
{
    if (!begin(enterprise) || std::exchange(known().isFromStore, false))
        return;
    m_wanted.clear();
    for (const QString &each : emails) {
        const QString email = each.trimmed().toLower();
        if (isPerson(email) && !m_wanted.contains(email))
            m_wanted += email;
    }
    m_requestsLeft = requestsForPeople;
    m_membersSkip = 0;
    if (!isReading())
        askNext();
}

//! Goes on with the round of \p enterprise or starts one; false when nothing can be asked there.
bool WorkspaceReader::begin(const EnterpriseId &enterprise)
{
    if (isReading() && enterprise == m_enterprise)
        return true;
    stop();
    if (enterprise.text.isEmpty() || !m_client->tokens()->of(enterprise).isSendable())
        return false;
    m_enterprise = enterprise;
    if (m_store != nullptr && !m_known.contains(enterprise.text)) {
        known().names = m_store->load(enterprise);
        known().names.removeOld(QDateTime::currentDateTimeUtc());
        known().isFromStore = !known().names.asked.isEmpty();
        publish();
    }
    return true;
}

void WorkspaceReader::stop()
{
    if (!m_reply.isNull())
        m_reply->cancel();
    m_reply.clear();
    m_list = listCount;
    m_wanted.clear();
    if (std::exchange(m_isUnsaved, false) && m_store != nullptr)
        m_store->save(m_enterprise, known().names);
}

void WorkspaceReader::forget()
{
    m_isUnsaved = false;
    stop();
    m_known.clear();
    if (m_store != nullptr)
        m_store->forget();
}

std::shared_ptr<const Workspace> WorkspaceReader::workspace(const EnterpriseId &enterprise) const
{
    const auto known = m_known.constFind(enterprise.text);
    return known != m_known.cend() ? known->published : nullptr;
}

void WorkspaceReader::askNext()
{
    if (m_client->isHeldBack())
        return stop();
    const Known &now = known();
    const QDateTime time = QDateTime::currentDateTimeUtc();
    for (; m_list < listCount; ++m_list) {
        const QLatin1String name = lists.at(m_list).name;
        if (now.failures.at(m_list) < maximumFailures && !now.names.isFresh(name, time))
            return ask(name);
    }
    m_wanted.removeIf([&](const QString &email) { return now.names.isPersonKnown(email, time); });
    if (m_wanted.isEmpty() || m_requestsLeft == 0)
        return stop();
    --m_requestsLeft;
    if (m_membersSkip > 0
        || (m_wanted.size() > requestsForPeople && !now.names.isFresh(membersList, time)))
        ask(membersList);
    else
        ask(m_wanted.constFirst());
}

void WorkspaceReader::ask(const QString &what)
{
    m_asked = what;
    QString path = what;
    QUrlQuery query;
    if (m_list == listCount) {
        if (what == membersList) {
            query.addQueryItem(QStringLiteral("skip"), QString::number(m_membersSkip));
            query.addQueryItem(QStringLiteral("limit"), QString::number(membersPerPage));
        } else {
            path = membersList + QLatin1Char('/')
                + QString::fromLatin1(QUrl::toPercentEncoding(what));
        }
        // Timelines still name people who have left.
        query.addQueryItem(QStringLiteral("includeDeleted"), QStringLiteral("true"));
    }
    // Only the details have the types of the fields.
    if (path == actionsList)
        query.addQueryItem(QStringLiteral("detail"), QStringLiteral("true"));
    JsonReply *reply = m_client->getMetadata(m_enterprise, path, query);
    m_reply = reply;
    connect(reply, &Reply::finished, this, [this, reply] {
        m_reply.clear();
        onAnswer(reply->result());
    });
}

void WorkspaceReader::onAnswer(const std::variant<Json::Value, Error> &result)
{
    const auto *error = std::get_if<Error>(&result);
    if (error != nullptr && error->kind == ErrorKind::NoToken)
        return stop();
    const Json::Value answer = error == nullptr ? std::get<Json::Value>(result) : Json::Value();
    KnownNames &names = known().names;
    bool isAsked = true;
    if (m_list < listCount) {
        isAsked = lists.at(m_list).read(answer, names.workspace);
        known().failures.at(m_list) += isAsked ? 0 : 1;
        ++m_list;
    } else {
        takeMembers(answer);
    }
    if (isAsked) {
        names.asked.insert(m_asked, QDateTime::currentDateTimeUtc());
        m_isUnsaved = true;
    }
    const bool isChanged = publish();
    const EnterpriseId enterprise = m_enterprise;
    if (error != nullptr && isSharedByAll(error->kind))
        stop();
    else
        askNext();
    // Last, because a listener may call read() or stop(), or delete this.
    if (isChanged)
        Q_EMIT changed(enterprise);
}

//! The answer for one person or for a page of the list; null when there is none.
void WorkspaceReader::takeMembers(const Json::Value &answer)
{
    KnownNames &names = known().names;
    if (m_asked != membersList) {
        if (const QString name = readTeamMember(answer); !name.isEmpty())
            names.workspace.memberNames.insert(m_asked, name);
        return;
    }
    Workspace listed;
    const auto page = readTeamMembers(answer, listed);
    const qint64 end = std::exchange(m_membersSkip, 0) + (page ? page->count : 0);
    names.hasEverybody = page && page->total && *page->total <= end;
    if (page && page->total && end == membersPerPage && *page->total > end
        && *page->total <= 2 * end)
        m_membersSkip = membersPerPage;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (auto it = listed.memberNames.cbegin(); it != listed.memberNames.cend(); ++it) {
        names.workspace.memberNames.insert(it.key(), it.value());
        names.asked.insert(it.key(), now);
    }
}

//! Whether there are other names than before.
bool WorkspaceReader::publish()
{
    std::shared_ptr<const Workspace> &published = known().published;
    const Workspace &names = known().names.workspace;
    if (names == (published != nullptr ? *published : Workspace()))
        return false;
    published = std::make_shared<const Workspace>(names);
    return true;
}

} // namespace LeadViewer
