// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pagecache.h"
#include "paging/pager.h"
#include "paging/seenactions.h"
#include "paging/timelinefilter.h"
#include "paging/timelinewalk.h"
#include "telecrm/address.h"
#include "telecrm/reply.h"
#include "telecrm/token.h"

#include <QObject>
#include <QPointer>

#include <optional>
#include <vector>

namespace LeadViewer {

class ActionsModel;
class Client;

//! What a filter's page rests on, so that the line beside it says no more than is known.
struct FilterCoverage
{
    //! Whether the service picks the actions out by itself, of the whole timeline.
    bool isSearched = false;
    //! Actions that match, as far as is known.
    qint64 matches = 0;
    //! Newest actions (of the time asked for, when \ref isWindowSearched) that were looked at.
    qint64 read = 0;
    bool isWindowSearched = false;
    bool isAtEnd = false; //!< everything was looked at
    bool isReading = false;
    bool isFull = false; //!< no further match is kept: \ref FilteredTimeline::mostMatches
    //! The status with which the service refused to search; nothing when it did not.
    std::optional<int> refusal;

    bool operator==(const FilterCoverage &) const = default;
};

//! \brief The pages of a timeline that show only what a filter lets through.
//!
//! What one request can express is searched by the service. Otherwise, and when the service refuses
//! to search, the timeline is read on until the page is full of matches or the timeline ends, and
//! what was read is kept. Puts its pages into the actions model.
//!
//! Order of signals: \ref busyChanged (true), then any number of \ref progressed, then
//! \ref busyChanged (false) and one of \ref loaded, \ref failed, \ref cancelled. A page that is
//! there already is \ref loaded without anything before it.
class FilteredTimeline : public QObject
{
    Q_OBJECT

public:
    //! So many matches are kept at most when the timeline is read on.
    static constexpr std::size_t mostMatches = 5000;

    //! Nothing is owned; everything must outlive the object.
    FilteredTimeline(Client *client, RequestPace *pace, ActionsModel *model,
                     QObject *parent = nullptr);
    ~FilteredTimeline() override;

    //! Shows the page of matches at \p skip, of the filter given. \p filter is not empty.
    void show(const LeadAddress &address, const Token &token, const TimelineFilter &filter,
              qint64 skip, int pageSize);
    //! Stops, and forgets the filter.
    void clear();
    //! Whether a filter is set.
    [[nodiscard]] bool isActive() const { return !m_filter.isEmpty(); }
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }

    void useToken(const Token &token);
    void showPageAt(qint64 skip, int pageSize);
    //! Asks the service for the page of matches that \p query names in the background, as somebody
    //! is about to turn to it. What is picked out of what was read needs no request.
    void readAhead(const LeadQuery &query);
    void turnOnReadingAhead() { m_pages.turnOn(); }
    [[nodiscard]] bool isReadingAhead() const { return m_pages.isAwaiting(); }
    //! Reads on until there is a page more of matches than are known, or the end. The page stays.
    void readOn();
    //! Asks anew for the page that is shown.
    void refresh();
    //! Asks again for what failed last.
    void retry();
    void cancel();
    //! Stops as cancel() does, for something else that is asked for instead; only \ref busyChanged
    //! is emitted.
    void stop();

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const PagePosition &position() const { return m_position; }
    [[nodiscard]] FilterCoverage coverage() const;
    //! What the page is a page of; nothing when its matches are picked out of what is read.
    [[nodiscard]] std::optional<TimelineWalk::Source> pageSource() const;
    //! Actions that arrived on top of the matches since they were shown first.
    [[nodiscard]] qint64 newActions() const { return m_newActions; }
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }
    //! When the answer came that was taken last, UTC.
    [[nodiscard]] const QDateTime &answeredAt() const { return m_answeredAt; }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! More of the timeline was read; the page may have grown.
    void progressed();
    void loaded();
    void failed(const LeadViewer::Error &error);
    void cancelled();

private:
    void begin();
    void ask();
    void endSearch();
    void await(SearchReply *reply);
    void takeSearch(ActionsPage page, const QDateTime &answeredAt);
    void fallBack(const Error &refusal);
    void beginReading();
    void takeStep(const std::vector<Action> &actions);
    void readOrShow();
    void showMatches();
    void dropReply();
    void finish();
    [[nodiscard]] bool canSearch() const;

    Client *m_client;
    ActionsModel *m_model;
    TimelineWalk *m_walk;
    QPointer<SearchReply> m_reply;
    PageCache<ActionsPage> m_pages;

    LeadAddress m_address;
    Token m_token;
    TimelineFilter m_filter;
    FilterPlan m_plan;
    std::optional<int> m_refusal; // of this lead, until it is opened or refreshed anew
    bool m_isBusy = false;

    // What is being asked for, and what is shown.
    qint64 m_skip = 0;
    int m_pageSize = defaultLimit;
    PagePosition m_position;
    Transfer m_transfer;
    QDateTime m_answeredAt;
    qint64 m_newActions = 0;

    SeenActions m_seen; // of searched pages
    std::vector<Action> m_matches; // of what was read
    qint64 m_wanted = 0; // matches to read on for, beyond those of the page
    qint64 m_read = 0;
};

} // namespace LeadViewer
