// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QAction;

namespace LeadViewer {

class DetailsPane;
class FieldsPane;
class LeadInputs;
class Panes;
class TimelinePane;

//! \brief The menu's ways to the inputs and the panes: each brings its place to the front and puts
//! the focus there.
class PaneActions : public QObject
{
    Q_OBJECT

public:
    struct Actions
    {
        QAction *workspace; //!< checkable: shows and hides Enterprise ID and token
        QAction *leadId;
        QAction *fields;
        QAction *timeline;
        QAction *details;
        QAction *nextPane;
    };
    struct Places
    {
        LeadInputs *inputs;
        Panes *panes;
        FieldsPane *fields;
        TimelinePane *timeline;
        DetailsPane *details;
    };

    //! Nothing is owned. The parent contains all of them.
    PaneActions(const Actions &actions, const Places &places, QWidget *window);

private:
    void connectWorkspace(QAction *workspace);
    void goToFields();
    void goToDetails();
    void goToNext();

    Places m_places;
    QWidget *m_window;
};

} // namespace LeadViewer
