// SPDX-License-Identifier: MIT
#pragma once

#include <QModelIndex>
#include <QObject>
#include <QPointer>

class QMenu;

namespace LeadViewer {

class LeadBrowser;
class TimelineTable;
struct TimelineFilter;

//! \brief The menu of a row of the timeline: copies it, filters by what it has, opens its
//! recording, and chooses columns.
class RowMenu : public QObject
{
    Q_OBJECT

public:
    //! Neither is owned; \p table has its actions already.
    RowMenu(LeadBrowser *browser, TimelineTable *table, QObject *parent);

Q_SIGNALS:
    //! A message that needs no decision.
    void noticed(const QString &text);

private:
    void open(const QPoint &place);
    void addCopying(QMenu *menu);
    void addFilters(QMenu *menu);
    void addFilter(QMenu *menu, const QString &text, const TimelineFilter &filter);
    void addRecording(QMenu *menu);

    LeadBrowser *m_browser;
    TimelineTable *m_table;
    QPointer<QMenu> m_menu; // the open one
};

//! The JSON of these actions (indexes of an ActionsModel): a record, or several as a list.
[[nodiscard]] QString jsonOf(const QModelIndexList &actions);

} // namespace LeadViewer
