// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>

class QWidget;

namespace LeadViewer {

//! \brief Tells when a window was painted for the first time and handles input again: then
//! everything can be done that it did not need before.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    //! \p window is not owned. The signal comes \p pause after the painting.
    explicit FirstPaint(QWidget *window, std::chrono::milliseconds pause,
                        QObject *parent = nullptr);

Q_SIGNALS:
    //! Emitted once, and never during the painting.
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::chrono::milliseconds m_pause;
};

} // namespace LeadViewer
