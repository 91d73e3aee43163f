// SPDX-License-Identifier: MIT
#include "paging/timelinewalk.h"

#include "paging/pager.h"
#include "paging/readactions.h"
#include "paging/texthash.h"
#include "telecrm/client.h"

#include <algorithm>

namespace LeadViewer {

namespace {

//! Only so many places between pages are read once more.
constexpr std::size_t mostSeams = 8;

RequestPace::Milliseconds now()
{
    return std::chrono::duration_cast<RequestPace::Milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

quint64 keyOf(const Action &action)
{
    const quint64 key = textHash(action.type.code, textHash(action.id));
    return textHash(
        action.time ? QString::number(action.time->toMSecsSinceEpoch()) : QStringLiteral("-"), key);
}

//! Recognizes a page whose actions have no IDs.
quint64 keyOf(const std::vector<Action> &actions)
{
    quint64 key = textHash({});
    for (const Action &action : actions)
        key = textHash(action.json.toJson(), key);
    return key;
}

} // namespace

TimelineWalk::TimelineWalk(const ReadingMeans &means, QObject *parent)
    : QObject(parent)
    , m_means(means)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &TimelineWalk::takeStep);
}

void TimelineWalk::start(const TimelineSource &source, qint64 place, std::optional<qint64> total)
{
    stop();
    m_source = source;
    m_evidence.clear();
    m_known.clear();
    m_result = {};
    m_place = place;
    if (total)
        m_result.total = std::max<qint64>(*total - place, 0);
    m_lastTotal = total;
    m_step = {place};
    m_isTotalAsked = source.search.has_value();
    m_seams.clear();
    m_seamsRead = 0;
    m_staleRun = 0;
    m_isAtEnd = false;
    m_wasEmpty = false;
    m_isOdd = false;
    m_hasTotalMoved = false;
    resume();
}

void TimelineWalk::resume()
{
    if (m_isRunning || m_isAtEnd)
        return;
    m_isRunning = true;
    m_isGesture = true;
    goOn();
}

void TimelineWalk::stop()
{
    ++m_run;
    m_pause.stop();
    m_isRunning = false;
    m_reply.cancel();
}

void TimelineWalk::goOn()
{
    if (m_isRunning && !m_reply && !m_pause.isActive())
        m_pause.start(isRead() ? RequestPace::Milliseconds(0) : m_means.pace->delay(now()));
}

//! Whether the next page was read before.
bool TimelineWalk::isRead() const
{
    return m_step.kind == Step::Kind::Page && !m_source.search
        && m_step.skip < qint64(m_means.read->actions(m_source.address).size());
}

void TimelineWalk::takeStep()
{
    if (isRead())
        useRead();
    else
        ask();
}

//! Gives a page of what was read before.
void TimelineWalk::useRead()
{
    const std::vector<Action> &read = m_means.read->actions(m_source.address);
    const auto size = qint64(read.size());
    const qint64 end = std::min<qint64>(m_step.skip + maximumLimit, size);
    ActionsPage page;
    page.actions.assign(read.begin() + std::ptrdiff_t(m_step.skip),
                        read.begin() + std::ptrdiff_t(end));
    const qint64 skip = std::exchange(m_step.skip, end);
    m_seams.push_back(skip); // nothing has arrived yet
    m_evidence.remember(page.actions, skip, std::nullopt, {});
    const bool isEnd = end == size && m_means.read->isWhole(m_source.address);
    if (isEnd && !m_result.total)
        m_result.total = std::max<qint64>(size - m_place, 0);
    publish(newOnly(page.actions), skip, isEnd);
}

void TimelineWalk::ask()
{
    m_means.pace->recordRequest(now());
    if (m_step.kind == Step::Kind::Total) {
        m_reply = ReplyHandle<LeadPage>(m_means.client->getTotal(m_source.address));
        connect(m_reply.get(), &Reply::finished, this, &TimelineWalk::onReplyFinished);
        return;
    }
    const RequestBudget budget
        = std::exchange(m_isGesture, false) ? RequestBudget() : RequestBudget::forNextPage();
    m_reply = ReplyHandle<LeadPage>(
        m_means.client->getPage(m_source, pageAt(m_step.skip, maximumLimit), budget));
    m_reply->setRetrying(true);
    connect(m_reply.get(), &Reply::resumed, this, [this] { m_means.pace->recordRequest(now()); });
    connect(m_reply.get(), &Reply::finished, this, &TimelineWalk::onReplyFinished);
}

void TimelineWalk::onReplyFinished()
{
    const LeadReply *reply = m_reply.release(); // it deletes itself later
    m_transfer = reply->transfer();
    const auto *page = std::get_if<LeadPage>(&reply->result());
    if (m_step.kind == Step::Kind::Total) {
        useTotal(page);
    } else if (page == nullptr) {
        m_isRunning = false;
        Q_EMIT failed(std::get<Error>(reply->result()));
    } else if (!page->actions) {
        fail(ErrorKind::NoActions);
    } else if (m_step.kind == Step::Kind::Seam) {
        addSeam(*page->actions);
    } else {
        addPage(*page->actions);
    }
}

