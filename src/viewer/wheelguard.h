// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace LeadViewer {

//! \brief Keeps the wheel from changing a control by accident, in all windows: spin boxes, combo
//! boxes, sliders and tab bars take it only while they have the focus. Without it, they pass it to
//! what they are in, which may scroll.
//!
//! Ctrl and the wheel are for the zoom, wherever the pointer is.
class WheelGuard : public QObject
{
    Q_OBJECT

public:
    explicit WheelGuard(QObject *parent = nullptr);

Q_SIGNALS:
    //! Notches away from the person (above 0) or towards them.
    void zoomRequested(int steps);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_angle = 0; // turned with Ctrl, less than a notch
};

} // namespace LeadViewer
