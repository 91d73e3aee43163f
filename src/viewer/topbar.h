// SPDX-License-Identifier: MIT
#pragma once

#include <QToolBar>

class QHBoxLayout;
class QToolButton;

namespace LeadViewer {

//! \brief The window's tool bar: back and forward, the place for the lead box, what is done with
//! the lead, and the button of the workspace at the far end.
class TopBar : public QToolBar
{
    Q_OBJECT

public:
    //! The actions of the menus that have a button. None is owned.
    struct Actions
    {
        QAction *back;
        QAction *forward;
        QAction *refresh;
        QAction *find;
        QAction *exportTimeline;
        QAction *workspace;
    };

    explicit TopBar(QWidget *parent = nullptr);

    //! Makes the buttons. Call it once.
    void setActions(const Actions &actions);
    //! Takes the box that names a lead, as a child.
    void takeLeadBox(QWidget *box);
    //! Shows which workspace is used; an empty ID shows none.
    void setWorkspace(const QString &enterpriseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();

    Actions m_actions{};
    QHBoxLayout *m_leadPlace;
    QWidget *m_leadHolder;
};

} // namespace LeadViewer
