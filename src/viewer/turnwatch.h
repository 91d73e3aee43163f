// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAbstractButton;

namespace LeadViewer {

//! \brief Notices that a person is about to press a button: the mouse or the keyboard focus moves
//! to it.
class TurnWatch : public QObject
{
    Q_OBJECT

public:
    //! \p button owns the watch.
    explicit TurnWatch(QAbstractButton *button);

Q_SIGNALS:
    void turnLikely();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractButton *m_button;
};

} // namespace LeadViewer
