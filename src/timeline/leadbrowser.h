// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/error.h"
#include "telecrm/leadquery.h"
#include "telecrm/reply.h"
#include "telecrm/token.h"
#include "timeline/pager.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>

#include <optional>

namespace LeadViewer {

class ActionsModel;
class Client;
class FieldsModel;

//! \brief One open lead and the place in its timeline.
//!
//! One request at a time: a newer one cancels the older, whose answer then changes nothing. What is
//! shown stays until an answer replaces it; a failure replaces nothing.
//!
//! Order of signals for one request: \ref busyChanged (true), then, unless a newer request follows,
//! \ref busyChanged (false) and exactly one of \ref loaded, \ref failed, \ref cancelled.
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

    //! The token for page turns and refreshes of the open lead from now on.
    void useToken(const Token &token);

    // Page turns of the open lead; nothing happens where there is none or its timeline was not
    // asked for, nor where there is no such page.
    void showFirstPage();
    void showPreviousPage();
    void showNextPage();
    void showPageAt(qint64 skip);
    //! The size of pages asked for from now on. Turns to the page of that size that holds the
    //! action in \p firstVisibleRow when a page is shown; a lead being opened is asked for anew.
    void setPageSize(int pageSize, int firstVisibleRow);
    //! Asks again for what is shown.
    void refresh();
    //! Asks again for what failed last.
    void retry();
    //! Stops the request under way; what is shown stays.
    void cancel();

    [[nodiscard]] bool isBusy() const { return !m_reply.isNull(); }
    [[nodiscard]] bool hasLead() const { return m_shown.has_value(); }
    //! Of the lead that is shown; only while \ref hasLead.
    [[nodiscard]] const LeadAddress &address() const;
    [[nodiscard]] QString leadName() const { return m_leadName; }
    //! Of the request that ended last, or is under way.
    [[nodiscard]] const LeadAddress &requestedAddress() const { return m_request.address; }
    [[nodiscard]] Timeline timeline() const { return m_timeline; }
    [[nodiscard]] const PagePosition &position() const { return m_position; }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    //! When what is shown was answered, UTC.
    [[nodiscard]] QDateTime loadedAt() const { return m_loadedAt; }
    //! How the last answer came.
    [[nodiscard]] const Transfer &lastTransfer() const { return m_transfer; }
    //! How the service's echo of the shown page differs from what was asked.
    [[nodiscard]] const std::optional<EchoDifference> &echo() const { return m_echo; }
    [[nodiscard]] bool canShowNextPage() const;
    [[nodiscard]] bool canShowPreviousPage() const;

    [[nodiscard]] FieldsModel *fields() const { return m_fields; }
    [[nodiscard]] ActionsModel *actions() const { return m_actions; }

Q_SIGNALS:
    void busyChanged(bool busy);
    //! Fields, actions and position are those of the answer.
    void loaded();
    void failed(const LeadViewer::Error &error);
    void cancelled();

private:
    enum class Purpose {
        Open,
        TurnPage,
        NextPage, // an empty answer then means that the shown page is the last
        Refresh,
    };
    struct Request
    {
        LeadAddress address;
        Token token;
        LeadQuery query;
        Purpose purpose = Purpose::Open;
        bool operator==(const Request &) const = default;
    };

    void turnTo(const LeadQuery &query, Purpose purpose = Purpose::TurnPage);
    void start(Request request);
    [[nodiscard]] Error missingActions() const;
    void dropReply();
    void end();
    void take(const LeadPage &page);

    Client *m_client;
    FieldsModel *m_fields;
    ActionsModel *m_actions;
    QPointer<LeadReply> m_reply;
    Request m_request; // under way, or ended last
    std::optional<Request> m_shown;
    QString m_leadName;
    Timeline m_timeline = Timeline::NothingOpen;
    PagePosition m_position;
    std::optional<EchoDifference> m_echo;
    int m_pageSize = defaultLimit;
    QDateTime m_loadedAt;
    Transfer m_transfer;
};

} // namespace LeadViewer
