// SPDX-License-Identifier: MIT
#pragma once

#include "viewer/noticeframe.h"

#include <QDeadlineTimer>
#include <QPointer>
#include <QTimer>

#include <memory>

namespace Ui {
class RetryNotice;
}

namespace LeadViewer {

class LeadBrowser;

//! \brief A line above the panes that says, while a request waits to be sent again, why and for how
//! many seconds, with a button that sends it at once. Cancel and Stop end the wait as they end the
//! request. Hidden while none waits. A screen reader is told once of each wait.
class RetryNotice : public NoticeFrame
{
    Q_OBJECT

public:
    explicit RetryNotice(QWidget *parent = nullptr);
    ~RetryNotice() override;

    //! \p browser is not owned and must outlive the notice, but for its end.
    void setBrowser(LeadBrowser *browser);
    //! What it says; empty while it is hidden.
    [[nodiscard]] QString text() const;

private:
    void showState();

    std::unique_ptr<Ui::RetryNotice> m_ui;
    QPointer<LeadBrowser> m_browser;
    QTimer m_tick;
    QDeadlineTimer m_shown; // when the wait in view ends
};

} // namespace LeadViewer
