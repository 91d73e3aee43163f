// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pagecache.h"
#include "paging/pager.h"
#include "paging/requestpace.h"
#include "paging/seenactions.h"
#include "telecrm/address.h"
#include "telecrm/error.h"
#include "telecrm/leadquery.h"
#include "telecrm/reply.h"
#include "telecrm/token.h"
#include "timeline/filteredtimeline.h"
#include "timeline/leadhistory.h"
#include "wording/textcontext.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <optional>

namespace LeadViewer {

class ActionsModel;
class Client;
class FieldsModel;
class TimelineTotal;
class WorkspaceReader;

//! Actions that arrived since the first page of the timeline was shown.
struct NewActions
{
    qint64 count = 0;
    //! Whether \ref count is exact; otherwise it is only known that there are some.
    bool isCountKnown = true;
    //! Whether the shown page begins with them.
    bool areShown = false;
    bool operator==(const NewActions &) const = default;
};

//! \brief One open lead and the place in its timeline.
//!
//! There is one request at a time: a new one cancels the old one. The old page stays until an
//! answer replaces it; a failure replaces nothing. A failed request may be retried, as RetryPolicy
//! says: the browser is busy until then.
//!
//! Pages are requested by their offset from the newest action, so they shift when an action
//! arrives. The IDs of the actions seen before reveal a shift: then a page turn neither repeats nor
//! skips an action, and \ref newActions has the number. Without IDs, a shift is not noticed.
//!
//! Order of signals for one request: \ref busyChanged (true), then, unless a newer request follows,
//! \ref busyChanged (false) and exactly one of \ref loaded, \ref failed, \ref cancelled. With a
//! filter, \ref progressed is emitted in between while the timeline is read. For a cached page,
//! \ref loaded is emitted alone.
class LeadBrowser : public QObject
{
    Q_OBJECT

public:
    //! What is known about the shown lead's timeline.
    enum class Timeline {
        NothingOpen, //!< no lead yet
        NotAskedFor, //!< opened without its timeline
        Missing, //!< requested, but the answer has no list of actions
        Shown, //!< \ref position and the actions model hold a page
    };

    //! \p client is not owned and must outlive the browser.
    explicit LeadBrowser(Client *client, QObject *parent = nullptr);
    ~LeadBrowser() override;

    //! Opens a lead, or loads the open one again.
    void open(const LeadAddress &address, const Token &token, const LeadQuery &query);

    //! Opens the lead before (-1) or after (1) the shown one in the history, at the place where it
    //! was left. No-op when there is none.
    void goInHistory(int steps);
    [[nodiscard]] bool canGoInHistory(int steps) const { return m_history.at(steps) != nullptr; }
    //! Stores the view of the shown page, for when the lead is opened again.
    void keepView(const ViewState &view);
    //! The stored view of the page that was loaded last; nothing when it is shown for the first
    //! time.
    [[nodiscard]] const std::optional<ViewState> &restoredView() const { return m_restoredView; }

    //! The token for page turns and refreshes of the open lead from now on.
    void useToken(const Token &token);
    //! Deletes all copies of tokens, and so cancels retries. The lead stays; loading more of it
    //! needs \ref useToken first.
    void forgetTokens();
    //! The token of the request for the shown answer; empty before there is one.
    [[nodiscard]] const Token &acceptedToken() const { return m_acceptedToken; }

    // Page turns of the open lead. No-op without a lead, without its timeline, or when there is no
    // such page.
    void showFirstPage();
    void showPreviousPage();
    void showNextPage();
    void showLastPage();
    void showPageAt(qint64 skip);
    //! The size of pages from now on. When a page is shown, turns to the page of that size with the
    //! action in \p firstVisibleRow; a lead that is being opened is requested again.
    void setPageSize(int pageSize, int firstVisibleRow);
    //! From now on pages hold only actions that match \p filter. An empty filter matches
    //! everything, and shows the page from before again. A newly opened lead has no filter.
    void setFilter(const TimelineFilter &filter);
    //! Reads more of the timeline for matches of the filter, when the end was not reached.
    void readOn();
    //! Loads the shown page again.
    void refresh();
    //! Sends the request that failed last again.
    void retry();
    //! Stops the request under way; the old page stays.
    void cancel();

