// SPDX-License-Identifier: MIT
#include "standin/leadendpoint.h"

#include "standin/actionfilter.h"
#include "standin/answers.h"
#include "standin/requestquery.h"

#include <utility>

namespace LeadViewer {

namespace {

constexpr qint64 maximalLimit = 100;

StandinAnswer leadNotFound(const QString &text, const QString &leadId)
{
    return errorAnswer(404, "LEAD_NOT_FOUND", text.arg(leadId));
}

Json actionsOf(const StoredLead &lead, const RequestedPage &page)
{
    if (lead.oddActions)
        return *lead.oddActions; // A broken lead is served as it was added.
    const PageRange range(page, lead.actions.size());
    Json actions = Json::array();
    for (qint64 index = range.first; index < range.last; ++index)
        actions.push_back(*lead.actions.at(index));
    return actions;
}

StandinAnswer foundActions(const ActionList &all, const ActionFilter &filter,
                           const RequestedPage &page)
{
    Json data = Json::array();
    qint64 total = 0;
    if (filter.findsEverything()) {
        total = all.size();
        const PageRange range(page, total);
        for (qint64 index = range.first; index < range.last; ++index)
            data.push_back(*all.at(index));
    } else {
        for (qint64 index = 0; index < all.size(); ++index) {
            if (!filter.matches(all.factsAt(index)))
                continue;
            // Written as a difference, because a large skip plus the limit would overflow.
            if (total >= page.skip && total - page.skip < page.limit)
                data.push_back(*all.at(index));
            ++total;
        }
    }
    return pageAnswer(std::move(data), total, page);
}

} // namespace

StandinAnswer answerLead(const LeadStore &store, const QString &leadId, const QByteArray &target)
{
    const auto include = requestedFlag(target, "includeActions");
    if (const auto *const fault = std::get_if<QString>(&include))
        return badRequest(*fault);
    const bool wanted = std::get<bool>(include);
    RequestedPage page;
    if (wanted) {
        const auto asked = requestedPage(target, maximalLimit);
        if (const auto *const fault = std::get_if<QString>(&asked))
            return badRequest(*fault);
        page = std::get<RequestedPage>(asked);
    }

    const LeadStore::Lead lead = store.lead(leadId);
    if (!lead)
        return leadNotFound(QStringLiteral("The lead with ID %1 was not found."), leadId);
    Json result = lead->rest;
    if (wanted) {
        result["actions"] = actionsOf(*lead, page);
        result["actions_skip"] = page.skip;
        result["actions_limit"] = page.limit;
    }
    return jsonAnswer(200, result);
}

StandinAnswer answerActionSearch(const LeadStore &store, const QString &leadId,
                                 const StandinRequest &request)
{
    const auto page = requestedPage(request.target, maximalLimit);
    if (const auto *const fault = std::get_if<QString>(&page))
        return badRequest(*fault);
    const auto filter = ActionFilter::fromBody(request.body);
    if (!filter)
        return badRequest(QStringLiteral("Invalid filter"));

    const LeadStore::Lead lead = store.lead(leadId);
    if (!lead)
        return leadNotFound(QStringLiteral("Lead with given ID %1 was not found."), leadId);
    return foundActions(lead->actions, *filter, std::get<RequestedPage>(page));
}

} // namespace LeadViewer
