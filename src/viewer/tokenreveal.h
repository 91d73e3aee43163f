// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QLineEdit;
class QToolButton;
class QWidget;

namespace LeadViewer {

//! \brief Hides a token behind bullets. A button shows it for as long as one of the two has the
//! focus.
class TokenReveal : public QObject
{
    Q_OBJECT

public:
    //! Nothing is owned. Both must outlive the object, since the focus leaves them when they go;
    //! \p button is checkable.
    TokenReveal(QLineEdit *edit, QToolButton *button);

    //! Draws the button again, in other colours.
    void showIcon();

private:
    void conceal(QWidget *previous, QWidget *current);

    QLineEdit *m_edit;
    QToolButton *m_button;
};

} // namespace LeadViewer