    //! From now on reads names of workspaces, totals of timelines and the next page in the
    //! background. \p names is not owned and must outlive the browser; without it, no names are
    //! read.
    void readInBackground(WorkspaceReader *names);
    //! How long a lead is shown before its total and next page are read in the background, unless a
    //! page is turned sooner: many leads are opened and left at once.
    void setSettlingTime(std::chrono::milliseconds time) { m_settling.setInterval(time); }
    //! Prefetches the next page, because a person is about to turn to it.
    void prepareNextPage();
    //! Whether a background request is under way or scheduled.
    [[nodiscard]] bool isReadingInBackground() const;
    //! The time zone for all times.
    void setZone(const QTimeZone &zone);
    [[nodiscard]] const TextContext &context() const { return m_context; }

    //! The requests that wait for a retry: those of this browser and of everything it creates.
    [[nodiscard]] Retries *retries() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy || m_filtered->isBusy(); }
    [[nodiscard]] bool hasLead() const { return m_shown.has_value(); }
    //! Of the lead that is shown; only while \ref hasLead.
    [[nodiscard]] const LeadAddress &address() const;
    //! Its name for a title or a sentence: see shownName().
    [[nodiscard]] QString leadName() const;
    //! Of the request that is under way or finished last.
    [[nodiscard]] const LeadAddress &requestedAddress() const { return m_request.address; }
    [[nodiscard]] Timeline timeline() const { return m_timeline; }
    //! Of the shown page; with a filter, the position among its matches.
    [[nodiscard]] PagePosition position() const;
    [[nodiscard]] const TimelineFilter &filter() const { return m_filtered->filter(); }
    //! What the filter's page is based on; only while a filter is set.
    [[nodiscard]] FilterCoverage coverage() const { return m_filtered->coverage(); }
    [[nodiscard]] NewActions newActions() const;
    //! The lead that is shown.
    [[nodiscard]] const Lead &lead() const { return m_lead; }
    //! The page of the whole timeline, also while a filter's page is shown.
    [[nodiscard]] const std::vector<Action> &pageActions() const { return m_pageActions; }
    [[nodiscard]] qint64 pageSkip() const { return m_position.skip; }
    //! The first page of the timeline as it was read last; empty before that.
    [[nodiscard]] const std::vector<Action> &newestActions() const { return m_newestActions; }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    //! When the shown page was answered, UTC.
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; }
    //! The transfer of the last answer.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }
    //! How the service's echo of the shown page differs from the request.
    [[nodiscard]] const std::optional<EchoDifference> &echo() const { return m_echo; }
    [[nodiscard]] bool canShowNextPage() const;
    [[nodiscard]] bool canShowPreviousPage() const;
    [[nodiscard]] bool canShowLastPage() const;
    //! The whole timeline of the lead that is shown; only while \ref hasLead.
    [[nodiscard]] TimelineWalk::Source source() const;
    //! The source of the shown page, to walk on from it; nothing when the page holds matches that
    //! the client picked.
    [[nodiscard]] std::optional<TimelineWalk::Source> pageSource() const;
    //! How many actions the whole timeline has, when that is known.
    [[nodiscard]] std::optional<qint64> total() const { return m_position.total; }
    //! Whether there is a token to load more of the shown lead; emits \ref tokenMissing when there
    //! is none. Only while \ref hasLead.
    [[nodiscard]] bool requireToken();
    //! How many new actions were noticed since the timeline was opened.
    [[nodiscard]] qint64 arrived() const { return m_arrived; }
    // For objects that read more of a timeline; ownership stays here.
    [[nodiscard]] Client *client() const { return m_client; }
    //! Shared by everything that reads many pages from this service.
    [[nodiscard]] RequestPace *pace() { return &m_pace; }

    [[nodiscard]] FieldsModel *fields() const { return m_fields; }
    [[nodiscard]] ActionsModel *actions() const { return m_actions; }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! Fields, actions and position are those of the answer.
    void loaded();
    void failed(const LeadViewer::Error &error);
    void cancelled();
    //! The request cannot be sent, because the token was forgotten.
    void tokenMissing();
    //! More is known about the matches of a filter, or the total.
    void progressed();
    //! Names or the zone changed, and so the texts; nothing else did.
    void textsChanged();

