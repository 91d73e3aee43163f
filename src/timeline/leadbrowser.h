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

//! Actions that arrived on top of the timeline since its first page was shown.
struct NewActions
{
    qint64 count = 0;
    //! Whether it is \ref count, or only known that there are some.
    bool isCountKnown = true;
    //! Whether the page that is shown begins with them.
    bool areShown = false;
    bool operator==(const NewActions &) const = default;
};

//! \brief One open lead and the place in its timeline.
//!
//! One request at a time: a newer one cancels the older, whose answer then changes nothing. What is
//! shown stays until an answer replaces it; a failure replaces nothing. A request that fails may be
//! made again after a while, as RetryPolicy says: the browser is busy meanwhile.
//!
//! Pages are asked for by their offset from the newest action, so they shift when one arrives. That
//! is noticed by the ids of actions seen before: a page turn then shows neither an action twice nor
//! leaves one out, and \ref newActions tells. Where actions have no ids, nothing is claimed.
//!
//! Order of signals for one request: \ref busyChanged (true), then, unless a newer request follows,
//! \ref busyChanged (false) and exactly one of \ref loaded, \ref failed, \ref cancelled. With a
//! filter, \ref progressed comes in between as the timeline is read on. A page that was read ahead,
//! or was left a moment ago, is \ref loaded without anything before it.
class LeadBrowser : public QObject
{
    Q_OBJECT

public:
    //! What is known of the shown lead's timeline.
    enum class Timeline {
        NothingOpen, //!< no lead yet
        NotAskedFor, //!< opened without its timeline
        Missing, //!< asked for, but the answer held no list of actions
        Shown, //!< \ref position and the actions model hold a page
    };

    //! \p client is not owned and must outlive the browser.
    explicit LeadBrowser(Client *client, QObject *parent = nullptr);
    ~LeadBrowser() override;

    //! Opens a lead, or the open one anew.
    void open(const LeadAddress &address, const Token &token, const LeadQuery &query);

    //! Opens the lead opened before (-1) or after (1) the one that is shown, at the place where it
    //! was left. Nothing happens where there is none.
    void goInHistory(int steps);
    [[nodiscard]] bool canGoInHistory(int steps) const { return m_history.at(steps) != nullptr; }
    //! What to keep of the page that is shown, for when the lead is opened again.
    void keepView(const ViewState &view);
    //! What was kept of the page that was loaded last, when it was left before; nothing otherwise.
    [[nodiscard]] const std::optional<ViewState> &restoredView() const { return m_restoredView; }

    //! The token for page turns and refreshes of the open lead from now on.
    void useToken(const Token &token);
    //! Keeps no copy of a token any more, so what waits to be asked again is given up. What is
    //! shown stays; asking for more of it waits for
    //! \ref useToken.
    void forgetTokens();
    //! The token that the answer shown was asked for with; empty before there is one.
    [[nodiscard]] const Token &acceptedToken() const { return m_acceptedToken; }

    // Page turns of the open lead; nothing happens where there is none or its timeline was not
    // asked for, nor where there is no such page.
    void showFirstPage();
    void showPreviousPage();
    void showNextPage();
    void showLastPage();
    void showPageAt(qint64 skip);
    //! The size of pages asked for from now on. Turns to the page of that size that holds the
    //! action in \p firstVisibleRow when a page is shown; a lead being opened is asked for anew.
    void setPageSize(int pageSize, int firstVisibleRow);
    //! From now on pages hold only what \p filter lets through; an empty filter lets everything
    //! through and brings the page back that was shown before. A lead that is opened anew has none.
    void setFilter(const TimelineFilter &filter);
    //! Reads on for more matches of the filter, where reading stopped before its end.
    void readOn();
    //! Asks again for what is shown.
    void refresh();
    //! Asks again for what failed last.
    void retry();
    //! Stops the request under way; what is shown stays.
    void cancel();

    //! Reads the names of workspaces, the totals of timelines and the page that comes next in the
    //! background from now on. \p names is not owned and must outlive the browser; without it, no
    //! names are read.
    void readInBackground(WorkspaceReader *names);
    //! How long a lead has to be looked at before more of it is read in the background than was
    //! asked for, unless its pages are turned sooner: many are opened and left at once.
    void setSettlingTime(std::chrono::milliseconds time) { m_settling.setInterval(time); }
    //! Somebody is about to turn to the next page: it is read in the background.
    void prepareNextPage();
    //! Whether an answer is awaited that only adds to what is shown.
    [[nodiscard]] bool isReadingBehind() const;
    //! The zone that times are written in.
    void setZone(const QTimeZone &zone);
    [[nodiscard]] const TextContext &context() const { return m_context; }

