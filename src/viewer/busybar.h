// SPDX-License-Identifier: MIT
#pragma once

#include <QProgressBar>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

//! \brief A thin bar that is shown while a request takes noticeably long. It keeps its place in the
//! layout, so that nothing moves when it appears.
class BusyBar : public QProgressBar
{
    Q_OBJECT

public:
    //! Faster requests show no bar.
    static constexpr std::chrono::milliseconds delay{300};

    explicit BusyBar(QWidget *parent = nullptr);

    void setBusy(bool busy);

private:
    QTimer m_delay;
};

} // namespace LeadViewer
