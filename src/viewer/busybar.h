// SPDX-License-Identifier: MIT
#pragma once

#include <QProgressBar>
#include <QTimer>

#include <chrono>

namespace LeadViewer {

//! \brief A thin bar that says that an answer is awaited, but only when it takes long enough to be
//! noticed. Keeps its place in the layout, so that nothing moves when it appears.
class BusyBar : public QProgressBar
{
    Q_OBJECT

public:
    //! What is quicker than this shows no bar.
    static constexpr std::chrono::milliseconds delay{300};

    explicit BusyBar(QWidget *parent = nullptr);

    void setBusy(bool busy);

private:
    QTimer m_delay;
};

} // namespace LeadViewer
