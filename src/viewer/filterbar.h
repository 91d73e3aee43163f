// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "telecrm/address.h"
#include "wording/textcontext.h"

#include <QStringList>
#include <QTimeZone>
#include <QWidget>

#include <memory>

class QActionGroup;
class QMenu;

namespace Ui {
class FilterBar;
}

namespace LeadViewer {

class FilterChip;
class KindChips;
class LeadBrowser;
class TimeChip;

//! \brief The filter of the timeline in one row: a kind of action or one of its types, a person, a
//! time. While a filter is set, a line below says what the rows of the table are based on.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    //! \p browser is not owned and must outlive the bar.
    void setBrowser(LeadBrowser *browser);
    //! Each of these changes one part of the filter, and the others stay.
    void showDay(const QDate &day);
    void showKind(ActionKind kind);
    //! See personKey(); empty for actions of which nobody is named.
    void showPerson(const QString &personKey);
    void clear();
    void focusKinds();
    //! Without the chips, a filter that is set is still told by the line below them.
    void setChipsShown(bool areShown);

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeChips();
    void apply();
    void showState();
    void showFilter(const TimelineFilter &filter);
    void showCoverage();
    void listPeople();
    //! Lists them when the present event is done: an entry of the menu may have caused it.
    void listPeopleSoon();
    void showPersonChecks();
    void addPerson(const QString &name, const std::optional<QString> &person);
    void onTextsChanged();
    void fitButtons();
    [[nodiscard]] TextContext context() const;

    std::unique_ptr<Ui::FilterBar> m_ui;
    KindChips *m_kinds = nullptr;
    FilterChip *m_by = nullptr;
    QMenu *m_byMenu = nullptr;
    QActionGroup *m_byEntries = nullptr;
    TimeChip *m_time = nullptr;
    LeadBrowser *m_browser = nullptr;
    TimelineFilter m_filter; // what the chips show
    QStringList m_people; // personKey() of the performers seen, in that order
    QStringList m_types; // types seen, in that order
    QTimeZone m_zone; // of the chosen days
    LeadAddress m_lead; // the lead of these people and types
};

} // namespace LeadViewer