void TimelineWalk::addPage(const ActionsPage &page)
{
    const qint64 skip = page.skip.value_or(m_step.skip);
    const auto count = qint64(page.actions.size());
    const int limit = page.limit.value_or(maximumLimit);
    const PageFinding finding = m_evidence.compare(page.actions, skip, limit, page.total);
    m_evidence.remember(page.actions, skip, page.total, finding);
    m_result.arrived += finding.arrived;
    m_isOdd |= finding.kind == PageFinding::Kind::Changed
        || finding.kind == PageFinding::Kind::OtherOrder;
    if (page.total) {
        m_hasTotalMoved |= m_lastTotal && *page.total != *m_lastTotal + finding.arrived;
        m_lastTotal = page.total;
        if (!m_result.total)
            m_result.total = std::max<qint64>(*page.total - m_place, 0);
    }

    const std::vector<Action> fresh = newOnly(page.actions);
    const bool isShort = count < limit;
    if (!isShort && finding.kind != PageFinding::Kind::Arrived
        && isStale(page.actions, !fresh.empty()) && !isComplete()) {
        fail(ErrorKind::NoProgress);
        return;
    }
    m_seams.push_back(skip + finding.repeats - m_result.arrived);
    m_step.skip = count == 0 ? skip + limit : skip + count;
    // A short page is the last, unless the service says that more follow.
    const bool saysMore = m_lastTotal && m_step.skip < *m_lastTotal && !isComplete();
    const bool wasEmpty = std::exchange(m_wasEmpty, count == 0);
    const bool isEnd = isComplete() ? isShort || fresh.empty()
                                    : (isShort && !saysMore) || (count == 0 && wasEmpty);
    if (!m_source.search && finding.kind != PageFinding::Kind::Nothing)
        m_means.read->clear(m_source.address);
    else if (!m_source.search)
        m_means.read->add(m_source.address, skip, page.actions, m_transfer.bytes, false);
    publish(fresh, skip + finding.repeats, isEnd);
}

void TimelineWalk::addSeam(const ActionsPage &page)
{
    const std::vector<Action> fresh = newOnly(page.actions);
    const auto first = fresh.empty()
        ? page.actions.begin()
        : std::find(page.actions.begin(), page.actions.end(), fresh.front());
    publish(fresh, page.skip.value_or(m_step.skip) + (first - page.actions.begin()), true);
}

bool TimelineWalk::isComplete() const
{
    return m_result.total && m_result.missing() == 0;
}

//! Whether the walk gets nowhere.
bool TimelineWalk::isStale(const std::vector<Action> &actions, bool hasNews)
{
    if (!hasNews)
        return true;
    const bool hasIds = std::any_of(actions.begin(), actions.end(), [](const Action &action) {
        return PageEvidence::isUsableId(action.id);
    });
    if (hasIds)
        return false;
    // Actions without IDs may look the same, so one page that looks like another proves nothing.
    constexpr int most = 3;
    const quint64 key = keyOf(actions);
    m_staleRun = m_known.contains(key) ? m_staleRun + 1 : 0;
    m_known.insert(key);
    return m_staleRun >= most && !(m_lastTotal && m_step.skip < *m_lastTotal);
}

void TimelineWalk::publish(const std::vector<Action> &actions, qint64 skip, bool isEnd)
{
    const int run = m_run;
    if (!actions.empty())
        Q_EMIT pageRead(actions, skip);
    if (run == m_run) // no listener started or stopped it
        endOrGoOn(isEnd);
}

//! Asks for the next page. Behind the last one, for the places between two pages.
void TimelineWalk::endOrGoOn(bool isEnd)
{
    const bool hasSeam = m_seamsRead + 1 < std::min(m_seams.size(), mostSeams + 1);
    if (!isEnd) {
        goOn();
    } else if (!m_result.total && !std::exchange(m_isTotalAsked, true)) {
        m_step.kind = Step::Kind::Total;
        goOn();
    } else if (m_result.missing() > 0 && hasSeam) {
        constexpr qint64 half = maximumLimit / 2;
        const qint64 seam = m_seams.at(++m_seamsRead) + m_result.arrived;
        m_step = {std::max<qint64>(seam - half, 0), Step::Kind::Seam};
        goOn();
    } else {
        if (!m_source.search && m_result.missing() == 0)
            m_means.read->add(m_source.address, m_place + m_result.count, {}, 0, true);
        m_result.hasChanged = m_hasTotalMoved || (m_isOdd && !isComplete());
        m_isAtEnd = true;
        m_isRunning = false;
        Q_EMIT completed();
    }
}

void TimelineWalk::useTotal(const LeadPage *answer)
{
    // Without an answer the total stays unknown. It counts those that arrived since the start.
    if (answer != nullptr && answer->actions && answer->actions->total) {
        m_lastTotal = answer->actions->total;
        m_result.total = std::max<qint64>(*m_lastTotal - m_result.arrived - m_place, 0);
    }
    // A page may be short, or empty, before the end.
    const bool hasMore = m_result.missing() > 0 && m_step.skip < *m_lastTotal;
    m_step.kind = Step::Kind::Page;
    endOrGoOn(!hasMore);
}

//! The actions that were not read before; counts them.
std::vector<Action> TimelineWalk::newOnly(const std::vector<Action> &actions)
{
    std::vector<Action> fresh;
    fresh.reserve(actions.size());
    for (const Action &action : actions) {
        if (PageEvidence::isUsableId(action.id)) {
            const quint64 key = keyOf(action);
            if (m_known.contains(key))
                continue;
            m_known.insert(key);
        }
        fresh.push_back(action);
    }
    m_result.count += qint64(fresh.size());
    return fresh;
}

void TimelineWalk::fail(ErrorKind kind)
{
    m_isRunning = false;
    Q_EMIT failed(m_means.client->contentError(kind, m_source, pageAt(m_step.skip, maximumLimit),
                                               m_transfer.httpStatus));
}

} // namespace LeadViewer
