// SPDX-License-Identifier: MIT
#pragma once

#include "paging/pageevidence.h"
#include "paging/requestpace.h"
#include "telecrm/replyhandle.h"
#include "telecrm/timelinesource.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>
#include <vector>

namespace LeadViewer {

class Client;
class ReadActions;

//! \brief What everything that reads many pages shares. Nothing is owned.
struct ReadingMeans
{
    Client *client = nullptr;
    RequestPace *pace = nullptr;
    ReadActions *read = nullptr;
};

//! \brief How much of a timeline a walk read.
struct WalkResult
{
    qint64 count = 0; //!< different actions
    std::optional<qint64> total; //!< how many there are, as the service said first
    qint64 arrived = 0; //!< proven new actions since the start; none of them is read
    //! Whether the timeline changed, so that actions may be missing.
    bool hasChanged = false;

    //! How many of \ref total were not found; 0 where no total is known.
    [[nodiscard]] qint64 missing() const { return total ? std::max<qint64>(*total - count, 0) : 0; }
    bool operator==(const WalkResult &) const = default;
};

//! \brief Reads a timeline on, 100 actions a request, until its end, \ref pause or \ref stop.
//!
//! Each action is given once: one that was read before is left out. It is recognized by ID, time
//! and type together; one without a usable ID is always given. At the end, the different actions
//! are counted against the total, which is asked for when it is not known. When some are missing,
//! it reads on where more follow by the total, and then the places between two pages once more,
//! since an action can slip through there; see WalkResult for what remains.
//!
//! A full page with only known actions ends the walk with ErrorKind::NoProgress. Requests are
//! limited by \ref RequestPace, and retried as RetryPolicy says; see Client::retries() for those
//! that wait.
//!
//! Emits \ref pageRead for each page with news, and at the end one of \ref completed, \ref failed;
//! \ref completed also when the end came with the last page before a \ref pause.
class TimelineWalk : public QObject
{
    Q_OBJECT

public:
    //! What \p means points to must outlive the walk.
    explicit TimelineWalk(const ReadingMeans &means, QObject *parent = nullptr);

    //! Reads from the action at \p place on. \p total is the number of actions of the whole
    //! timeline, when it is known; a search tells it with its pages.
    void start(const TimelineSource &source, qint64 place = 0,
               std::optional<qint64> total = std::nullopt);
    //! Continues after \ref pause or \ref failed. No-op at the end.
    void resume();
    //! Reads no more after the page under way.
    void pause() { m_isRunning = false; }
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    [[nodiscard]] const TimelineSource &source() const { return m_source; }
    [[nodiscard]] const WalkResult &result() const { return m_result; }
    //! The transfer of the last page.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }

Q_SIGNALS:
    //! \p actions start at \p skip; none of them was read before.
    void pageRead(const std::vector<LeadViewer::Action> &actions, qint64 skip);
    void completed();
    void failed(const LeadViewer::Error &error);

private:
    //! What the next request asks for.
    struct Step
    {
        enum class Kind {
            Page,
            Seam, //!< a place between two pages, read once more
            Total, //!< how many actions there are: the whole timeline does not tell it
        };
        qint64 skip = 0;
        Kind kind = Kind::Page;
    };

    void takeStep();
    [[nodiscard]] bool isRead() const;
    void useRead();
    void ask();
    void onReplyFinished();
    void addPage(const ActionsPage &page);
    void addSeam(const ActionsPage &page);
    void publish(const std::vector<Action> &actions, qint64 skip, bool isEnd);
    void endOrGoOn(bool isEnd);
    void useTotal(const LeadPage *answer);
    [[nodiscard]] std::vector<Action> newOnly(const std::vector<Action> &actions);
    [[nodiscard]] bool isStale(const std::vector<Action> &actions, bool hasNews);
    [[nodiscard]] bool isComplete() const;
    void goOn();
    void fail(ErrorKind kind);

    ReadingMeans m_means;
    TimelineSource m_source;
    ReplyHandle<LeadPage> m_reply;
    QTimer m_pause;
    Transfer m_transfer;
    PageEvidence m_evidence;
    QSet<quint64> m_known; // of the actions and pages read
    WalkResult m_result;
    qint64 m_place = 0; // where it started
    Step m_step;
    std::vector<qint64> m_seams; // the places where pages began, before all arrivals
    std::size_t m_seamsRead = 0;
    std::optional<qint64> m_lastTotal;
    bool m_isGesture = false; // the next request is the first after start() or resume()
    bool m_isRunning = false;
    bool m_isAtEnd = false;
    bool m_wasEmpty = false; // the page before
    bool m_isTotalAsked = false;
    bool m_isOdd = false; // a page did not follow the one before
    bool m_hasTotalMoved = false;
    int m_staleRun = 0; // pages in a row that were read before, of actions without IDs
    int m_run = 0; // counts start() and stop(), which a listener may call
};

} // namespace LeadViewer