private:
    enum class Purpose {
        Open,
        TurnPage,
        PreviousPage,
        NextPage, // an empty answer means that the shown page is the last
        Refresh,
    };
    struct Request
    {
        LeadAddress address;
        Token token;
        LeadQuery query;
        Purpose purpose = Purpose::Open;
        // Whether the previous page is requested with the first shown action at its end, to check
        // that they still follow each other.
        bool overlaps = false;
        int historySteps = 0; // of goInHistory(); 0 for a lead that is opened otherwise
        bool operator==(const Request &) const = default;
    };

    void turnTo(const LeadQuery &query, Purpose purpose = Purpose::TurnPage, bool overlaps = false);
    void start(Request request);
    void await(Request request, LeadReply *reply);
    void replaceRequest(Request request);
    void dropReply();
    void onReplyFinished();
    void setIdle();
    void showPage(const LeadPage &page, const QDateTime &answeredAt);
    void showTimeline(const ActionsPage &page, PagePosition position, std::vector<Action> actions);
    void showNoTimeline();
    void showCachedPage(Request request, PageCache<LeadPage>::Page cached);
    //! Removes duplicates after a shift. True when another page was requested instead.
    [[nodiscard]] bool correctForArrivals(PagePosition &position, std::vector<Action> &actions);
    void checkOverlap(PagePosition &position, std::vector<Action> &actions);
    void recordVisit();
    void updateVisit();
    void startBackgroundWork(bool isOpening);
    void sendBackgroundRequests();
    void storePrefetched(const LeadQuery &query, PageCache<LeadPage>::Page page);
    void turnFiltered(const LeadQuery &query, bool isForward = false);
    void showTexts();
    void showFiltered();
    [[nodiscard]] bool isFiltered() const { return m_filtered->isActive(); }

    Client *m_client;
    FieldsModel *m_fields;
    ActionsModel *m_actions;
    RequestPace m_pace;
    FilteredTimeline *m_filtered;
    TimelineTotal *m_total;
    WorkspaceReader *m_names = nullptr;
    bool m_readsInBackground = false;
    TextContext m_context;
    QPointer<LeadReply> m_reply;
    // Of the lead that was shown last. FilteredTimeline caches searched pages.
    PageCache<LeadPage> m_pages;
    QTimer m_settling; // runs since a lead was opened
    QTimer m_naming; // collects names that come in quick succession
    // What to read in the background after the settling time.
    bool m_isTotalWanted = false;
    bool m_isNextPageWanted = false;
    bool m_isBusy = false;
    bool m_hasFilterFailed = false; // the last failure was the filter's
    Request m_request; // under way, or finished last
    Token m_acceptedToken;
    std::optional<Request> m_shown;
    Lead m_lead;
    Timeline m_timeline = Timeline::NothingOpen;
    // Of the whole timeline, also while a filter's page is shown.
    PagePosition m_position;
    std::vector<Action> m_pageActions;
    std::vector<Action> m_newestActions;
    std::optional<EchoDifference> m_echo;
    SeenActions m_seen;
    NewActions m_newActions;
    qint64 m_arrived = 0;
    int m_pageSize = defaultLimit;
    QDateTime m_loadedAt;
    QDateTime m_leadAnsweredAt; // later than m_loadedAt when a cached page is shown
    Transfer m_transfer;
    LeadHistory m_history;
    std::optional<ViewState> m_restoredView;
    std::optional<VisitedLead> m_restoredFilter; // to set once the lead itself is shown
};

} // namespace LeadViewer
