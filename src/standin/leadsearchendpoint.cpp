// SPDX-License-Identifier: MIT
#include "standin/leadsearchendpoint.h"

#include "standin/answers.h"
#include "standin/leadfilter.h"
#include "standin/leadshape.h"
#include "standin/moment.h"
#include "standin/requestquery.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace LeadViewer {

namespace {

constexpr qint64 mostRows = 100;
constexpr qint64 widestWindow = 90LL * 24 * 3600 * 1000;

//! \brief A lead that the filter finds.
struct Match
{
    const LeadStore::Entry *entry; //!< Null for a generated lead.
    qint64 index; //!< Of a generated lead.
};

bool isTooWide(const TimeWindow &window, const GeneratedLeads &leads)
{
    if (leads.count() == 0)
        return false;
    const qint64 oldest = GeneratedLeads::created(leads.count() - 1);
    const qint64 newest = GeneratedLeads::created(0);
    const qint64 from = std::max(oldest, window.from.value_or(oldest));
    const qint64 to = std::min(newest, window.to.value_or(newest));
    return from < to && to - from > widestWindow;
}

bool failsAt(const LeadFilter &filter, const GeneratedLeads &leads)
{
    const TimeWindow *created = filter.created();
    return filter.hasAssigneeAndStatuses() || (created != nullptr && isTooWide(*created, leads));
}

//! \brief The time of creation in milliseconds since 1970, if it can be read.
std::optional<qint64> createdTime(const Match &match)
{
    if (match.entry == nullptr)
        return GeneratedLeads::created(match.index);
    const Json &lead = match.entry->lead->rest;
    const auto fields = lead.find("fields");
    if (fields == lead.end() || !fields->is_object())
        return std::nullopt;
    const auto created = fields->find("created_on");
    return created == fields->end() ? std::nullopt : storedMoment(*created);
}

bool isNewer(const Match &left, const Match &right)
{
    return createdTime(left) > createdTime(right); // No time is less than any.
}

//! \brief All matches, the newest first.
std::vector<Match> matchesIn(const QList<LeadStore::Entry> &entries, const GeneratedLeads &leads,
                             const LeadFilter &filter)
{
    std::vector<Match> found;
    for (qint64 index = 0; index < leads.count(); ++index) {
        if (filter.matchesGenerated(index))
            found.push_back({nullptr, index});
    }
    // Few leads are stored, so each looks for its place among the others, which are in order.
    for (const LeadStore::Entry &entry : entries) {
        const Match match{&entry, 0};
        if (filter.matches(entry.lead->rest, entry.lead->actions))
            found.insert(std::upper_bound(found.begin(), found.end(), match, isNewer), match);
    }
    return found;
}

Json rowOf(const Match &match, StandinShape shape)
{
    const std::string id
        = match.entry != nullptr ? match.entry->id.toStdString() : GeneratedLeads::id(match.index);
    const Json lead
        = match.entry != nullptr ? match.entry->lead->rest : GeneratedLeads::lead(match.index);
    if (shape == StandinShape::Documented)
        return leadInShape(lead, shape, id);
    Json row = leadInShape(lead, StandinShape::Live, id);
    row["actions"] = Json::array();
    return row;
}

} // namespace

StandinAnswer answerLeadSearch(const LeadStore &store, const StandinRequest &request)
{
    const auto asked = requestedPage(request.target, mostRows);
    if (const auto *const fault = std::get_if<QString>(&asked))
        return badRequest(*fault);
    const auto &page = std::get<RequestedPage>(asked);
    const auto filter = LeadFilter::fromBody(request.body);
    if (!filter)
        return badRequest(QStringLiteral("Invalid filter"));
    const GeneratedLeads leads = store.generated();
    if (failsAt(*filter, leads))
        return errorAnswer(500, "INTERNAL_SERVER_ERROR", QStringLiteral("Something went wrong."));

    const QList<LeadStore::Entry> entries = store.entries();
    const std::vector<Match> found = matchesIn(entries, leads, *filter);
    const auto total = static_cast<qint64>(found.size());
    const PageRange range(page, total);
    Json data = Json::array();
    for (qint64 index = range.first; index < range.last; ++index)
        data.push_back(rowOf(found[static_cast<std::size_t>(index)], store.shape()));
    return pageAnswer(std::move(data), total, page);
}

} // namespace LeadViewer
