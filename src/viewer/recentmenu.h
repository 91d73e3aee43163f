// SPDX-License-Identifier: MIT
#pragma once

#include "leads/recentleads.h"
#include "session/policy.h"

#include <QMenu>

namespace LeadViewer {

class LeadBrowser;
class LeadInputs;
class Settings;

//! \brief The menu of the leads opened last in the workspace of the inputs. It records each lead
//! that is opened, and gives the same leads to the lead box.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    struct Parts
    {
        RecentLeads *leads;
        LeadInputs *inputs;
        LeadBrowser *browser;
        Settings *settings; //!< null: the leads are kept in memory
    };

    //! Nothing is owned; all of it must outlive the menu.
    explicit RecentMenu(const Parts &parts, QWidget *parent = nullptr);

    //! What the administrator decided.
    void setPolicy(const Policy &policy);

Q_SIGNALS:
    //! A person chose a lead.
    void openRequested(const LeadViewer::LeadAddress &address);

private:
    void record();
    void showLeads();

    Parts m_parts;
};

//! What is kept of recent leads. Without \p settings the person decided nothing.
[[nodiscard]] RecentLeads::Keeping recentLeadsKeeping(const Settings *settings,
                                                      const Policy &policy);

} // namespace LeadViewer
