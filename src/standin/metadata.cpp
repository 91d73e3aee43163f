// SPDX-License-Identifier: MIT
#include "standin/metadata.h"

#include "standin/answers.h"
#include "standin/requestquery.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace LeadViewer {

namespace {

constexpr qint64 maximalLimit = 10;

constexpr QLatin1String teamMembers{"team-members"};

constexpr std::array endpoints{QLatin1String("custom-actions"), QLatin1String("custom-fields"),
                               QLatin1String("lead-stage-pipeline"), teamMembers,
                               QLatin1String("metadata")};

//! \brief The keys of an item without `detail`.
struct Summary
{
    QLatin1String endpoint;
    const char *list; //!< The key of the list in the body.
    std::array<const char *, 5> keys;
};

constexpr std::array summaries{
    Summary{QLatin1String("custom-actions"),
            "customActions",
            {"code", "displayName", "score", "source", ""}},
    Summary{QLatin1String("custom-fields"),
            "customFields",
            {"type", "apiName", "lockAfterCreate", "isLeadid", "options"}},
};

QByteArray own(const QString &endpoint)
{
    QFile file(QStringLiteral(":/samples/workspace/%1.json").arg(endpoint));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Broken build: sample %s cannot be read.", qPrintable(endpoint));
    return file.readAll();
}

Json parsed(const QByteArray &json)
{
    return Json::parse(json.begin(), json.end(), nullptr, false);
}

StandinAnswer asIs(const QByteArray &json)
{
    StandinAnswer answer;
    answer.body = json;
    return answer;
}

Json summaryOf(const Json &item, const Summary &summary)
{
    Json result = Json::object();
    for (const char *const key : summary.keys) {
        const auto found = item.find(key);
        if (found == item.end())
            continue;
        result[key] = *found;
        if (key != std::string("options"))
            continue;
        // A detailed option has an ID; a short one is only its label.
        for (Json &option : result[key])
            option = Json(option.at("label"));
    }
    return result;
}

StandinAnswer summarized(const QByteArray &json, const Summary &summary)
{
    const Json detailed = parsed(json);
    Json items = Json::array();
    for (const Json &item : detailed.at(summary.list))
        items.push_back(summaryOf(item, summary));
    Json body = Json::object();
    body[summary.list] = std::move(items);
    return jsonAnswer(200, body);
}

bool isDeleted(const Json &member)
{
    if (!member.is_object())
        return false;
    const auto status = member.find("status");
    return status != member.end() && *status == "Deleted";
}

StandinAnswer pageOfTeam(const QByteArray &json, const QByteArray &target)
{
    const auto page = requestedPage(target, maximalLimit);
    if (const auto *const fault = std::get_if<QString>(&page))
        return badRequest(*fault);
    const auto deletedToo = requestedFlag(target, "includeDeleted");
    if (const auto *const fault = std::get_if<QString>(&deletedToo))
        return badRequest(*fault);

    const Json all = parsed(json);
    if (!all.is_array())
        return asIs(json);
    Json members = Json::array();
    for (const Json &member : all) {
        if (std::get<bool>(deletedToo) || !isDeleted(member))
            members.push_back(member);
    }
    const auto &asked = std::get<RequestedPage>(page);
    const auto total = static_cast<qint64>(members.size());
    const PageRange range(asked, total);
    Json data = Json::array();
    data.insert(data.end(), members.begin() + range.first, members.begin() + range.last);
    return pageAnswer(std::move(data), total, asked);
}

} // namespace

bool Metadata::isServed(const QString &endpoint)
{
    return std::find(endpoints.begin(), endpoints.end(), endpoint) != endpoints.end();
}

bool Metadata::replace(const QString &endpoint, const QByteArray &json)
{
    if (!isServed(endpoint))
        return false;
    const std::scoped_lock lock(m_mutex);
    m_replaced.insert(endpoint, json);
    return true;
}

std::optional<QByteArray> Metadata::replacementOf(const QString &endpoint) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_replaced.constFind(endpoint);
    return found != m_replaced.cend() ? std::optional(*found) : std::nullopt;
}

StandinAnswer Metadata::teamMember(const QString &email, const QByteArray &target) const
{
    const auto deletedToo = requestedFlag(target, "includeDeleted");
    if (const auto *const fault = std::get_if<QString>(&deletedToo))
        return badRequest(*fault);
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at <= 0 || at + 1 == email.size())
        return badRequest(QStringLiteral("Invalid email format"));
    const Json all = parsed(replacementOf(teamMembers).value_or(own(teamMembers)));
    for (const Json &member : all) {
        const auto found = member.is_object() ? member.find("email") : member.end();
        const bool isAsked = member.is_object() && found != member.end() && found->is_string()
            && QString::fromStdString(found->get<std::string>()).compare(email, Qt::CaseInsensitive)
                == 0;
        if (isAsked && (std::get<bool>(deletedToo) || !isDeleted(member)))
            return jsonAnswer(200, member);
    }
    return errorAnswer(404, "TEAM_MEMBER_NOT_FOUND", QStringLiteral("Team member not found"));
}

StandinAnswer Metadata::answer(const QString &endpoint, const QByteArray &target) const
{
    const std::optional<QByteArray> replaced = replacementOf(endpoint);
    const QByteArray json = replaced ? *replaced : own(endpoint);
    if (endpoint == teamMembers)
        return pageOfTeam(json, target);

    const auto *const summary
        = std::find_if(summaries.begin(), summaries.end(),
                       [&endpoint](const Summary &each) { return each.endpoint == endpoint; });
    if (summary == summaries.end())
        return asIs(json);
    const auto detail = requestedFlag(target, "detail");
    if (const auto *const fault = std::get_if<QString>(&detail))
        return badRequest(*fault);
    return replaced || std::get<bool>(detail) ? asIs(json) : summarized(json, *summary);
}

} // namespace LeadViewer