    //! Which requests wait to be made again: those of this browser and of everything it makes.
    [[nodiscard]] Retries *retries() const;
    [[nodiscard]] bool isBusy() const { return m_isBusy || m_filtered->isBusy(); }
    [[nodiscard]] bool hasLead() const { return m_shown.has_value(); }
    //! Of the lead that is shown; only while \ref hasLead.
    [[nodiscard]] const LeadAddress &address() const;
    //! Its name for a title or a sentence: see shownName().
    [[nodiscard]] QString leadName() const;
    //! Of the request that ended last, or is under way.
    [[nodiscard]] const LeadAddress &requestedAddress() const { return m_request.address; }
    [[nodiscard]] Timeline timeline() const { return m_timeline; }
    //! Of the page that is shown, with a filter among its matches.
    [[nodiscard]] PagePosition position() const;
    [[nodiscard]] const TimelineFilter &filter() const { return m_filtered->filter(); }
    //! What the page rests on; only while a filter is set.
    [[nodiscard]] FilterCoverage coverage() const { return m_filtered->coverage(); }
    [[nodiscard]] NewActions newActions() const;
    //! The lead that is shown.
    [[nodiscard]] const Lead &lead() const { return m_lead; }
    //! The page of the whole timeline, whether it is shown or a filter's.
    [[nodiscard]] const std::vector<Action> &pageActions() const { return m_pageActions; }
    [[nodiscard]] qint64 pageSkip() const { return m_position.skip; }
    //! The first page of the timeline as it was read last; empty while it was not.
    [[nodiscard]] const std::vector<Action> &newestActions() const { return m_newestActions; }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    //! When what is shown was answered, UTC.
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; }
    //! How the last answer came.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }
    //! How the service's echo of the shown page differs from what was asked.
    [[nodiscard]] const std::optional<EchoDifference> &echo() const { return m_echo; }
    [[nodiscard]] bool canShowNextPage() const;
    [[nodiscard]] bool canShowPreviousPage() const;
    [[nodiscard]] bool canShowLastPage() const;
    //! The whole timeline of the lead that is shown; only while \ref hasLead.
    [[nodiscard]] TimelineWalk::Source source() const;
    //! What the shown page is a page of, for a walk on from it; nothing where its places are those
    //! of matches picked out of what was read.
    [[nodiscard]] std::optional<TimelineWalk::Source> pageSource() const;
    //! How many actions the whole timeline has, where that is known.
    [[nodiscard]] std::optional<qint64> total() const { return m_position.total; }
    //! Whether there is a token to ask for more of the shown lead with; where there is none, it is
    //! asked for by \ref tokenMissing. Only while \ref hasLead.
    [[nodiscard]] bool requireToken();
    //! How many actions arrived on top of the timeline since it was opened, as far as noticed.
    [[nodiscard]] qint64 arrived() const { return m_arrived; }
    // What reads more of a timeline is made with these; neither is handed over.
    [[nodiscard]] Client *client() const { return m_client; }
    //! Shared by everything that asks this service for page after page.
    [[nodiscard]] RequestPace *pace() { return &m_pace; }

    [[nodiscard]] FieldsModel *fields() const { return m_fields; }
    [[nodiscard]] ActionsModel *actions() const { return m_actions; }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! Fields, actions and position are those of the answer.
    void loaded();
    void failed(const LeadViewer::Error &error);
    void cancelled();
    //! What was asked for cannot be, because the token was forgotten.
    void tokenMissing();
    //! More is known: of what a filter lets through, or of the total.
    void progressed();
    //! Names or the zone changed, so that texts read differently; nothing else did.
    void textsChanged();

private:
    enum class Purpose {
        Open,
        TurnPage,
        PreviousPage,
        NextPage, // an empty answer then means that the shown page is the last
        Refresh,
    };
    struct Request
    {
        LeadAddress address;
        Token token;
        LeadQuery query;
        Purpose purpose = Purpose::Open;
        // Whether the page before is asked for with the first action shown at its end, to see
        // whether they still follow each other.
        bool overlaps = false;
        int historySteps = 0; // how far the lead lies from the one shown, when it is reached so
        bool operator==(const Request &) const = default;
    };

    void turnTo(const LeadQuery &query, Purpose purpose = Purpose::TurnPage, bool overlaps = false);
    void start(Request request);
    void await(Request request, LeadReply *reply);
    void replaceRequest(Request request);
    void dropReply();
    void end();
    void finish();
    void take(const LeadPage &page, const QDateTime &answeredAt);
    void takeTimeline(const ActionsPage &page, PagePosition position, std::vector<Action> actions);
    void takeWithoutTimeline();
    void takeCached(Request request, PageCache<LeadPage>::Page cached);
    [[nodiscard]] bool isAskedAgain(PagePosition &position, std::vector<Action> &actions);
    void checkOverlap(PagePosition &position, std::vector<Action> &actions);
    void takeVisit();
    void keepPlace();
    void readBehind(bool isOpening);
    void readWanted();
    void takeAhead(const LeadQuery &query, PageCache<LeadPage>::Page page);
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
    // Of the lead that is shown, or was last; searched pages are the filter's.
    PageCache<LeadPage> m_pages;
    QTimer m_settling; // runs from the opening of a lead on
    QTimer m_naming; // runs from the first of several names that come together on
    // What to read in the background once it is settled.
    bool m_isTotalWanted = false;
    bool m_isNextPageWanted = false;
    bool m_isBusy = false;
    bool m_hasFilterFailed = false; // what failed last was the filter's
    Request m_request; // under way, or ended last
    Token m_acceptedToken;
    std::optional<Request> m_shown;
    Lead m_lead;
    Timeline m_timeline = Timeline::NothingOpen;
    // Of the whole timeline, whether it is shown or a filter's page.
    PagePosition m_position;
    std::vector<Action> m_pageActions;
    std::vector<Action> m_newestActions;
    std::optional<EchoDifference> m_echo;
    SeenActions m_seen;
    NewActions m_newActions;
    qint64 m_arrived = 0;
    int m_pageSize = defaultLimit;
    QDateTime m_loadedAt;
    QDateTime m_leadAnsweredAt; // later than m_loadedAt when an older page is shown again
    Transfer m_transfer;
    LeadHistory m_history;
    std::optional<ViewState> m_restoredView;
    std::optional<VisitedLead> m_restoredFilter; // to set once the lead itself is shown
};

} // namespace LeadViewer
