// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pageevidence.h"
#include "paging/pager.h"
#include "telecrm/reply.h"
#include "telecrm/timelinesource.h"
#include "timeline/filtercoverage.h"

#include <QDateTime>
#include <QObject>

#include <algorithm>
#include <optional>
#include <vector>

namespace LeadViewer {

//! What is known about the shown lead's timeline.
enum class TimelineState {
    NothingOpen, //!< no lead yet
    NotAskedFor, //!< opened without its timeline
    Missing, //!< requested, but the answer has no list of actions
    Shown, //!< there is a page
};

//! \brief A page of a timeline as it is shown, and what it proves about the pages before.
struct TimelinePage
{
    TimelineState state = TimelineState::NothingOpen;
    std::vector<Action> actions;
    PagePosition position;
    std::optional<EchoDifference> echo; //!< how the service's echo differs from the request
    //! What the timeline did since the pages before, when that was not said before.
    PageFinding::Kind finding = PageFinding::Kind::Nothing;
    //! Proven new actions that no shown first page had; \ref areNewShown: this page begins with
    //! them.
    qint64 newActions = 0;
    bool areNewShown = false;
    qint64 arrived = 0; //!< proven new actions since the timeline was opened
    Transfer transfer; //!< of the answer
    QDateTime answeredAt; //!< UTC
};

//! \brief Where the pages of a lead's timeline come from: the whole timeline, a search by the
//! service, or matches picked while reading.
//!
//! There is one request at a time: a new one cancels the old one. The old page stays until an
//! answer replaces it.
class PageSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! Asks for that page. \ref shown or \ref failed follows, unless \ref stop or another call
    //! comes first. For a page that is known, \ref shown is emitted before this returns. \p budget
    //! is that of the gesture.
    virtual void show(const LeadQuery &query, const RequestBudget &budget) = 0;
    //! Cancels the request for a page.
    virtual void stop() = 0;
    [[nodiscard]] virtual bool isBusy() const = 0;
    [[nodiscard]] const TimelinePage &page() const { return m_page; }

    //! Forgets what was read, so that the next page comes from the service.
    virtual void forgetPages() = 0;
    //! Forgets the pages, and which actions were seen.
    virtual void forgetEvidence() { forgetPages(); }
    //! Asks for that page in the background, since it is likely to be shown next.
    virtual void prefetch(const LeadQuery &) { }
    [[nodiscard]] virtual bool isPrefetching() const { return false; }
    //! The number of all actions was found in the background.
    virtual void setTotal(qint64) { }
    //! Pages of the whole timeline, which may show what a search by time skips. Not owned.
    void setWhole(const PageSource *whole) { m_whole = whole; }
    //! Reads on for matches of the filter; no-op where the service searches.
    virtual void readOn() { }
    //! What the pages of a filter are based on.
    [[nodiscard]] virtual FilterCoverage coverage() const { return {}; }
    //! All matches that were picked so far; null where the service searches, and without a filter.
    [[nodiscard]] virtual const std::vector<Action> *matches() const { return nullptr; }
    //! What a walk reads to get the actions of this and the following pages.
    [[nodiscard]] virtual TimelineSource source() const = 0;
    //! Which of them are on the pages; empty for all.
    [[nodiscard]] virtual TimelineFilter picked() const { return {}; }

Q_SIGNALS:
    //! \ref page is the page that was asked for.
    void shown();
    void failed(const LeadViewer::Error &error);
    //! \ref page or \ref coverage tells more; a request may still be under way.
    void progressed();

protected:
    //! How many actions on the shown page of the whole timeline have no time and are therefore not
    //! among \p found, what a search for \p filter found.
    [[nodiscard]] qint64 passedOver(const TimelineFilter &filter,
                                    const std::vector<Action> &found) const
    {
        const auto lacksTime = [&filter](const Action &action) {
            return lacksOnlyTime(action, filter);
        };
        if (m_whole == nullptr || std::any_of(found.begin(), found.end(), lacksTime))
            return 0;
        const std::vector<Action> &all = m_whole->page().actions;
        return std::count_if(all.begin(), all.end(), lacksTime);
    }

    TimelinePage m_page;

private:
    const PageSource *m_whole = nullptr;
};

} // namespace LeadViewer
