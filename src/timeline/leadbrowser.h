// SPDX-License-Identifier: MIT
#pragma once

#include "paging/readactions.h"
#include "paging/timelinewalk.h"
#include "timeline/filteredpages.h"
#include "timeline/leadhistory.h"
#include "timeline/shownlead.h"
#include "timeline/wholepages.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace LeadViewer {

class ReadingBehind;

//! \brief One open lead and the place in its timeline.
//!
//! There is one request at a time: a new one cancels the old one. The old page stays until an
//! answer replaces it; a failure replaces nothing. A failed request may be retried, as RetryPolicy
//! says: the browser is busy until then. Everything that one gesture sends shares a RequestBudget.
//!
//! When a request is over, everything is set before \ref leadChanged, \ref pageChanged, \ref
//! busyChanged (false) and then one of \ref answered, \ref failed, \ref cancelled are emitted, the
//! first two only when there is news.
class LeadBrowser : public QObject
{
    Q_OBJECT

public:
    //! \p client is not owned and must outlive the browser.
    explicit LeadBrowser(Client *client, QObject *parent = nullptr);

    //! Opens a lead, or loads the open one again.
    void open(const LeadAddress &address, const LeadQuery &query);
    //! Asks for the first page of a lead in the background, since it is likely to be opened next.
    void prefetchLead(const LeadAddress &address);
    //! Opens the lead before (-1) or after (1) the shown one in the history, at the place where it
    //! was left. No-op when there is none.
    void goInHistory(int steps);
    [[nodiscard]] LeadHistory &history() { return m_history; }

    // Pages of the open lead. No-op without a lead, without its timeline, or when there is no such
    // page.
    void turn(PageTurn turn);
    [[nodiscard]] bool canTurn(PageTurn turn) const;
    //! \p pageSize is the size of pages from now on; without one, it stays.
    void showPageAt(qint64 skip, std::optional<int> pageSize = {});
    //! The size of pages from now on. When a page is shown, turns to the page of that size; see
    //! resizedPage(). A lead that is being opened is requested again.
    void setPageSize(int pageSize, int firstVisibleRow);
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    //! Shows the first page, and forgets what was seen of the timeline before.
    void startAgain();
    //! From now on pages hold only actions that match \p filter. An empty filter matches
    //! everything, and shows the page from before again. A newly opened lead has no filter.
    void setFilter(const TimelineFilter &filter);
    [[nodiscard]] const TimelineFilter &filter() const { return m_filtered->filter(); }
    //! Reads more of the timeline for matches of the filter, when the end was not reached.
    void readOn();
    //! Loads the shown page again.
    void refresh();
    //! Does again what failed last.
    void retry();
    //! Stops the request under way; the old page stays.
    void cancel();
    //! The whole timeline has so many actions.
    void setTotal(qint64 total);

    //! The time zone for all times.
    void setZone(const QTimeZone &zone);
    [[nodiscard]] const TextContext &context() const { return m_shown->context(); }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    //! The lead that is shown; null pointer before there is one.
    [[nodiscard]] const OpenLead *lead() const { return m_shown->lead(); }
    //! Of the request that is under way or finished last.
    [[nodiscard]] const LeadAddress &requestedAddress() const { return m_requested; }
    //! The shown page; with a filter, of its matches.
    [[nodiscard]] const TimelinePage &page() const;
    //! Where the shown page comes from; only while there is a lead. Ownership stays here.
    [[nodiscard]] const PageSource &source() const { return *current(); }
    //! How many actions the whole timeline has, when that is known.
    [[nodiscard]] std::optional<qint64> total() const
    {
        return m_whole != nullptr ? m_whole->page().position.total : std::nullopt;
    }

    // Ownership of all of these stays here.
    //! For objects that read many pages of this service.
    [[nodiscard]] ReadingMeans means() { return {m_client, &m_pace, &m_read}; }
    [[nodiscard]] ReadingBehind *behind() const { return m_behind; }
    [[nodiscard]] FieldsModel *fields() const { return m_shown->fields(); }
    [[nodiscard]] ActionsModel *actions() const { return m_shown->actions(); }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! Another lead is shown, or other values of it.
    void leadChanged();
    //! Another page is shown, or the shown one has other rows or another place.
    void pageChanged();
    //! More is known about the total, or the matches of the filter.
    void progressed();
    //! Names or the zone changed, and so the texts; nothing else did.
    void contextChanged();
    //! The request succeeded.
    void answered();
    void failed(const LeadViewer::Error &error);
    void cancelled();

private:
    void openAt(const LeadAddress &address, const LeadQuery &query, int historySteps);
    [[nodiscard]] bool hasToken();
    void onOpened();
    void onWholeShown();
    void onFilteredShown();
    void fail(const Error &error);
    void dropOpening();
    void dropAhead();
    void showPage(const LeadQuery &query);
    void onProgress(const PageSource *source);
    void onFilterFailed(const Error &error);
    [[nodiscard]] bool wantsNextPage();
    void stopRequests();
    void updateVisit();
    void showTexts();
    void endRequest();
    void updateBusy();
    //! Of the shown lead.
    [[nodiscard]] std::vector<PageSource *> sources() const;
    [[nodiscard]] PageSource *current() const
    {
        return m_filtered->source() != nullptr ? m_filtered->source() : m_whole;
    }

    Client *m_client;
    ShownLead *m_shown;
    ReadingBehind *m_behind;
    RequestPace m_pace;
    ReadActions m_read; // of the shown lead
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    LeadAddress m_requested;
    // Children. The opened one becomes the whole one with its answer.
    WholePages *m_opening = nullptr;
    LeadQuery m_openingQuery;
    WholePages *m_whole = nullptr; // of the shown lead
    WholePages *m_ahead = nullptr; // of a lead that is likely to be opened next
    FilteredPages *m_filtered;
    RequestBudget m_budget; // of the last gesture
    std::function<void()> m_again; // does the last gesture again
    bool m_isRefreshing = false;
    bool m_isForward = false;
    bool m_isBusy = false;
    int m_pageSize = defaultLimit;
    LeadHistory m_history;
    int m_historySteps = 0; // of the lead under way
};

} // namespace LeadViewer
