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

//! What a filter's page is based on, so that the line beside it shows only what is known.
struct FilterCoverage
{
    //! Whether the service searches the whole timeline.
    bool isSearched = false;
    //! Number of known matches.
    qint64 matches = 0;
    //! Number of newest actions that were checked; with \ref isWindowSearched, of those in the
    //! filter's time.
    qint64 read = 0;
    bool isWindowSearched = false;
    bool isAtEnd = false; //!< everything was checked
    bool isReading = false;
    bool isFull = false; //!< no more matches are kept: \ref FilteredTimeline::mostMatches
    //! The HTTP status of the service's refusal to search; nothing when it did not refuse.
    std::optional<int> refusal;

    bool operator==(const FilterCoverage &) const = default;
};

//! \brief The pages of a timeline with only the actions that match a filter.
//!
//! The service searches what one request can express. Otherwise, and when the service refuses to
//! search, the timeline is read until the page is full of matches or the timeline ends, and the
//! matches are kept. Writes its pages to the actions model.
//!
//! Order of signals: \ref busyChanged (true), then any number of \ref progressed, then
//! \ref busyChanged (false) and one of \ref loaded, \ref failed, \ref cancelled. For a page that is
//! known already, \ref loaded is emitted alone.
class FilteredTimeline : public QObject
{
    Q_OBJECT

public:
    //! The most matches that are kept when the timeline is read.
    static constexpr std::size_t mostMatches = 5000;

    //! Nothing is owned; everything must outlive the object.
    FilteredTimeline(Client *client, RequestPace *pace, ActionsModel *model,
                     QObject *parent = nullptr);
    ~FilteredTimeline() override;

    //! Shows the page of matches of \p filter at \p skip. \p filter is not empty.
    void show(const LeadAddress &address, const Token &token, const TimelineFilter &filter,
              qint64 skip, int pageSize);
    //! Stops, and forgets the filter.
    void clear();
    //! Whether a filter is set.
    [[nodiscard]] bool isActive() const { return !m_filter.isEmpty(); }
    [[nodiscard]] const TimelineFilter &filter() const { return m_filter; }

    void useToken(const Token &token);
    void showPageAt(qint64 skip, int pageSize);
    //! Requests the page of matches that \p query names in the background. No-op when the client
    //! picks the matches.
    void prefetch(const LeadQuery &query);
    void turnOnPrefetch() { m_pages.turnOn(); }
    [[nodiscard]] bool isPrefetching() const { return m_pages.isAwaiting(); }
    //! Reads until one more page of matches is known, or to the end. The page stays.
    void readOn();
    //! Loads the shown page again.
    void refresh();
    //! Sends the request that failed last again.
    void retry();
    void cancel();
    //! Stops like cancel(), because another request replaces this one; emits only \ref busyChanged.
    void stop();

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] const PagePosition &position() const { return m_position; }
    [[nodiscard]] FilterCoverage coverage() const;
    //! The source of the page; nothing when the client picks the matches.
    [[nodiscard]] std::optional<TimelineWalk::Source> pageSource() const;
    //! Matches that arrived since the first page of them was shown.
    [[nodiscard]] qint64 newActions() const { return m_newActions; }
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }
    //! When the last used answer came, UTC.
    [[nodiscard]] const QDateTime &answeredAt() const { return m_answeredAt; }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! More of the timeline was read; the page may have grown.
    void progressed();
    void loaded();
    void failed(const LeadViewer::Error &error);
    void cancelled();

private:
    void restart();
    void ask();
    void onSearchFinished();
    void await(SearchReply *reply);
    void showSearchPage(ActionsPage page, const QDateTime &answeredAt);
    void fallBack(const Error &refusal);
    void startReading();
    void addMatches(const std::vector<Action> &actions);
    void readOrShow();
    void showMatches();
    void dropReply();
    void setIdle();
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
    std::optional<int> m_refusal; // of this lead, until it is opened or refreshed again
    bool m_isBusy = false;

    // What is requested, and what is shown.
    qint64 m_skip = 0;
    int m_pageSize = defaultLimit;
    PagePosition m_position;
    Transfer m_transfer;
    QDateTime m_answeredAt;
    qint64 m_newActions = 0;

    SeenActions m_seen; // of searched pages
    std::vector<Action> m_matches; // of what was read
    qint64 m_wanted = 0; // reading goes on to so many matches, even beyond the page
    qint64 m_read = 0;
};

} // namespace LeadViewer
