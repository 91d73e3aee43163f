// SPDX-License-Identifier: MIT
#include "leads/leadpages.h"

#include <algorithm>
#include <utility>

namespace LeadViewer {

namespace {

//! What the service answers where a search covers many days.
constexpr int statusOfTooMuch = 500;

} // namespace

LeadPages::LeadPages(Client *client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void LeadPages::start(const EnterpriseId &enterprise, const LeadSearch &search)
{
    begin({enterprise, search, QDateTime::currentDateTimeUtc(), {}, {}});
}

void LeadPages::next()
{
    if (!m_next)
        return;
    Asked asked = m_shown;
    asked.before.push_back(asked.place);
    asked.place = *m_next;
    begin(std::move(asked));
}

void LeadPages::previous()
{
    if (m_shown.before.empty())
        return;
    Asked asked = m_shown;
    asked.place = asked.before.back();
    asked.before.pop_back();
    begin(std::move(asked));
}

void LeadPages::retry()
{
    begin(m_asked);
}

void LeadPages::cancel()
{
    if (!isBusy())
        return;
    m_reply.cancel();
    Q_EMIT busyChanged(false);
}

void LeadPages::clear()
{
    cancel();
    m_asked = {};
    m_shown = {};
    m_page = {};
    m_next.reset();
}

void LeadPages::begin(Asked asked)
{
    const bool wasBusy = isBusy();
    m_asked = std::move(asked);
    m_budget = {};
    ask();
    if (!wasBusy)
        Q_EMIT busyChanged(true);
}

void LeadPages::ask()
{
    const Place &place = m_asked.place;
    const LeadSearch search = place.part
        ? partOf(m_asked.search, *place.part, m_asked.now).value_or(m_asked.search)
        : m_asked.search;
    m_reply = ReplyHandle<FoundLeads>(
        m_client->searchLeads(m_asked.enterprise, search, place.skip, pageSize, m_budget));
    // What can be split is asked for in parts instead of again.
    m_reply->setRetrying(true, canSplit() ? statusOfTooMuch : 0);
    connect(m_reply.get(), &Reply::finished, this, &LeadPages::onFinished);
}

//! Whether the search covers more days than a part does.
bool LeadPages::canSplit() const
{
    return m_isSplitting && !m_asked.place.part
        && partOf(m_asked.search, 1, m_asked.now).has_value();
}

void LeadPages::onFinished()
{
    const FoundLeadsReply *reply = m_reply.release(); // it deletes itself later
    if (const auto *answer = std::get_if<FoundLeads>(&reply->result())) {
        showAnswer(*answer);
        return;
    }
    const auto &error = std::get<Error>(reply->result());
    if (error.httpStatus == statusOfTooMuch && canSplit() && m_budget.left() > 0) {
        m_asked.place = {0, 0};
        m_asked.before.clear();
        ask();
        return;
    }
    Q_EMIT busyChanged(false);
    Q_EMIT failed(error);
}

void LeadPages::showAnswer(const FoundLeads &answer)
{
    const auto count = qint64(answer.leads.size());
    Place &place = m_asked.place;
    const qint64 end = place.skip + count;
    // A total closes no full page: one look behind it decides.
    const bool isPartOver = count == 0 || (count < pageSize && answer.total.value_or(end) <= end);
    std::optional<Place> next;
    if (!isPartOver)
        next = Place{place.part, end};
    else if (place.part && partOf(m_asked.search, *place.part + 1, m_asked.now))
        next = Place{*place.part + 1, 0};
    if (count == 0 && next && m_budget.left() > 0) {
        place = *next;
        ask();
        return;
    }
    if (count == 0 && !next && !m_asked.before.empty()) {
        // The old page stays, now known to be the last.
        m_next.reset();
        m_page.hasNext = false;
        Q_EMIT busyChanged(false);
        Q_EMIT ended();
        return;
    }
    m_next = next;
    m_page = {answer.leads, place.skip,       answer.total,           {},
              {},           next.has_value(), !m_asked.before.empty()};
    if (place.part) {
        const auto part = partOf(m_asked.search, *place.part, m_asked.now);
        m_page.from = part->createdFrom;
        m_page.to = part->createdTo;
    }
    m_shown = m_asked;
    Q_EMIT shown();
    if (!isBusy()) // a listener may have started another request
        Q_EMIT busyChanged(false);
}

std::optional<LeadSearch> partOf(const LeadSearch &search, int part, const QDateTime &now)
{
    const QDateTime end = search.createdTo.value_or(now);
    LeadSearch result = search;
    result.createdTo = end.addDays(-qint64(LeadPages::partDays) * part);
    // Both bounds are inclusive, so that parts must not touch.
    result.createdFrom = result.createdTo->addDays(-LeadPages::partDays).addMSecs(1);
    if (search.createdFrom) {
        if (*result.createdTo < *search.createdFrom)
            return std::nullopt;
        result.createdFrom = std::max(*result.createdFrom, *search.createdFrom);
    }
    return result;
}

} // namespace LeadViewer
