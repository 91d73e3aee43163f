// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/client.h"
#include "telecrm/replyhandle.h"

#include <QDateTime>
#include <QObject>

#include <optional>
#include <vector>

namespace LeadViewer {

//! \brief A page of found leads, and what it covers.
struct LeadsPage
{
    std::vector<FoundLead> leads;
    qint64 skip = 0; //!< so many newer leads of the same part come before
    //! How many leads match in this part; nothing when the service does not tell.
    std::optional<qint64> total;
    //! The days of creation that this part covers, when the search was split; UTC, inclusive.
    std::optional<QDateTime> from;
    std::optional<QDateTime> to;
    bool hasNext = false;
    bool hasPrevious = false;
};

//! \brief The leads that a search finds, newest first, page by page.
//!
//! The service answers 500 where a search covers many days. Then the search is split into parts of
//! \ref partDays days, newest first, and pages do not go over the end of a part. Parts without a
//! lead are skipped, as far as the gesture's budget reaches.
//!
//! There is one request at a time: a new one cancels the old one. The old page stays until an
//! answer replaces it; a failure replaces nothing.
class LeadPages : public QObject
{
    Q_OBJECT

public:
    static constexpr int pageSize = 20;
    static constexpr int partDays = 30;

    //! \p client is not owned and must outlive the object.
    explicit LeadPages(Client *client, QObject *parent = nullptr);

    //! Whether the search is split where the service fails; true at first. Without it, a failure is
    //! a failure: of a single lead, a part of the days would tell nothing.
    void setSplitting(bool isSplitting) { m_isSplitting = isSplitting; }
    //! Asks for the first page. \ref shown or \ref failed follows.
    void start(const EnterpriseId &enterprise, const LeadSearch &search);
    // No-op when there is no such page.
    void next();
    void previous();
    //! Asks again for what failed last.
    void retry();
    //! Stops the request under way; nothing is emitted but \ref busyChanged.
    void cancel();
    //! Forgets the shown page and what was asked for.
    void clear();

    [[nodiscard]] bool isBusy() const { return bool(m_reply); }
    [[nodiscard]] const LeadsPage &page() const { return m_page; }
    //! Where the shown page is from.
    [[nodiscard]] const EnterpriseId &enterprise() const { return m_shown.enterprise; }
    [[nodiscard]] const LeadSearch &search() const { return m_shown.search; }

Q_SIGNALS:
    //! False comes after \ref shown, so that nobody sees a pause where a listener goes on.
    void busyChanged(bool isBusy);
    //! \ref page is the page that was asked for.
    void shown();
    //! There is no next page after all; the shown one stays.
    void ended();
    void failed(const LeadViewer::Error &error);

private:
    //! A place in the list: a part, from the newest (0) on, or all of it (no part).
    struct Place
    {
        std::optional<int> part;
        qint64 skip = 0;
    };
    struct Asked
    {
        EnterpriseId enterprise;
        LeadSearch search;
        QDateTime now; //!< when it was started: the end of the newest part
        Place place;
        std::vector<Place> before; //!< of the pages before
    };

    void begin(Asked asked);
    void ask();
    void onFinished();
    void showAnswer(const FoundLeads &answer);
    [[nodiscard]] bool canSplit() const;

    Client *m_client;
    ReplyHandle<FoundLeads> m_reply;
    RequestBudget m_budget; // of the last gesture
    Asked m_asked; // for last
    Asked m_shown;
    LeadsPage m_page;
    bool m_isSplitting = true;
    std::optional<Place> m_next; // after the shown page
};

//! The part of \p search that covers \ref LeadPages::partDays days of creation: the newest (0) or
//! an older one. It ends at \p now where the search has no end. Nothing when all of it would be
//! before the search's beginning.
[[nodiscard]] std::optional<LeadSearch> partOf(const LeadSearch &search, int part,
                                               const QDateTime &now);

} // namespace LeadViewer
