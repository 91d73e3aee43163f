// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QPalette;
class QPushButton;
class QWidget;

namespace LeadViewer {

class LeadBrowser;

//! \brief The four buttons that turn pages: what they do, their icons, and which can be pressed.
class PagingButtons : public QObject
{
    Q_OBJECT

public:
    struct Buttons
    {
        QPushButton *first;
        QPushButton *previous;
        QPushButton *next;
        QPushButton *last;
    };

    //! Nothing is owned. \p table gets the focus when no button can be pressed any more.
    PagingButtons(const Buttons &buttons, LeadBrowser *browser, QWidget *table);

    void showIcons(const QPalette &palette);

private:
    void enable();

    Buttons m_buttons;
    LeadBrowser *m_browser;
    QWidget *m_table;
};

} // namespace LeadViewer
