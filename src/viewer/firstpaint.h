// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>

class QWidget;

namespace LeadViewer {

//! \brief Says when a window is on the screen for the first time, and answers the person again: the
//! time for everything that it can do without until then.
class FirstPaint : public QObject
{
    Q_OBJECT

public:
    //! \p window is not owned. \p pause comes after the painting.
    explicit FirstPaint(QWidget *window, std::chrono::milliseconds pause,
                        QObject *parent = nullptr);

Q_SIGNALS:
    //! Once, and never from within the painting.
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::chrono::milliseconds m_pause;
};

} // namespace LeadViewer
