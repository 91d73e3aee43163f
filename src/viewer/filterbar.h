// SPDX-License-Identifier: MIT
#pragma once

#include "paging/timelinefilter.h"
#include "telecrm/address.h"
#include "wording/textcontext.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>
#include <optional>

class QButtonGroup;

namespace Ui {
class FilterBar;
}

namespace LeadViewer {

class LeadBrowser;

//! \brief The filter of the timeline: a kind of action, one type, a person, a time; and, while a
//! filter is set, the line that tells what the rows below are based on.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    //! \p browser is not owned and must outlive the bar.
    void setBrowser(LeadBrowser *browser);
    //! Filters for a single day.
    void showDay(const QDate &day);
    void clear();
    void focusKinds();

private:
    void makeKinds();
    void apply();
    void showState();
    void showFilter(const TimelineFilter &filter);
    void showCoverage();
    void listPeople();
    void listTypes();
    void updateLists();
    void chooseType();
    void choosePerson();
    [[nodiscard]] TextContext context() const;
    void onTextsChanged();
    [[nodiscard]] TimelineFilter chosen() const;
    [[nodiscard]] std::optional<ActionKind> chosenKind() const;

    std::unique_ptr<Ui::FilterBar> m_ui;
    QButtonGroup *m_kinds;
    LeadBrowser *m_browser = nullptr;
    TimelineFilter m_filter; // what the chips and the boxes show
    QStringList m_people; // personKey() of the performers seen, in that order
    QStringList m_types; // types seen that are not built in
    QTimeZone m_zone; // of the chosen days
    LeadAddress m_lead; // the lead of these people and types
};

} // namespace LeadViewer
