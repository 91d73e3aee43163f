// SPDX-License-Identifier: MIT
#pragma once

#include "wording/actionkind.h"

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
struct Action;
struct TimelineFilter;

//! \brief What a timeline is narrowed to: a kind of action, one type, a person, a time; and, while
//! it is, the line that says what the rows below rest on.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    ~FilterBar() override;

    //! \p browser is not owned and must outlive the bar.
    void setBrowser(LeadBrowser *browser);
    //! Narrows to a single day.
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
    void listAnew();
    void takeTexts();
    [[nodiscard]] TimelineFilter chosen() const;
    [[nodiscard]] std::optional<ActionKind> chosenKind() const;

    std::unique_ptr<Ui::FilterBar> m_ui;
    QButtonGroup *m_kinds;
    LeadBrowser *m_browser = nullptr;
    QStringList m_people; // performers seen, in the order they were
    QStringList m_types; // types seen that are not built in
    QTimeZone m_zone; // of the chosen days
    QString m_lead; // whose people and types they are
};

} // namespace LeadViewer
