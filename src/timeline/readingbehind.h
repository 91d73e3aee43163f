// SPDX-License-Identifier: MIT
#pragma once

#include "telecrm/address.h"
#include "telecrm/replyhandle.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace LeadViewer {

class Client;
class WorkspaceReader;
struct Workspace;

//! \brief What is read in the background while a lead is shown: the total of its timeline, the
//! next page, and the names of its workspace.
//!
//! For each lead one total, and for each page one page ahead. Many leads are opened and left at
//! once, so both wait until a lead was shown for \ref setSettlingTime. Nothing is asked while the
//! client is held back, and a failure is not reported: all of it is optional.
class ReadingBehind : public QObject
{
    Q_OBJECT

public:
    //! \p client is not owned and must outlive the object.
    explicit ReadingBehind(Client *client, QObject *parent = nullptr);

    //! Before this call, nothing is read. \p names is not owned and must outlive the object;
    //! without it, no names are read.
    void turnOn(WorkspaceReader *names);
    void setSettlingTime(std::chrono::milliseconds time) { m_settling.setInterval(time); }

    //! Another lead is shown. \p wantsTotal: its total is not known otherwise.
    void openLead(const LeadAddress &address, bool wantsTotal);
    //! The people of a shown page: its performers, and those whom the lead is assigned to.
    void wantPeople(const Lead &lead, const std::vector<Action> &actions);
    //! Leads of that workspace are listed, and none of it may have been opened.
    void wantNames(const EnterpriseId &enterprise);
    //! The lead was read again.
    void refreshLead(bool wantsTotal);
    //! Another page is shown, so the lead is looked at. \p wantsNext: its next page is likely.
    void turnPage(bool wantsNext);
    //! A person is about to turn to the next page.
    void prepareNextPage();
    //! Nothing more is read for this lead.
    void stop();

    //! Whether a request is under way or scheduled.
    [[nodiscard]] bool isReading() const;
    //! The names of a workspace; null while there are none.
    [[nodiscard]] std::shared_ptr<const Workspace> workspace(const EnterpriseId &enterprise) const;

Q_SIGNALS:
    void totalFound(qint64 total);
    //! The time has come to prefetch the next page.
    void nextPageWanted();
    //! Of the lead's workspace, or of the one whose leads are listed.
    void namesChanged();

private:
    void send();
    void askForTotal();

    Client *m_client;
    QPointer<WorkspaceReader> m_names;
    LeadAddress m_address;
    EnterpriseId m_listed;
    ReplyHandle<LeadPage> m_total;
    QTimer m_settling; // runs since a lead was opened
    QTimer m_naming; // collects names that come in quick succession
    bool m_isOn = false;
    // What to read after the settling time.
    bool m_isTotalWanted = false;
    bool m_isNextPageWanted = false;
};

} // namespace LeadViewer
