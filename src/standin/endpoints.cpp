// SPDX-License-Identifier: MIT
#include "standin/endpoints.h"

#include "standin/answers.h"
#include "standin/leadendpoint.h"
#include "standin/leadsearchendpoint.h"
#include "standin/metadata.h"
#include "standin/workspace.h"

#include <QStringList>

#include <optional>

namespace LeadViewer {

namespace {

struct RequestPath
{
    QString enterpriseId;
    QStringList rest; //!< What follows the enterprise, at least one part and none empty.
};

enum class Endpoint { None, Lead, LeadSearch, ActionSearch, Metadata, TeamMember };

//! \brief Splits the raw path before each part is decoded, so that an ID may hold a slash.
std::optional<RequestPath> requestPath(const QByteArray &target)
{
    const qsizetype end = target.indexOf('?');
    QStringList parts;
    for (const QByteArray &part : (end < 0 ? target : target.first(end)).split('/'))
        parts.append(QString::fromUtf8(QByteArray::fromPercentEncoding(part)));
    static const QStringList start{QString(), QStringLiteral("autoupdate"), QStringLiteral("v2"),
                                   QStringLiteral("enterprise")};
    const qsizetype fixed = start.size();
    if (parts.size() < fixed + 2 || parts.mid(0, fixed) != start)
        return std::nullopt;
    RequestPath path{parts[fixed], parts.mid(fixed + 1)};
    if (path.enterpriseId.isEmpty() || path.rest.contains(QString()))
        return std::nullopt;
    return path;
}

Endpoint endpointOf(const QByteArray &method, const QStringList &rest)
{
    if (rest.size() == 1 && Metadata::isServed(rest[0]))
        return Endpoint::Metadata;
    if (rest.size() == 2 && rest[0] == QLatin1String("team-members"))
        return Endpoint::TeamMember;
    if (rest[0] != QLatin1String("lead"))
        return Endpoint::None;
    if (rest.size() == 2) {
        const bool isSearch = method == "POST" && rest[1] == QLatin1String("search");
        return isSearch ? Endpoint::LeadSearch : Endpoint::Lead;
    }
    const bool isSearch = rest.size() == 4 && rest[2] == QLatin1String("action")
        && rest[3] == QLatin1String("search");
    return isSearch ? Endpoint::ActionSearch : Endpoint::None;
}

//! \brief The error answer when no endpoint serves the request.
std::optional<StandinAnswer> misdirected(const StandinRequest &request, const QStringList &rest)
{
    const Endpoint endpoint = endpointOf(request.method, rest);
    if (endpoint == Endpoint::LeadSearch)
        return std::nullopt;
    if (endpoint == Endpoint::ActionSearch)
        return request.method == "POST" ? std::nullopt : std::optional(methodNotAllowed("POST"));
    const bool isBelowLead = rest[0] == QLatin1String("lead");
    const bool isMetadata = endpoint == Endpoint::Metadata || endpoint == Endpoint::TeamMember;
    if (request.method != "GET" && (isBelowLead || isMetadata))
        return methodNotAllowed("GET");
    if (request.method != "GET" || endpoint == Endpoint::None)
        return unknownPath(request);
    return std::nullopt;
}

std::optional<StandinAnswer> unauthorized(const StandinRequest &request, const RequestPath &path)
{
    constexpr const char *code = "NOT_AUTHORIZED";
    if (request.header("Authorization") != "Bearer " + QByteArray(StandinWorkspace::token.data()))
        return errorAnswer(401, code, QStringLiteral("Missing or invalid access token."));
    if (path.enterpriseId != StandinWorkspace::enterpriseId) {
        return errorAnswer(
            401, code,
            QStringLiteral("Enterprise with id \"%1\" not found or invalid access token.")
                .arg(path.enterpriseId));
    }
    return std::nullopt;
}

} // namespace

StandinAnswer answerRequest(const StandinRequest &request, const LeadStore &store,
                            const Metadata &metadata)
{
    const auto path = requestPath(request.target);
    if (!path)
        return unknownPath(request);
    if (auto refusal = misdirected(request, path->rest))
        return *std::move(refusal);
    if (auto refusal = unauthorized(request, *path))
        return *std::move(refusal);

    switch (endpointOf(request.method, path->rest)) {
    case Endpoint::Lead:
        return answerLead(store, path->rest[1], request.target);
    case Endpoint::LeadSearch:
        return answerLeadSearch(store, request);
    case Endpoint::ActionSearch:
        return answerActionSearch(store, path->rest[1], request);
    case Endpoint::Metadata:
        return metadata.answer(path->rest[0], request.target);
    case Endpoint::TeamMember:
        return metadata.teamMember(path->rest[1], request.target);
    case Endpoint::None:
        break;
    }
    return unknownPath(request);
}

} // namespace LeadViewer
